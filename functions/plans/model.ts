import { type Quality, qualities } from '../engines/frame-size.ts';
import { type PlanLimits, type PlanName, type PlanTable, planNames } from './plan-table.ts';

/** What an account's item says of its plan. */
export interface OnPlan {
  /** Absent for an account that was never given one. */
  plan?: string;
  /** A payment stands behind it: its credits come with each invoice, and not with the month. */
  planPaid?: boolean;
  /** Since when it is on the plan of that name; of the others none is noted. */
  freeSince?: string;
  creatorSince?: string;
  studioSince?: string;
  /** Month (UTC), as `2026-11`, whose credits were granted last, and what was left of plans' credits then. */
  planMonth?: string;
  planCredits?: number;
  /** Credits that were granted of that month in all; absent where it was granted before this was noted. */
  planGranted?: number;
}

/** A plan with its name. */
export interface Plan extends PlanLimits {
  name: PlanName;
}

/** The name of the plan that an account or its usage is on; one that nobody knows any longer counts as none. */
export const planNameOf = (item: { plan?: unknown } | undefined): PlanName =>
  planNames.find((name) => name === item?.plan) ?? 'free';

/** The plan that an account is on. */
export const planIn = (plans: PlanTable, account: { plan?: unknown } | undefined): Plan => {
  const name = planNameOf(account);
  return { name, ...plans[name] };
};

/** Attribute that notes since when an account is on a plan. */
export const sinceName = (name: PlanName): `${PlanName}Since` => `${name}Since`;

/** Days after a change of plan in which videos are not removed that the new plan does not keep. */
const graceDays = 30;
const dayMilliseconds = 24 * 3600 * 1000;

/** Until when nothing is removed that an earlier plan may have kept; undefined where the plan never changed. */
export const keptUntil = (account: OnPlan): Date | undefined => {
  const since = account[sinceName(planNameOf(account))];
  return since === undefined ? undefined : new Date(Date.parse(since) + graceDays * dayMilliseconds);
};

/**
 * Videos that ended before are no longer kept.
 *
 * @returns undefined where all are kept: by the plan, or because the plan was changed a short while ago
 */
export const retainedSince = (account: OnPlan, { retentionDays }: Plan, now: Date): Date | undefined => {
  const kept = keptUntil(account);
  if (retentionDays === 0 || (kept !== undefined && kept > now)) return undefined;
  return new Date(now.getTime() - retentionDays * dayMilliseconds);
};

const rankOf = (quality: Quality): number => qualities.indexOf(quality);

/** Whether a plan allows videos of this quality. */
export const allowsQuality = (
  { highestQuality }: Pick<PlanLimits, 'highestQuality'>,
  quality: Quality,
): boolean => rankOf(quality) <= rankOf(highestQuality);

/** The highest of some qualities; undefined of none. */
export const highestOf = (some: readonly Quality[]): Quality | undefined =>
  some.reduce<Quality | undefined>(
    (most, each) => (most === undefined || rankOf(each) > rankOf(most) ? each : most),
    undefined,
  );

/** The smallest plan that allows this quality; undefined where none does. */
export const planFor = (plans: PlanTable, quality: Quality): PlanName | undefined =>
  planNames.find((name) => allowsQuality(plans[name], quality));
