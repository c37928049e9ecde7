import { activeRevision, type Budgets } from '../credits/budget-model.ts';
import { useBudgetWrites, usesOf } from '../credits/budgets.ts';
import { accountRehold } from '../credits/holds.ts';
import { ledgerWrite } from '../credits/store.ts';
import { plansOfEnvironment } from '../plans/settings.ts';
import type { TransactWrite } from '../platform/aws/commit.ts';
import type { Context } from '../platform/http/context.ts';
import { countedVideo } from './budget-uses.ts';
import { videoLine } from './ledger-lines.ts';
import type { Video } from './model.ts';

/**
 * What is held for the video becomes its new price; the ledger and the budgets of who asks tell both.
 *
 * @throws KinoraError 402 or 403 `QUALITY_NOT_IN_PLAN`, or BudgetsMoved, at the commit
 */
export const reholdWrites = (
  before: Video,
  video: Video,
  budgets: Budgets,
  { actor, now }: Pick<Context, 'actor' | 'now'>,
): TransactWrite[] => {
  const { ownerId, price, resolution } = video;
  const isOther = resolution !== before.resolution;
  const isRepriced = price !== before.price;
  if (!isRepriced && !isOther) return [];
  const quality = isOther ? resolution : undefined;
  const terms = { plans: plansOfEnvironment(), quality, budgetsRevision: activeRevision(budgets) };
  const rehold = accountRehold(ownerId, before.price, price, terms);
  if (!isRepriced) return [rehold];
  const { counters } = countedVideo(video, budgets, actor, now);
  const released = { names: before.budgetUses ?? [], credits: before.price };
  return [
    ledgerWrite(videoLine(video, 'release', before.price), now),
    ledgerWrite(videoLine(video, 'hold', -price), now),
    rehold,
    ...useBudgetWrites(ownerId, usesOf([{ counters, taken: price, needed: price }]), released),
  ];
};
