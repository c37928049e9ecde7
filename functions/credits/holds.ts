import type { Quality } from '../engines/frame-size.ts';
import { byPlan, type PlanCondition, qualityCondition } from '../plans/conditions.ts';
import { allowsQuality, planFor, planIn } from '../plans/model.ts';
import type { PlanTable } from '../plans/plan-table.ts';
import type { TransactWrite } from '../platform/aws/commit.ts';
import type { Item } from '../platform/aws/table.ts';
import { updateOf } from '../platform/aws/update.ts';
import { type KinoraError, problem } from '../shared/errors.ts';
import { accountKey } from '../shared/keys.ts';
import { BudgetsMoved } from './budgets.ts';

/** What several videos take of an account: credits, and places in the concurrency quota. */
export interface Means {
  credits: number;
  places: number;
}

/** What holds are checked against beside the balance. */
export interface Terms {
  plans: PlanTable;
  /** That the account's plan must allow; absent where nothing of a higher quality is made than before. */
  quality?: Quality | undefined;
  /** Of the account's budgets, by which the hold was planned; absent where it has none. */
  budgetsRevision?: number | undefined;
}

/**
 * Takes credits and a place in the concurrency quota of the account's plan, or nothing.
 *
 * @param hold credits to take; at least 1
 * @param attempt of the video: the first one makes the account's videos one more
 * @throws KinoraError 402, 403 `QUALITY_NOT_IN_PLAN` or 429, or BudgetsMoved, at the commit
 */
export const accountHold = (userId: string, hold: number, attempt: number, terms: Terms): TransactWrite => {
  const means = { credits: hold, places: 1 };
  return holdWrite(userId, { taken: means, needed: means, created: attempt === 1 ? 1 : 0 }, terms);
};

/**
 * The same for several videos.
 *
 * @param needed what the account must have: more than is taken where others are to follow
 */
export const accountHoldOf = (userId: string, taken: Means, needed: Means, terms: Terms): TransactWrite =>
  holdWrite(userId, { taken, needed, created: taken.places, videos: needed.places }, terms);

interface Hold {
  taken: Means;
  needed: Means;
  /** By how many the account's videos become more. */
  created: number;
  /** As refusals tell it, where it is more than one. */
  videos?: number;
}

/** Of an account that takes credits for new videos: it owes none. */
const notOnHold: PlanCondition = { condition: 'attribute_not_exists(owedCredits)', values: {} };

/** The refusal of an account that owes credits. */
const onHold = (account: Item | undefined): KinoraError | undefined =>
  account?.owedCredits === undefined
    ? undefined
    : problem('ACCOUNT_ON_HOLD', { owed: Number(account.owedCredits) });

const holdWrite = (userId: string, hold: Hold, terms: Terms): TransactWrite => {
  const { taken, needed, created } = hold;
  const { condition, values } = allOf([
    notOnHold,
    { condition: 'balance >= :credits', values: { credits: needed.credits } },
    byPlan(
      terms.plans,
      ({ concurrentVideos }) => concurrentVideos - needed.places,
      (most) => `activeVideos <= ${most}`,
    ),
    ...termsOf(terms),
  ]);
  return {
    Update: updateOf(accountKey(userId), {
      add: { balance: -taken.credits, activeVideos: taken.places, videosCount: created },
      condition,
      values,
    }),
    onConflict: (account) => holdRefused(account, hold, terms),
  };
};

const allOf = (conditions: readonly PlanCondition[]): PlanCondition => ({
  condition: conditions.map(({ condition }) => condition).join(' AND '),
  values: Object.assign({}, ...conditions.map(({ values }) => values)),
});

const termsOf = ({ plans, quality, budgetsRevision }: Terms): PlanCondition[] => {
  const condition = quality === undefined ? undefined : qualityCondition(plans, quality);
  return [
    budgetsRevision === undefined
      ? { condition: 'attribute_not_exists(budgetsRevision)', values: {} }
      : { condition: 'budgetsRevision = :budgets', values: { budgets: budgetsRevision } },
    ...(condition === undefined ? [] : [condition]),
  ];
};

/** What the terms refuse of an account, whatever it has; undefined where they refuse nothing. */
const termsRefused = (account: Item | undefined, terms: Terms): Error | undefined => {
  const { plans, quality, budgetsRevision } = terms;
  if (account === undefined) return problem('UNAUTHENTICATED');
  if (account.budgetsRevision !== budgetsRevision) return new BudgetsMoved();
  return quality === undefined ? undefined : qualityRefused(plans, account, quality);
};

/** Why an account cannot have videos of a quality; undefined where it can. */
export const qualityRefused = (
  plans: PlanTable,
  account: { plan?: unknown } | undefined,
  quality: Quality,
): KinoraError | undefined => {
  const plan = planIn(plans, account);
  if (allowsQuality(plan, quality)) return undefined;
  return problem('QUALITY_NOT_IN_PLAN', {
    quality,
    plan: plan.name,
    highest_quality: plan.highestQuality,
    needed_plan: planFor(plans, quality) ?? null,
  });
};

const holdRefused = (account: Item | undefined, { needed, videos }: Hold, terms: Terms): Error => {
  const refused = termsRefused(account, terms) ?? onHold(account);
  if (refused !== undefined) return refused;
  const balance = Number(account?.balance);
  const several = videos === undefined ? {} : { videos };
  if (balance < needed.credits)
    return problem('INSUFFICIENT_CREDITS', { required: needed.credits, balance, ...several });
  const limit = planIn(terms.plans, account).concurrentVideos;
  return problem('TOO_MANY_ACTIVE_VIDEOS', { limit, ...several }, { retryAfterSeconds: 15 });
};

/**
 * Holds another price for a video that has its place in the quota already.
 *
 * @param held what was held until now
 * @throws KinoraError 402 or 403 `QUALITY_NOT_IN_PLAN`, or BudgetsMoved, at the commit
 */
export const accountRehold = (userId: string, held: number, hold: number, terms: Terms): TransactWrite => ({
  Update: updateOf(accountKey(userId), {
    add: { balance: held - hold },
    ...allOf([
      ...(hold > held ? [notOnHold] : []),
      { condition: 'balance >= :more', values: { more: hold - held } },
      ...termsOf(terms),
    ]),
  }),
  onConflict: (account) =>
    termsRefused(account, terms) ??
    (hold > held ? onHold(account) : undefined) ??
    problem('INSUFFICIENT_CREDITS', { required: hold, balance: Number(account?.balance) + held }),
});
