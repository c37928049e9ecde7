import { expect, test } from 'vitest';
import { demandLength } from '../../../functions/generation/demand-length.ts';
import { buildVideoPlan, quotedSeconds } from '../../../functions/planning/video-plan.ts';
import type { GenerationRequest } from '../../../functions/videos/quote-video.ts';
import { quotedVideo } from '../../support/quoted-video.ts';

process.env.ENGINES = 'heygen,fal';
process.env.TEST_VALUES = 'false';

/** A video with its plan, and whether scenes so many times as long as quoted are refused. */
const planned = (wish: Pick<GenerationRequest, 'text'> & Partial<GenerationRequest>) => {
  const video = quotedVideo(wish);
  const plan = buildVideoPlan(video, wish.text, { testValues: false });
  const quoted = plan.film.scenes.map(({ index }) => quotedSeconds(plan, index) ?? 0);
  const lengths = (times: (index: number) => number) =>
    new Map(quoted.map((seconds, index) => [index, seconds * times(index)]));
  return {
    video,
    plan,
    quoted,
    demand: (times: (index: number) => number) => () => demandLength(video, plan, lengths(times)),
  };
};

const script =
  'Hello from here, with quite some words to say. And then some more of them, so that it lasts. ';

test('a presenter of a vendor’s that speaks slower is within what is held, up to the longest film of its quote', () => {
  const { video, quoted, demand } = planned({ text: script.repeat(4), engineId: 'heygen' });
  const sum = quoted.reduce((total, seconds) => total + seconds, 0);
  expect(sum).toBeCloseTo(video.estimatedSeconds, 0);
  expect(demand(() => 1.29)).not.toThrow();
  expect(demand(() => 1.8)).toThrow('takes more than');
});

test('one slow scene ends nothing, as long as all that came is paid for', () => {
  const { demand } = planned({ text: script.repeat(4), engineId: 'heygen' });
  expect(demand((index) => (index === 0 ? 1.8 : 1))).not.toThrow();
});

test('a scene that is twice as long as the clip that was quoted for it ends the video before it is bought', () => {
  const story = { kind: 'prompt', text: 'A city at dusk. The sea in the rain.', style: 'cinematic' } as const;
  const { quoted, demand } = planned({ ...story, durationSeconds: 12, engineId: 'fal-kling' });
  expect(quoted).toHaveLength(2);
  expect(demand(() => 1.2)).not.toThrow();
  expect(demand((index) => (index === 0 ? 2.1 : 0.2))).toThrow('takes more than');
});
