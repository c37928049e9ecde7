import { ownedKeyKey } from '../api-keys/keys.ts';
import type { TransactWrite } from '../platform/aws/commit.ts';
import { checkOf } from '../platform/aws/update.ts';
import { http } from '../platform/http/entry.ts';
import { projectCheck } from '../projects/store.ts';
import { problem } from '../shared/errors.ts';
import { changeBudgets } from './change.ts';
import { presentBudgets } from './present.ts';
import { budgetsRoutes } from './routes.ts';

/** The item that tells of all of them is read with every change: a hundred are some kilobytes. */
const maxBudgets = 100;

export const handler = http(budgetsRoutes.setBudget, async ({ params, body }, { actor, now }) => {
  const { target } = params;
  const limits = {
    ...(body.daily == null ? {} : { daily: body.daily }),
    ...(body.monthly == null ? {} : { monthly: body.monthly }),
  };
  await changeBudgets(
    actor.userId,
    (before) => {
      const changed = { ...before, [target]: limits };
      if (Object.keys(changed).length > maxBudgets) throw problem('TOO_MANY_BUDGETS', { limit: maxBudgets });
      return changed;
    },
    targetChecks(actor.userId, target),
  );
  const [budget] = await presentBudgets(actor.userId, [[target, limits]], now);
  if (budget === undefined) throw new Error('A budget was not presented');
  return budget;
});

/** That there is such a project or key of the account. */
const targetChecks = (ownerId: string, target: string): TransactWrite[] => {
  const [kind, id = ''] = target.split(':');
  if (kind === 'project') return [projectCheck(ownerId, id)];
  if (kind !== 'api-key') return [];
  const { pk, sk } = ownedKeyKey(ownerId, id);
  return [
    {
      ConditionCheck: checkOf({ pk, sk }, { condition: 'pk = :pk', values: { pk } }),
      onConflict: () => problem('API_KEY_NOT_FOUND'),
    },
  ];
};
