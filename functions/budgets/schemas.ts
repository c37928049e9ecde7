import * as z from 'zod/mini';
import { budgetTargetForm } from '../credits/budget-model.ts';

const target = z.string().check(z.regex(budgetTargetForm, '`account`, `project:<id>` or `api-key:<id>`'));
export const targetParams = z.object({ target });

const credits = z.optional(z.nullable(z.int().check(z.minimum(0), z.maximum(100_000_000))));

/** Whole credits; null or left out: that period is not limited. */
export const budgetBody = z.object({ daily: credits, monthly: credits }).check(
  z.refine(({ daily, monthly }) => daily != null || monthly != null, {
    error: 'Give `daily`, `monthly` or both; DELETE removes a budget',
    params: { code: 'empty' },
  }),
);

const period = z.nullable(
  z.object({
    limit: z.number(),
    /** Credits that are held or were charged in the period, since the budget is there. */
    used: z.number(),
    remaining: z.number(),
    resets_at: z.string(),
    /** When its owner was told that four fifths are used; null where that never was. */
    warned_at: z.nullable(z.string()),
  }),
);
export const budgetResponse = z.object({ budget: z.string(), daily: period, monthly: period });
export const budgetsResponse = z.object({ budgets: z.array(budgetResponse) });
export const removedResponse = z.object({ message: z.string(), budget: z.string() });
