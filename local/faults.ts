import { createHash } from 'node:crypto';
import type { Faults } from './cloud.ts';

/** How often each point fails, 0 to 1, and the seed that decides when. */
export interface FaultPlan {
  seed: number;
  rates: Record<string, number>;
}

/**
 * Faults drawn from the plan. Each point has a sequence of its own, so what happens at one does not depend on
 * how often another was asked.
 */
export const planFaults = (plan: FaultPlan | undefined): Faults => {
  if (!plan) return { happens: () => false };
  const draws = new Map<string, () => number>();
  return {
    happens(point) {
      const rate = plan.rates[point] ?? 0;
      if (rate <= 0) return false;
      let draw = draws.get(point);
      if (!draw) {
        draw = sequence(plan.seed, point);
        draws.set(point, draw);
      }
      return draw() < rate;
    },
  };
};

/** Uniform numbers in [0, 1), the n-th being the hash of seed, point and n. */
const sequence = (seed: number, point: string): (() => number) => {
  let count = 0;
  return () => {
    const hash = createHash('sha256').update(`${seed}/${point}/${count++}`).digest();
    return hash.readUInt32BE(0) / 2 ** 32;
  };
};
