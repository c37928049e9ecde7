import { appendFileSync } from 'node:fs';
import { expect, inject, test } from 'vitest';
import { chaosPlans } from '../support/chaos-plans.ts';
import { runChaos } from '../support/chaos-run.ts';

// The gate runs the plan with everything, on few videos; `npm run chaos` sets what else.
const {
  KINORA_CHAOS_PLANS,
  KINORA_CHAOS_VIDEOS = '4',
  KINORA_CHAOS_MOVIES = '1',
  KINORA_CHAOS_SEED = '1',
  KINORA_CHAOS_VENDORS,
  KINORA_CHAOS_AT_ONCE = '1',
} = process.env;
const wanted = KINORA_CHAOS_PLANS?.split(',') ?? ['all at once'];

const run = KINORA_CHAOS_AT_ONCE === '1' ? test : test.concurrent;

run.each(chaosPlans.filter(({ name }) => wanted.includes(name)))(
  'under the plan "$name" every video ends once, tells all of it, and the books agree',
  { timeout: 7_200_000 },
  async (plan) => {
    const outcome = await runChaos(plan, {
      seed: Number(KINORA_CHAOS_SEED),
      videos: Number(KINORA_CHAOS_VIDEOS),
      movies: Number(KINORA_CHAOS_MOVIES),
      assembly: inject('assembly'),
      ...(KINORA_CHAOS_VENDORS !== undefined && { vendors: KINORA_CHAOS_VENDORS.split(',') }),
    });
    const { KINORA_CHAOS_OUT: out } = process.env;
    if (out !== undefined) appendFileSync(out, `${JSON.stringify(outcome)}\n`);
    expect(outcome.completed).toBeGreaterThan(0);
    // What is asked for too seldom to happen for sure is left out.
    const certain = Object.keys(plan.rates).filter((point) => point !== 'sqs:unavailable');
    expect(Object.keys(outcome.faults)).toEqual(expect.arrayContaining(certain));
  },
);
