import * as z from 'zod/mini';
import type { Answer, Read, RequestBody } from './api-types.ts';
import type { Transport } from './transport.ts';

const period = z.nullish(
  z.looseObject({
    limit: z.number(),
    /** Credits that are held or were charged. */
    used: z.number(),
    remaining: z.number(),
    resets_at: z.string(),
    /** When the owner was told that four fifths are used. */
    warned_at: z.nullish(z.string()),
  }),
);

/** Credits of a day and a month (UTC) of `account`, `project:<id>` or `api-key:<id>`. */
export const budget = z.looseObject({ budget: z.string(), daily: period, monthly: period });
export type Budget = Read<typeof budget, Answer<'setBudget'>>;
export const budgetList = z.looseObject({ budgets: z.array(budget) });
const removed = z.looseObject({ budget: z.string() });

/** At least one of both; whole credits. */
export type BudgetLimits = RequestBody<'setBudget'>;

const pathOf = (target: string): string => `/api/v1/budgets/${encodeURIComponent(target)}`;

/** Budgets; a part of the client. */
export const budgetCalls = (send: Transport) => ({
  budgets: async (): Promise<Budget[]> =>
    (await send({ method: 'GET', path: '/api/v1/budgets' }, budgetList)).budgets,

  /** Sets a budget, in place of the one that was there. @param target `account`, `project:<id>` or `api-key:<id>` */
  setBudget: (target: string, limits: BudgetLimits): Promise<Budget> =>
    send({ method: 'PUT', path: pathOf(target), body: limits, repeatable: true }, budget),

  removeBudget: (target: string): Promise<{ budget: string }> =>
    send({ method: 'DELETE', path: pathOf(target) }, removed),
});
