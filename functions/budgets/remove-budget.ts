import { http } from '../platform/http/entry.ts';
import { problem } from '../shared/errors.ts';
import { changeBudgets } from './change.ts';
import { budgetsRoutes } from './routes.ts';

/** Also of a project or key that is gone. */
export const handler = http(budgetsRoutes.removeBudget, async ({ params }, { actor }) => {
  const { target } = params;
  await changeBudgets(actor.userId, ({ [target]: removed, ...others }) => {
    if (removed === undefined) throw problem('BUDGET_NOT_FOUND');
    return others;
  });
  return { message: 'Budget removed', budget: target };
});
