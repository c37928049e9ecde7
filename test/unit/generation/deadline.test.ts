import { describe, expect, it } from 'vitest';
import { isOverdue } from '../../../functions/generation/deadline.ts';
import { stages } from '../../../functions/videos/model.ts';

const startedAt = '2026-11-22T10:00:00.000Z';
const secondsIn = (seconds: number): Date => new Date(Date.parse(startedAt) + seconds * 1000);

describe('the soft stop', () => {
  it('lets every stage begin in the first 1500 s', () => {
    for (const stage of stages) expect(isOverdue({ startedAt }, stage, secondsIn(1500))).toBe(false);
  });

  it('[S1-40] [C31] later begins nothing that takes long, and lets a finished film be verified and settled', () => {
    const begun = stages.filter((stage) => !isOverdue({ startedAt }, stage, secondsIn(1501)));
    expect(begun).toEqual(['verifying', 'publishing']);
  });

  it('knows no hurry before the start', () => {
    expect(isOverdue({}, 'moderating', secondsIn(9999))).toBe(false);
  });
});
