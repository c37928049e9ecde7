import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { type SceneOffer, standInsOf } from '../../../functions/movies/choose-scene-engines.ts';
import { movieContent } from '../../../functions/movies/content.ts';
import { newMovie } from '../../../functions/movies/model.ts';
import { type QuoteOptions, quoteMovie } from '../../../functions/movies/quote-movie.ts';
import { withSceneEngines } from '../../../functions/planning/movie-engines.ts';
import { buildMoviePlan } from '../../../functions/planning/movie-plan.ts';

process.env.ENGINES = 'heygen,fal,polly';
const now = new Date('2026-11-29T10:00:00Z');
const place = { ownerId: 'owner', projectId: 'project' };
const hello = { kind: 'avatar', script: 'Hello there.' };
const sea = { kind: 'prompt', prompt: 'A ship sails at dawn.', duration: 5 };

const quoteOf = (
  scenes: object[],
  { paid = [], more = {}, ...options }: { paid?: string[]; more?: object } & Partial<QuoteOptions> = {},
) => {
  const content = z.parse(movieContent, { title: 'A movie', quality: 'low', ...more, scenes });
  const base = { now, testValues: false, vendors: ['heygen', 'fal', 'polly'] };
  return quoteMovie({ ...newMovie(place, content, now), id: 'movie' }, new Set(paid), {
    ...base,
    ...options,
  });
};
const made = ({ order }: ReturnType<typeof quoteOf>) => order.scenes.map(({ engineId }) => engineId);

describe('the engine of a scene', () => {
  test('is the first of those allowed that takes it and answers; the rest of other vendors may stand in', () => {
    const scene = { ...hello, allow: ['embedded', 'polly', 'heygen', 'fal-kling'] };
    const all = quoteOf([scene]);
    expect([made(all), all.engines]).toEqual([
      ['heygen'],
      [{ scene: 0, engineId: 'heygen', engineReason: { code: 'chosen', passed_over: [] } }],
    ]);
    expect(all.order.scenes[0]?.standIns?.map(({ engineId }) => engineId)).toEqual(['polly', 'embedded']);
    expect(all.order.scenes[0]?.standIns?.[1]?.voiceId).toMatch(/^en-/);
    const closed = quoteOf([scene], { answers: (id) => id !== 'heygen' });
    expect(made(closed)).toEqual(['polly']);
    expect(closed.engines[0]?.engineReason.passed_over).toEqual([
      { engine: 'heygen', code: 'ENGINE_UNAVAILABLE' },
      { engine: 'fal-kling', code: 'KIND_NOT_SUPPORTED' },
    ]);
    // What is dearer than what is held does not stand in.
    expect(closed.order.scenes[0]?.standIns?.map(({ engineId }) => engineId)).toEqual(['embedded']);
  });

  test('is the movie’s where the scene names none, and nothing is told where none is allowed', () => {
    const quote = quoteOf([hello, { ...hello, engine: 'polly', allow: ['polly'] }], {
      more: { engine: 'heygen', allow: ['embedded'] },
    });
    expect(made(quote)).toEqual(['heygen', 'polly']);
    expect(quoteOf([{ ...hello, engine: 'polly' }]).engines).toEqual([]);
    expect(quoteOf([{ ...hello, engine: 'polly' }]).order.scenes[0]).not.toHaveProperty('standIns');
  });

  test('draws what it is asked to direct, or the scene is refused; the movie’s direction is of those drawn here', () => {
    const directed = (scenes: object[], more: object = {}) => {
      const { order, parts, problems } = quoteOf(scenes, { more });
      const told = order.scenes.map(({ direction = 'rules' }) => direction);
      return { told, asked: parts.map(({ direction }) => direction === 'model'), problems };
    };
    const all = [hello, { ...hello, direction: 'rules' }, sea, { ...hello, engine: 'heygen' }];
    const movie = directed(all, { direction: 'model' });
    expect(movie.told).toEqual(['model', 'rules', 'rules', 'model']);
    expect([movie.asked, movie.problems]).toEqual([[true, false, false, false, false], []]);
    const own = directed([{ ...hello, direction: 'model' }, hello]);
    expect([own.told, own.asked]).toEqual([
      ['model', 'rules'],
      [true, false, false],
    ]);
    const elsewhere = { ...hello, engine: 'heygen', direction: 'model' };
    expect(directed([hello, elsewhere]).problems).toMatchObject([
      { path: 'scenes.1.direction', code: 'DIRECTION_NOT_SUPPORTED' },
    ]);
    expect(made(quoteOf([{ ...elsewhere, allow: ['embedded'] }]))).toEqual(['embedded']);
  });

  test('keeps within the ceiling of the scene, or the scene says that nobody does', () => {
    const scene = { ...sea, engine: 'fal-kling', allow: ['embedded'] };
    const cheap = quoteOf([{ ...scene, max_cost: 3 }]);
    expect([made(cheap), cheap.engines[0]?.engineReason.passed_over]).toEqual([
      ['embedded'],
      [{ engine: 'fal-kling', code: 'MAX_COST_EXCEEDED' }],
    ]);
    expect(quoteOf([{ ...sea, engine: 'fal-kling', max_cost: 3 }]).problems).toMatchObject([
      { path: 'scenes.0.max_cost', code: 'MAX_COST_EXCEEDED' },
    ]);
  });

  test('keeps within the ceiling of the request: the dearest scene goes to a cheaper engine first', () => {
    const allowing = (seconds: number) => ({
      ...sea,
      duration: seconds,
      engine: 'fal-kling',
      allow: ['embedded'],
    });
    const scenes = [allowing(5), allowing(10), { ...sea, engine: 'fal-kling' }];
    const whole = quoteOf(scenes);
    // Clips of 5, 10 and 5 s at 2.2 credits a second, and our closing card.
    expect(whole.price).toBe(11 + 22 + 11 + 1);
    const less = quoteOf(scenes, { maxCost: 30 });
    expect([made(less), less.price <= 30]).toEqual([['fal-kling', 'embedded', 'fal-kling'], true]);
    expect(less.engines[1]?.engineReason.passed_over).toEqual([
      { engine: 'fal-kling', code: 'MAX_COST_EXCEEDED' },
    ]);
    expect(made(quoteOf(scenes, { maxCost: 13 }))).toEqual(['embedded', 'embedded', 'fal-kling']);
    // Nothing helps: the price is told.
    expect(quoteOf(scenes, { maxCost: 3 }).price).toBe(13);
    expect(made(quoteOf(scenes, { maxCost: 45 }))).toEqual(made(whole));
  });

  test('is chosen within a ceiling that nothing meets without cutting every text again for every engine', () => {
    const scenes = Array.from({ length: 60 }, () => ({
      kind: 'avatar',
      script: 'A ship sails at dawn over the sea. '.repeat(12),
    }));
    const more = { engine: 'heygen', allow: ['embedded', 'polly', 'fal-kling', 'fal-ltx', 'veo', 'luma'] };
    const timed = (maxCost?: number) => {
      const begun = performance.now();
      const quote = quoteOf(scenes, { more, maxCost });
      return { quote, milliseconds: performance.now() - begun };
    };
    // The shortest of several is what the code takes.
    const shortest = (maxCost?: number) =>
      Array.from({ length: 5 }, () => timed(maxCost)).reduce((one, other) =>
        other.milliseconds < one.milliseconds ? other : one,
      );
    const [free, held] = [shortest(), shortest(1)];
    expect(new Set(made(held.quote))).toEqual(new Set(['embedded']));
    expect(held.quote.price).toBeLessThan(free.quote.price);
    // It was eight times as long, and grew with scenes times engines.
    expect(held.milliseconds).toBeLessThan(4 * free.milliseconds);
  });

  test('is who has made the scene and was paid, also where that stood in for another', () => {
    const scene = { ...hello, engine: 'heygen', allow: ['embedded', 'polly'] };
    const { order } = quoteOf([scene]);
    const switched = withSceneEngines(order, [{ scene: 0, engineId: 'polly' }]);
    const [part] = buildMoviePlan(switched, { testValues: false }).movie?.parts ?? [];
    const again = quoteOf([scene], { paid: [part?.source ?? ''] });
    expect([made(again), again.parts[0]?.isPaid, again.engines[0]?.engineReason.code]).toEqual([
      ['polly'],
      true,
      'reused',
    ]);
  });

  test('which stands in brings its voice, and leaves those behind it', () => {
    const { order } = quoteOf([{ ...hello, engine: 'heygen', allow: ['embedded', 'polly'] }, hello]);
    const switched = withSceneEngines(order, [{ scene: 0, engineId: 'polly' }]);
    expect(switched.scenes[0]).toMatchObject({ engineId: 'polly', standIns: [{ engineId: 'embedded' }] });
    expect(switched.scenes[0]?.voiceId).not.toBe(order.scenes[0]?.voiceId);
    expect(switched.scenes[1]).toEqual(order.scenes[1]);
    expect(withSceneEngines(order, [{ scene: 0, engineId: 'heygen' }])).toEqual(order);
  });
});

describe('what is wrong with engines is told where they are named', () => {
  const told = (scenes: object[], more: object = {}) =>
    quoteOf(scenes, { more }).problems.map(({ path, code }) => `${path} ${code}`);

  test.each<[string, object[], object, string[]]>([
    ['by the scene', [{ ...hello, allow: ['nobody'] }], {}, ['scenes.0.allow ENGINE_NOT_FOUND']],
    ['by the movie, once', [hello, hello], { allow: ['nobody'] }, ['allow ENGINE_NOT_FOUND']],
    [
      'by the scene, beside another of the movie',
      [hello, { ...hello, allow: ['elevenlabs'] }],
      { allow: ['nobody'] },
      ['allow ENGINE_NOT_FOUND', 'scenes.1.allow ENGINE_NOT_CONFIGURED'],
    ],
    [
      'before those that are allowed',
      [{ ...hello, engine: 'nobody', allow: ['veo'] }],
      {},
      ['scenes.0.engine ENGINE_NOT_FOUND'],
    ],
    ['as the engine of the movie', [hello, hello], { engine: 'nobody' }, ['engine ENGINE_NOT_FOUND']],
    // The engine is well: it is this scene that it does not make.
    ['for another kind', [hello, sea], { engine: 'heygen' }, ['scenes.1.engine KIND_NOT_SUPPORTED']],
    ['for another kind', [hello, sea], { allow: ['heygen'] }, ['scenes.1.allow KIND_NOT_SUPPORTED']],
  ])('%s', (_, scenes, more, paths) => {
    expect(told(scenes, more)).toEqual(paths);
  });

  test('and what scenes cannot say, of the movie', () => {
    const films = [sea, sea].map((scene) => ({ ...scene, engine: 'fal-ltx' }));
    expect(told(films, { aspect_ratio: '1:1' })).toEqual(['aspect_ratio ASPECT_NOT_SUPPORTED']);
  });
});

test('who may stand in is bounded by the work for vendors of the whole movie', () => {
  const offer = (engineId: string, remoteParts: number, price = 5) =>
    ({ engineId, remoteParts, price, problems: [], scene: {} }) as unknown as SceneOffer;
  const choice = (taken: SceneOffer, ...others: SceneOffer[]) => ({
    offer: taken,
    offers: [taken, ...others],
  });
  const scenes = [
    choice(offer('luma', 4), offer('omni', 6), offer('fal-ltx', 7), offer('embedded', 0)),
    choice(offer('luma', 4), offer('omni', 6), offer('polly', 0, 9)),
    choice(offer('veo', 2), offer('veo-fast', 2)),
  ];
  const ids = (most: number) => standInsOf(scenes, most).map((own) => own.map(({ engineId }) => engineId));
  expect(ids(50)).toEqual([['omni', 'fal-ltx', 'embedded'], ['omni'], []]);
  // Ten pieces are taken; three more are all that may come.
  expect(ids(13)).toEqual([['omni', 'fal-ltx', 'embedded'], [], []]);
  expect(ids(10)).toEqual([['embedded'], [], []]);
});
