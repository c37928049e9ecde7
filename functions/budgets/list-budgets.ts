import { http } from '../platform/http/entry.ts';
import { presentAllBudgets } from './present.ts';
import { budgetsRoutes } from './routes.ts';

export const handler = http(budgetsRoutes.listBudgets, async (_input, { actor, now }) => {
  return { budgets: await presentAllBudgets(actor.userId, now) };
});
