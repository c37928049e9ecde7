import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { fillFrames } from '../../../engine/pacing.ts';
import { speechEngine } from '../../../engine/speech/speech.ts';
import { clipLength, longestClip } from '../../../functions/engines/clip-length.ts';
import { falModels } from '../../../functions/engines/fal/models.ts';
import { providers } from '../../../functions/engines/providers.ts';
import { filledFrames } from '../../../functions/generation/scene-frames.ts';
import { movieContent } from '../../../functions/movies/content.ts';
import { newMovie } from '../../../functions/movies/model.ts';
import { quoteMovie } from '../../../functions/movies/quote-movie.ts';
import { planPrompt } from '../../../functions/planning/planner.ts';
import { buildVideoPlan } from '../../../functions/planning/video-plan.ts';
import { engineNames } from '../../../functions/shared/vendor-secrets.ts';
import { quoteVideo } from '../../../functions/videos/quote-video.ts';

process.env.ENGINES = engineNames.join(',');
const now = new Date('2026-11-29T10:00:00Z');
const story =
  'The old lighthouse stands at the edge of the cliff, where the wind never rests, and its lamp turns above the ' +
  'black water while the last ships of the evening come home, one after another, to the harbour. ' +
  'Then the fog rises. Nobody sees the rocks.';

const clipEngines = providers.filter(({ limits }) => Number.isFinite(longestClip(limits)));
const wishOf = (engineId: string, prompt: string, durationSeconds: number) =>
  ({
    kind: 'prompt',
    text: prompt,
    language: 'en',
    style: 'cinematic',
    quality: 'medium',
    aspectRatio: '16:9',
    music: false,
    engineId,
    durationSeconds,
  }) as const;

describe.each(clipEngines)('[C41] $id', (engine) => {
  const longest = longestClip(engine.limits);

  test('makes a story of clips that are as long as it can make, split where sentences and clauses end', () => {
    const quote = quoteVideo(wishOf(engine.id, story, 40));
    expect(quote.problems).toEqual([]);
    const told = quote.scenes.filter(({ narration }) => narration !== '');
    expect(told.map(({ narration }) => narration).join(' ')).toBe(story);
    for (const { narration } of told) expect(narration).toMatch(/[.,]$/);
    for (const { estimatedSeconds } of quote.scenes) expect(estimatedSeconds).toBeLessThanOrEqual(longest);
    expect(quote.seconds).toBeCloseTo(40, 1);
  });

  test('shows silence that is longer than a clip in clips of its own', () => {
    const quote = quoteVideo(wishOf(engine.id, 'A ship sails.', 45));
    expect(quote.problems).toEqual([]);
    expect(quote.scenes.map(({ narration }) => narration).filter((text) => text !== '')).toEqual([
      'A ship sails.',
    ]);
    expect(quote.scenes).toHaveLength(Math.ceil(45 / longest));
  });

  test('is bought as it was quoted', async () => {
    const { scenes, request, price } = quoteVideo(wishOf(engine.id, story, 40));
    const plan = buildVideoPlan({ ...request, id: 'video-1' }, story, { testValues: false });
    expect(plan.film.scenes.map(({ narration }) => narration)).toEqual(
      scenes.map(({ narration }) => narration),
    );
    const spoken: number[] = [];
    for (const { index } of plan.film.scenes)
      spoken.push((await speechEngine.speakScene(plan.film, index)).timing.frames);
    const sceneSeconds = filledFrames(plan, spoken).map((frames) => frames / 30);
    for (const seconds of sceneSeconds) expect(seconds).toBeLessThanOrEqual(longest);
    const bought = engine.price({ seconds: 40, kind: 'prompt', quality: 'medium', sceneSeconds });
    expect(bought.credits).toBeLessThanOrEqual(price);
    // Speech that is another length than estimated changes nothing of what is bought.
    const slower = filledFrames(
      plan,
      spoken.map((frames) => Math.round(frames * 1.05)),
    ).map((frames) => frames / 30);
    const boughtThen = engine.price({ seconds: 40, kind: 'prompt', quality: 'medium', sceneSeconds: slower });
    expect(boughtThen.credits).toBeLessThanOrEqual(price);
  });

  test('makes the prompts of a movie so, too', () => {
    const scene = { kind: 'prompt', prompt: story, duration: 40, engine: engine.id, style: 'cinematic' };
    const content = z.parse(movieContent, { title: 'Sea', quality: 'medium', scenes: [scene] });
    const movie = newMovie({ ownerId: 'owner', projectId: 'project' }, content, now);
    const { parts, problems } = quoteMovie(movie, new Set(), { now, testValues: false });
    expect(problems).toEqual([]);
    for (const seconds of parts[0]?.sceneSeconds ?? [Infinity]) expect(seconds).toBeLessThanOrEqual(longest);
  });
});

test('the clip of each model of fal is as long as its scene', () => {
  for (const { clipSeconds } of falModels)
    for (const { estimatedSeconds } of planPrompt(story, 'en', 15, 30, clipSeconds))
      expect(clipLength(clipSeconds, estimatedSeconds) + 0.1).toBeGreaterThanOrEqual(estimatedSeconds);
});

test('silence fills the scenes that have room first, and all of it is placed', () => {
  const frames = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(frames, fc.integer({ min: 0, max: 4000 }), (spoken, target) => {
      const filled = fillFrames(spoken, target, [150, 300]);
      const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0);
      expect(sum(filled)).toBe(Math.max(target, sum(spoken)));
      const most = sum(spoken.map((count) => Math.max(count, 300)));
      if (target <= most)
        filled.forEach((count, index) => {
          expect(count).toBeLessThanOrEqual(Math.max(300, spoken[index] ?? 0));
        });
      filled.forEach((count, index) => {
        expect(count).toBeGreaterThanOrEqual(spoken[index] ?? 0);
      });
    }),
  );
});
