import { expect, test } from 'vitest';
import { falProviders } from '../../../functions/engines/fal/provider.ts';
import { heygen } from '../../../functions/engines/heygen/provider.ts';
import { costOfCharacters, costOfPart, costOfUnits } from '../../../functions/engines/vendor-cost.ts';
import { fake } from '../../support/fake-vendor/provider.ts';

const scene = (seconds: number, quotedSeconds?: number) => ({
  film: { framesPerSecond: 30 },
  timing: { frames: seconds * 30 },
  quotedSeconds,
});

test('a clip is billed by its whole length, a presenter by the seconds of the words, a voice by characters', () => {
  const [kling] = falProviders;
  if (kling === undefined) throw new Error('fal has no model');
  expect([4, 5, 6].map((seconds) => costOfPart(kling, 'scene', scene(seconds)))).toEqual([
    350_000, 350_000, 700_000,
  ]);
  // No longer clip is bought than was quoted.
  expect(costOfPart(kling, 'scene', scene(6, 4.9))).toBe(350_000);
  const talk = (narration: string) => ({ film: { language: 'en', scenes: [{ narration }] }, sceneIndex: 0 });
  const short = costOfPart(heygen, 'talking-video', talk('x'.repeat(100)));
  expect(short).toBeGreaterThan(5 * 66_700);
  expect(short).toBeLessThan(10 * 66_700);
  expect(costOfPart(fake, 'scene', scene(5))).toBe(0);
  expect([costOfCharacters('polly', 1000), costOfCharacters('fal-ltx', 10)]).toEqual([16_000, 0]);
});

test('a guardrail bills for what it judged, by policy, and nothing for words', () => {
  expect(
    costOfUnits({ contentPolicyUnits: 3, topicPolicyUnits: 3, sensitiveInformationPolicyUnits: 1 }),
  ).toBe(1000);
  expect(costOfUnits({ ...{ wordPolicyUnits: 9 }, contentPolicyUnits: 1 })).toBe(150);
  expect(costOfUnits()).toBe(0);
});
