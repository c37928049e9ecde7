import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { clipRangeOf } from '../../../engine/clip-range.ts';
import { billedLengths } from '../../../functions/generation/billed-lengths.ts';
import { filledFrames } from '../../../functions/generation/scene-frames.ts';
import {
  buildMoviePlan,
  type MovieOrder,
  type MovieScene,
  parseMovieOrder,
} from '../../../functions/planning/movie-plan.ts';
import { placeOfScene, videoPlanSchema } from '../../../functions/planning/video-plan.ts';

const off = { testValues: false };

const said = (text: string, change: Partial<MovieScene> = {}): MovieScene => ({
  kind: 'avatar',
  text,
  language: 'en',
  style: 'cinematic',
  avatarId: 'amelia',
  voiceId: 'en-ava',
  engineId: 'embedded',
  transition: 'cut',
  isPaid: false,
  ...change,
});
const storyboard = (text: string, change: Partial<MovieScene> = {}) =>
  said(text, { kind: 'prompt', avatarId: '', ...change });
const title = (text: string, change: Partial<MovieScene> = {}) =>
  said(text, { kind: 'title', avatarId: '', voiceId: '', durationSeconds: 3, ...change });

const movie = (scenes: MovieScene[], change: Partial<MovieOrder> = {}): MovieOrder => ({
  id: 'a-movie',
  title: 'A movie',
  style: 'cinematic',
  resolution: 'low',
  aspectRatio: '1:1',
  music: false,
  scenes,
  isClosingPaid: false,
  ...change,
});

const sourcesOf = (order: MovieOrder): string[] =>
  buildMoviePlan(order, off).movie?.parts.map(({ source }) => source) ?? [];

const scenes = [
  title('Act one', { below: 'In which it begins' }),
  said('Hello there. We begin.\n\nA second paragraph.'),
  storyboard('A lighthouse at the sea.', { durationSeconds: 8, transition: 'fade' }),
];

describe('the plan of a movie', () => {
  test('[S4-17] comes back from JSON as it was, order and plan', () => {
    const order = movie(scenes);
    expect(parseMovieOrder(JSON.stringify(order))).toEqual(order);
    const plan = buildMoviePlan(order, off);
    expect(z.parse(videoPlanSchema, JSON.parse(JSON.stringify(plan)))).toEqual(plan);
  });

  test('numbers the scenes of all parts through, each placed in its own film', () => {
    const plan = buildMoviePlan(movie(scenes), off);
    expect(plan.film.scenes.map(({ index }) => index)).toEqual([0, 1, 2, 3, 4]);
    expect(plan.scenes).toHaveLength(5);
    expect([0, 1, 2, 3, 4].map((index) => placeOfScene(plan, index).index)).toEqual([0, 0, 1, 0, 0]);
    expect(placeOfScene(plan, 2).film.kind).toBe('avatar');
    expect(placeOfScene(plan, 4).film.part).toEqual({ edges: 'fade', card: 'closing' });
    expect(() => placeOfScene(plan, 5)).toThrow(RangeError);
  });

  test('a part is the same wherever it stands, and when others change, come or go', () => {
    const [act, hello, sea, closing] = sourcesOf(movie(scenes));
    const [first, second, third] = scenes as [MovieScene, MovieScene, MovieScene];
    const moved = sourcesOf(movie([third, said('Another text.'), first, second]));
    expect([moved[0], moved[2], moved[3], moved[4]]).toEqual([sea, act, hello, closing]);
    expect(sourcesOf(movie(scenes, { title: 'Another title' }))).toEqual([
      act,
      hello,
      sea,
      expect.not.stringMatching(closing ?? ''),
    ]);
    expect(sourcesOf(movie(scenes, { music: true }))).toEqual([act, hello, sea, closing]);
  });

  test.each<[string, Partial<MovieScene>, Partial<MovieOrder>]>([
    ['text', { text: 'Hello there. We end.' }, {}],
    ['voice', { voiceId: 'en-ethan' }, {}],
    ['language', { language: 'en-GB' }, {}],
    ['presenter', { avatarId: 'noah' }, {}],
    ['style', { style: 'documentary' }, {}],
    ['transition', { transition: 'fade' }, {}],
    ['kind', { kind: 'prompt' }, {}],
    ['direction', { direction: 'model' }, {}],
    ['quality', {}, { resolution: 'medium' }],
    ['shape', {}, { aspectRatio: '16:9' }],
    ['movie', {}, { id: 'another-movie' }],
  ])('another %s is another part', (_, change, changeOfMovie) => {
    const [before] = sourcesOf(movie([said('Hello there.')]));
    const [after] = sourcesOf(movie([said('Hello there.', change)], changeOfMovie));
    expect(after).not.toBe(before);
  });

  test('a clip is cut into scenes of whole frames that follow one another, and its look is its own', () => {
    const clip = {
      key: 'assets/a',
      bytes: 9,
      checksum: 'c',
      from: 2,
      to: 69,
      fit: 'cover',
      muted: false,
    } as const;
    const shown = said('', { kind: 'clip', avatarId: '', voiceId: '', clip });
    const order = movie([...scenes, shown], { id: 'other' });
    const plan = buildMoviePlan(order, off);
    expect(z.parse(videoPlanSchema, JSON.parse(JSON.stringify(plan)))).toEqual(plan);
    const part = plan.movie?.parts[3];
    expect(part).toMatchObject({ clip: { key: 'assets/a', bytes: 9 }, estimatedSeconds: 67 });
    expect(part?.film.scenes.map(({ leadInSeconds }) => leadInSeconds * 30)).toEqual([670, 670, 670]);
    expect([0, 1, 2].map((index) => part && clipRangeOf(part.film, index).from)).toEqual([
      2,
      2 + 670 / 30,
      2 + 1340 / 30,
    ]);
    const sourceOfClip = (change: Partial<MovieScene>) => sourcesOf(movie([{ ...shown, ...change }]))[0];
    expect(sourceOfClip({ style: 'artistic', language: 'de' })).toBe(sourceOfClip({}));
    for (const change of [
      { to: 60 },
      { from: 1 },
      { checksum: 'd' },
      { fit: 'contain' },
      { muted: true },
    ] as const)
      expect(sourceOfClip({ clip: { ...clip, ...change } })).not.toBe(sourceOfClip({}));
    expect(sourceOfClip({ transition: 'fade' })).not.toBe(sourceOfClip({}));
  });

  test('what is shown is asked of presenters alone who are drawn here; of others it is no other part', () => {
    const direction = 'model';
    const asked = [
      said('Hello.', { direction }),
      said('Hello.', { direction, engineId: 'polly' }),
      said('Hello.', { direction, engineId: 'heygen' }),
      storyboard('A lighthouse.', { direction }),
    ];
    const order = movie(asked);
    const plan = buildMoviePlan(order, off);
    expect(plan.movie?.parts.map((part) => part.direction)).toEqual([
      'model',
      'model',
      undefined,
      undefined,
      undefined,
    ]);
    const ruled = sourcesOf(movie(asked.map(({ direction: _, ...scene }) => scene)));
    expect(sourcesOf(order).map((source, index) => source === ruled[index])).toEqual([
      false,
      false,
      true,
      true,
      true,
    ]);
    expect(parseMovieOrder(JSON.stringify(order))).toEqual(order);
    expect(z.parse(videoPlanSchema, JSON.parse(JSON.stringify(plan)))).toEqual(plan);
  });

  test('silence fills the length that a part was asked to have, and no other one', () => {
    const plan = buildMoviePlan(movie(scenes), off);
    expect(filledFrames(plan, [90, 60, 60, 100, 72])).toEqual([90, 60, 60, 240, 72]);
  });

  test('only what no earlier version has paid for is billed', () => {
    const paid = scenes.map((scene, index) => ({ ...scene, isPaid: index !== 1 }));
    const plan = buildMoviePlan(movie(paid, { isClosingPaid: true }), off);
    const seconds = new Map([3, 4, 5, 8, 2.4].entries());
    const { scenes: billed, estimatedSeconds } = billedLengths({ estimatedSeconds: 99 }, plan, seconds);
    expect(billed.map((scene) => scene.seconds)).toEqual([4, 5]);
    expect(estimatedSeconds).toBeCloseTo(plan.movie?.parts[1]?.estimatedSeconds ?? 0);
  });
});
