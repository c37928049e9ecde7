import * as z from 'zod/mini';
import type { TransactWrite } from '../platform/aws/commit.ts';
import { getItem, getItems } from '../platform/aws/table.ts';
import { updateOf } from '../platform/aws/update.ts';
import { problem } from '../shared/errors.ts';
import { accountKey } from '../shared/keys.ts';
import {
  activeRevision,
  type BudgetCounter,
  type BudgetLimits,
  type Budgets,
  counterEnd,
  noBudgets,
  resetOf,
} from './budget-model.ts';
import { budgetsKey, budgetUseKey, budgetUsePart } from './keys.ts';

/** A hold was planned by budgets that are others by now. */
export class BudgetsMoved extends Error {
  override readonly name = 'BudgetsMoved';
}

const limits: z.ZodMiniType<BudgetLimits> = z.object({
  daily: z.exactOptional(z.number()),
  monthly: z.exactOptional(z.number()),
});
const budgetsItem = z.object({ revision: z.number(), limits: z.record(z.string(), limits) });

/** The budgets of an account as they are now. */
export const loadBudgets = async (userId: string): Promise<Budgets> => {
  const item = await getItem(budgetsKey(userId), { consistent: true });
  return item === undefined ? noBudgets : z.parse(budgetsItem, item);
};

/**
 * Replaces the budgets of an account. The account notes the new revision, or none where no budget is left: a hold that
 * was planned by others is refused by that and planned anew.
 *
 * @param before as they were read
 * @throws ConditionFailed at the commit, where they are others by now
 */
export const changeBudgetsWrites = (
  userId: string,
  before: Budgets,
  changed: Budgets['limits'],
): TransactWrite[] => {
  const after: Budgets = { revision: before.revision + 1, limits: changed };
  const revision = activeRevision(after);
  return [
    {
      Put: {
        Item: { ...budgetsKey(userId), ...after },
        ...(before.revision === 0
          ? { ConditionExpression: 'attribute_not_exists(pk)' }
          : {
              ConditionExpression: 'revision = :was',
              ExpressionAttributeValues: { ':was': before.revision },
            }),
      },
    },
    {
      Update: updateOf(accountKey(userId), {
        ...(revision === undefined
          ? { remove: ['budgetsRevision'] }
          : { set: { budgetsRevision: revision } }),
        condition: 'attribute_exists(pk) AND attribute_not_exists(deletedAt)',
      }),
      onConflict: () => problem('UNAUTHENTICATED'),
    },
  ];
};

/** Budgets by account as this instance saw them last; an account that is not here has none, as far as it knows. */
const known = new Map<string, Budgets>();
const mostKnown = 10_000;
const maxTurns = 8;

/**
 * Does what holds credits, by the budgets of the account. Most accounts have none: that is what is tried where nothing
 * is known, with one more condition on the account and no further call. Where it fails on the budgets, they are read,
 * and it is tried by those.
 *
 * @param act commits a hold whose terms name the revision of the budgets it is given
 * @throws KinoraError 503 `OVERLOADED` where budgets change again and again
 */
export const withBudgets = async <Result>(
  userId: string,
  act: (budgets: Budgets) => Promise<Result>,
): Promise<Result> => {
  for (let turn = 1; ; turn += 1) {
    try {
      return await act(known.get(userId) ?? noBudgets);
    } catch (error) {
      if (!(error instanceof BudgetsMoved)) throw error;
      if (turn === maxTurns) throw problem('OVERLOADED', {}, { cause: error, retryAfterSeconds: 1 });
      if (known.size >= mostKnown) known.clear();
      known.set(userId, await loadBudgets(userId));
    }
  }
};

/** What is to be counted in one counter. */
export interface BudgetUse extends BudgetCounter {
  taken: number;
  /** What must be left: more than is taken where others are to follow. */
  needed: number;
}

/** The uses of several prices, each counter once. */
export const usesOf = (
  priced: readonly { counters: readonly BudgetCounter[]; taken: number; needed: number }[],
): BudgetUse[] => {
  const uses = new Map<string, BudgetUse>();
  for (const { counters, taken, needed } of priced)
    for (const counter of counters) {
      const before = uses.get(counter.name) ?? { taken: 0, needed: 0 };
      uses.set(counter.name, { ...counter, taken: before.taken + taken, needed: before.needed + needed });
    }
  return [...uses.values()];
};

/**
 * Counts prices in budgets, and gives back what was counted before in the same or in other counters.
 *
 * @param released what is given back, by the names of its counters
 * @throws KinoraError 402 `BUDGET_EXCEEDED`, at the commit
 */
export const useBudgetWrites = (
  userId: string,
  uses: readonly BudgetUse[],
  released: { names: readonly string[]; credits: number } = { names: [], credits: 0 },
): TransactWrite[] => {
  const given = (name: string): number => (released.names.includes(name) ? released.credits : 0);
  const others = released.names.filter((name) => !uses.some((use) => use.name === name));
  return [
    ...uses.map((use): TransactWrite => {
      const { name, limit, taken, needed } = use;
      const room = limit - needed + given(name);
      return {
        Update: updateOf(budgetUseKey(userId, name), {
          add: { used: taken - given(name) },
          set: { limit },
          setOnce: { expiresAt: counterEnd(name) },
          // What costs no more than before is never too much.
          ...(needed <= given(name)
            ? {}
            : {
                condition: room < 0 ? '#used <= :room' : '(attribute_not_exists(#used) OR #used <= :room)',
                values: { room },
              }),
        }),
        onConflict: (old) => exceeded(use, Number(old?.used ?? 0) - given(name)),
      };
    }),
    ...releaseBudgetWrites(userId, others, released.credits),
  ];
};

/** Gives credits back to the counters that they were counted in. */
export const releaseBudgetWrites = (
  userId: string,
  names: readonly string[] | undefined,
  credits: number,
): TransactWrite[] =>
  credits === 0
    ? []
    : (names ?? []).map((name) => ({
        Update: updateOf(budgetUseKey(userId, name), {
          add: { used: -credits },
          setOnce: { expiresAt: counterEnd(name) },
        }),
      }));

const exceeded = ({ name, target, period, limit, needed }: BudgetUse, used: number) =>
  problem('BUDGET_EXCEEDED', {
    budget: target,
    period,
    limit,
    used,
    required: needed,
    missing: used + needed - limit,
    resets_at: resetOf(name).toISOString(),
  });

/**
 * Demands that counters have room, as far as a look shows: for what is held in several transactions.
 *
 * @param budgets by which the uses were planned
 * @throws KinoraError 402 `BUDGET_EXCEEDED`, or BudgetsMoved where the budgets are others by now
 */
export const demandBudgets = async (
  userId: string,
  uses: readonly BudgetUse[],
  budgets: Budgets,
): Promise<void> => {
  const used = await loadUses(
    userId,
    uses.map(({ name }) => name),
  );
  const credits = ({ name }: BudgetUse) => used.get(name)?.credits ?? 0;
  const full = uses.find((use) => credits(use) + use.needed > use.limit);
  if (full === undefined) return;
  // Nobody is refused by what this instance remembers.
  if ((await loadBudgets(userId)).revision !== budgets.revision) throw new BudgetsMoved();
  throw exceeded(full, credits(full));
};

const useItem = z.object({
  sk: z.string(),
  used: z._default(z.number(), 0),
  warnedAt: z.exactOptional(z.string()),
});
const perCall = 100;

/** What counters have counted, by their names; those that counted nothing yet are not there. */
export const loadUses = async (
  userId: string,
  names: readonly string[],
): Promise<Map<string, { credits: number; warnedAt?: string }>> => {
  const found = new Map<string, { credits: number; warnedAt?: string }>();
  for (let from = 0; from < names.length; from += perCall) {
    const keys = names.slice(from, from + perCall).map((name) => budgetUseKey(userId, name));
    for (const item of await getItems(keys, { consistent: true })) {
      const { sk, used, warnedAt } = z.parse(useItem, item);
      found.set(budgetUsePart.idIn(sk), { credits: used, ...(warnedAt === undefined ? {} : { warnedAt }) });
    }
  }
  return found;
};
