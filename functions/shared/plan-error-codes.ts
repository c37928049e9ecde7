/** Codes of plans. */
export const planErrorCodes = {
  QUALITY_NOT_IN_PLAN: {
    kind: 'forbidden',
    detail: ({ quality, plan, highest_quality, needed_plan }: QualityFacts) =>
      `The plan "${plan}" makes videos up to the quality "${highest_quality}": ask for that, or ` +
      (needed_plan === null
        ? `for another than "${quality}", which no plan makes here. Nothing was held.`
        : `change to the plan "${needed_plan}", which makes "${quality}". Nothing was held.`),
    example: { quality: 'ultra', plan: 'free', highest_quality: 'high', needed_plan: 'creator' },
  },
} as const;

interface QualityFacts {
  quality: string;
  plan: string;
  highest_quality: string;
  /** The smallest plan that makes this quality. */
  needed_plan: string | null;
}
