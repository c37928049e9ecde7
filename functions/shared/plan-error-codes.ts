/** Codes of plans and budgets. */
export const planErrorCodes = {
  BUDGET_EXCEEDED: {
    kind: 'payment_required',
    detail: ({ budget, period, limit, used, required, missing, resets_at }: BudgetFacts) =>
      `This costs ${required} credits; the budget of "${budget}" for this ${period} is ${limit}, of which ${used} ` +
      `are used: ${missing} are missing. It is whole again at ${resets_at}; PUT /api/v1/budgets/${budget} changes ` +
      'it. Nothing was spent.',
    example: {
      budget: 'account',
      period: 'day',
      limit: 20,
      used: 18,
      required: 4,
      missing: 2,
      resets_at: '2026-11-30T00:00:00.000Z',
    },
  },
  BUDGET_NOT_FOUND: {
    kind: 'not_found',
    detail: 'There is no such budget; see GET /api/v1/budgets.',
  },
  PLAN_IS_PAID: {
    kind: 'conflict',
    detail:
      'The account pays for its plan: end its subscription first, at the customer portal or in the dashboard of Stripe.',
  },
  QUALITY_NOT_IN_PLAN: {
    kind: 'forbidden',
    detail: ({ quality, plan, highest_quality, needed_plan }: QualityFacts) =>
      `The plan "${plan}" makes videos up to the quality "${highest_quality}": ask for that, or ` +
      (needed_plan === null
        ? `for another than "${quality}", which no plan makes here. Nothing was held.`
        : `change to the plan "${needed_plan}", which makes "${quality}". Nothing was held.`),
    example: { quality: 'ultra', plan: 'free', highest_quality: 'high', needed_plan: 'creator' },
  },
  TOO_MANY_BUDGETS: {
    kind: 'conflict',
    detail: ({ limit }: { limit: number }) => `An account may have ${limit} budgets; remove one first.`,
    example: { limit: 100 },
  },
} as const;

interface BudgetFacts {
  /** `account`, `project:<id>` or `api-key:<id>`. */
  budget: string;
  period: 'day' | 'month';
  limit: number;
  used: number;
  /** The price. */
  required: number;
  missing: number;
  resets_at: string;
}

interface QualityFacts {
  quality: string;
  plan: string;
  highest_quality: string;
  /** The smallest plan that makes this quality. */
  needed_plan: string | null;
}
