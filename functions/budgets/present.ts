import { type BudgetLimits, countersOf, resetOf } from '../credits/budget-model.ts';
import { loadBudgets, loadUses } from '../credits/budgets.ts';

/** Budgets with what is used of them now. */
export const presentBudgets = async (
  userId: string,
  budgets: readonly (readonly [target: string, limits: BudgetLimits])[],
  now: Date,
) => {
  const counted = budgets.map(([target, limits]) => ({ target, counters: countersOf(target, limits, now) }));
  const uses = await loadUses(
    userId,
    counted.flatMap(({ counters }) => counters.map(({ name }) => name)),
  );
  return counted.map(({ target, counters }) => {
    const of = (wanted: 'day' | 'month') => {
      const counter = counters.find(({ period }) => period === wanted);
      if (counter === undefined) return null;
      const { name, limit } = counter;
      const { credits: used = 0, warnedAt = null } = uses.get(name) ?? {};
      const remaining = Math.max(0, limit - used);
      return { limit, used, remaining, resets_at: resetOf(name).toISOString(), warned_at: warnedAt };
    };
    return { budget: target, daily: of('day'), monthly: of('month') };
  });
};

/** All budgets of an account, in the order of their names. */
export const presentAllBudgets = async (userId: string, now: Date) => {
  const { limits } = await loadBudgets(userId);
  const sorted = Object.entries(limits).sort(([one], [other]) => (one < other ? -1 : 1));
  return await presentBudgets(userId, sorted, now);
};
