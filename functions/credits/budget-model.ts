/** What a budget is of, as requests name it: the account, one of its projects, or one of its API keys. */
export type BudgetTarget = 'account' | `project:${string}` | `api-key:${string}`;

export const budgetTargetForm = /^(account|project:[\w-]{1,64}|api-key:[\w-]{1,64})$/;

/** Whole credits that may be held or charged in a day and in a month (UTC); what is absent is not limited. */
export interface BudgetLimits {
  daily?: number;
  monthly?: number;
}

/** All budgets of an account. */
export interface Budgets {
  /** Grows with every change; the account notes it while there is any budget. */
  revision: number;
  limits: Readonly<Record<string, BudgetLimits>>;
}

export const noBudgets: Budgets = { revision: 0, limits: {} };

/** The revision that the account notes; undefined where there is no budget. */
export const activeRevision = ({ revision, limits }: Budgets): number | undefined =>
  Object.keys(limits).length === 0 ? undefined : revision;

export type BudgetPeriod = 'day' | 'month';

/** What counts one period of one budget. */
export interface BudgetCounter {
  /** `account#2026-11-29`, `project:<id>#2026-11`: kept by each video whose price is counted there. */
  name: string;
  target: string;
  period: BudgetPeriod;
  limit: number;
}

const lengths: Readonly<Record<BudgetPeriod, number>> = { day: 10, month: 7 };

/** The counters of one target at a moment, of the periods that are limited. */
export const countersOf = (target: string, { daily, monthly }: BudgetLimits, now: Date): BudgetCounter[] => {
  const counter = (period: BudgetPeriod, limit: number | undefined): BudgetCounter[] =>
    limit === undefined
      ? []
      : [{ name: `${target}#${now.toISOString().slice(0, lengths[period])}`, target, period, limit }];
  return [...counter('day', daily), ...counter('month', monthly)];
};

/** Who asks for a video, and where it lies. */
export interface Spender {
  /** Of the API key that asked. */
  keyId?: string | undefined;
  projectId?: string | undefined;
}

/** The counters that the price of a video is counted in when it is held now. */
export const countersFor = (
  { limits }: Budgets,
  { keyId, projectId }: Spender,
  now: Date,
): BudgetCounter[] => {
  const targets: BudgetTarget[] = [
    'account',
    ...(projectId === undefined ? [] : [`project:${projectId}` as const]),
    ...(keyId === undefined ? [] : [`api-key:${keyId}` as const]),
  ];
  return targets.flatMap((target) => countersOf(target, limits[target] ?? {}, now));
};

/** The period in the name of a counter: `2026-11-29` or `2026-11`. */
const periodIn = (name: string): string => name.slice(name.lastIndexOf('#') + 1);

/** The target in the name of a counter. */
export const targetOf = (name: string): string => name.slice(0, name.lastIndexOf('#'));

export const periodOf = (name: string): BudgetPeriod =>
  periodIn(name).length === lengths.day ? 'day' : 'month';

/** When a counter's period ends, and the budget is whole again. */
export const resetOf = (name: string): Date => {
  const [year = 0, month = 1, day] = periodIn(name).split('-').map(Number);
  return new Date(day === undefined ? Date.UTC(year, month) : Date.UTC(year, month - 1, day + 1));
};

/** Counters are kept so long behind their period: a video that was held in it ends much earlier. */
const keptSeconds = 40 * 24 * 3600;

/** Epoch seconds at which a counter is forgotten. */
export const counterEnd = (name: string): number => Math.floor(resetOf(name).getTime() / 1000) + keptSeconds;

/** Whether so much of a limit is used that its owner should know: four fifths. */
export const isNearLimit = (used: number, limit: number): boolean => limit > 0 && used * 5 >= limit * 4;
