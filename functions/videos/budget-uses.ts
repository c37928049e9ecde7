import { type BudgetCounter, type Budgets, countersFor } from '../credits/budget-model.ts';
import { type BudgetUse, usesOf } from '../credits/budgets.ts';
import type { Actor } from '../shared/actor.ts';
import type { Video } from './model.ts';

/**
 * A video as it is held now, with the counters of the budgets that its price is counted in: what is not charged goes
 * back to these, whenever and by whomever the video ends.
 *
 * @param actor who asks: the budget of an API key counts what is held through it
 */
export const countedVideo = (
  { budgetUses: _before, ...video }: Video,
  budgets: Budgets,
  actor: Pick<Actor, 'keyId'>,
  now: Date,
): { video: Video; counters: BudgetCounter[] } => {
  const counters = countersFor(budgets, { keyId: actor.keyId, projectId: video.projectId }, now);
  if (counters.length === 0) return { video, counters };
  return { video: { ...video, budgetUses: counters.map(({ name }) => name) }, counters };
};

/**
 * What a batch counts in budgets.
 *
 * @param rest all of its videos that are not made yet
 * @param taken those of them that are made now
 */
export const batchUses = (
  rest: readonly Video[],
  taken: ReadonlySet<Video>,
  budgets: Budgets,
  { actor, now }: { actor: Pick<Actor, 'keyId'>; now: Date },
): BudgetUse[] =>
  usesOf(
    rest.map((video) => ({
      counters: countedVideo(video, budgets, actor, now).counters,
      taken: taken.has(video) ? video.price : 0,
      needed: video.price,
    })),
  );
