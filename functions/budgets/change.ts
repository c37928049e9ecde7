import type { Budgets } from '../credits/budget-model.ts';
import { changeBudgetsWrites, loadBudgets } from '../credits/budgets.ts';
import { ConditionFailed, commit, type TransactWrite } from '../platform/aws/commit.ts';
import { problem } from '../shared/errors.ts';

const maxTurns = 8;

/**
 * Changes the budgets of an account, whoever else does so at the same time.
 *
 * @param decide the new limits
 * @param also checks of the same transaction
 * @throws what `decide` throws; KinoraError 503 `OVERLOADED` when others were first again and again
 */
export const changeBudgets = async (
  userId: string,
  decide: (limits: Budgets['limits']) => Budgets['limits'],
  also: readonly TransactWrite[] = [],
): Promise<void> => {
  for (let turn = 1; turn <= maxTurns; turn += 1) {
    const before = await loadBudgets(userId);
    try {
      await commit([...changeBudgetsWrites(userId, before, decide(before.limits)), ...also]);
      return;
    } catch (error) {
      if (!(error instanceof ConditionFailed)) throw error;
    }
  }
  throw problem('OVERLOADED', {}, { retryAfterSeconds: 1 });
};
