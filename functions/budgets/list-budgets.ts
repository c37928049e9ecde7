import { loadBudgets } from '../credits/budgets.ts';
import { http } from '../platform/http/entry.ts';
import { presentBudgets } from './present.ts';
import { budgetsRoutes } from './routes.ts';

export const handler = http(budgetsRoutes.listBudgets, async (_input, { actor, now }) => {
  const { limits } = await loadBudgets(actor.userId);
  const sorted = Object.entries(limits).sort(([one], [other]) => (one < other ? -1 : 1));
  return { budgets: await presentBudgets(actor.userId, sorted, now) };
});
