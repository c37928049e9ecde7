import { expect, test } from 'vitest';
import { providers } from '../../../functions/engines/providers.ts';
import { chooseOffer, inOrder } from '../../../functions/videos/choose-engine.ts';
import { infeasibility, quoteVideo, readingOnce } from '../../../functions/videos/quote-video.ts';

const wish = {
  kind: 'prompt',
  text: 'A fox runs through a forest at dusk.',
  language: 'en',
  style: 'cinematic',
  quality: 'low',
  durationSeconds: 5,
  aspectRatio: '16:9',
  music: false,
} as const;

process.env.ENGINES = 'heygen,fal,polly';

const offer = (engineId: string, maxCost?: number) => {
  const quote = quoteVideo({ ...wish, engineId });
  return { engineId, quote, code: quote.problems[0]?.code ?? infeasibility(quote, maxCost)?.code };
};
const all = () => true;

test('the engine asked for comes first, then those allowed as the environment orders them, the embedded one last', () => {
  const allowedEngines = ['embedded', 'fal-ltx', 'fal-kling', 'heygen'];
  expect(inOrder({ allowedEngines }, ['heygen', 'fal'])).toEqual([
    'heygen',
    'fal-kling',
    'fal-ltx',
    'embedded',
  ]);
  expect(inOrder({ engineId: 'fal-ltx', allowedEngines }, ['embedded', 'fal', 'heygen'])).toEqual([
    'fal-ltx',
    'embedded',
    'fal-kling',
    'heygen',
  ]);
});

test('the first is chosen that takes the request, at the price, and answers; the reasons of others are told', () => {
  const { price } = quoteVideo({ ...wish, engineId: 'fal-ltx' });
  const engines = ['heygen', 'fal-kling', 'fal-ltx', 'embedded'];
  const offers = engines.map((id) => offer(id, price));
  const chosen = chooseOffer(offers, all);
  expect(chosen.request).toMatchObject({
    engineId: 'fal-ltx',
    engineReason: {
      code: 'chosen',
      passed_over: [
        { engine: 'heygen', code: 'KIND_NOT_SUPPORTED' },
        { engine: 'fal-kling', code: 'MAX_COST_EXCEEDED' },
      ],
    },
    // The other model is of the same vendor, and dearer.
    standIns: [{ engineId: 'embedded', voiceId: quoteVideo(wish).request.voiceId }],
  });
  const closed = chooseOffer(offers, (id) => id !== 'fal-ltx');
  expect(closed.request.engineId).toBe('embedded');
  expect(closed.request.engineReason?.passed_over.at(-1)).toEqual({
    engine: 'fal-ltx',
    code: 'ENGINE_UNAVAILABLE',
  });
  // Nothing dearer than what was held stands in.
  expect(closed.request.standIns).toEqual([]);
});

test('where none answers the first that takes it is waited for; where none takes it, it is said why', () => {
  const offers = ['fal-kling', 'fal-ltx'].map((id) => offer(id));
  expect(chooseOffer(offers, () => false).request.engineId).toBe('fal-kling');
  const dear = ['heygen', 'fal-kling'].map((id) => offer(id, 1));
  expect(infeasibility(chooseOffer(dear, all), 1)?.code).toBe('MAX_COST_EXCEEDED');
  const unfit = ['heygen', 'nobody'].map((id) => offer(id));
  expect(infeasibility(chooseOffer(unfit, all), undefined)?.errors[0]).toMatchObject({
    code: 'KIND_NOT_SUPPORTED',
  });
});

test('a text is cut once for each voice, not for each engine that may make it, and the offers are the same', () => {
  const now = new Date('2026-11-29T10:00:00Z');
  const unknown = ['no-engine', 'no-other', 'no-third'];
  const ids = [...providers.map(({ id }) => id), ...unknown];
  const script = {
    ...wish,
    kind: 'avatar',
    text: `${wish.text} `.repeat(30),
    durationSeconds: undefined,
  } as const;
  for (const asked of [wish, script]) {
    const readWish = readingOnce();
    const offers = ids.map((engineId) => quoteVideo({ ...asked, engineId }, now, readWish));
    expect(offers).toEqual(ids.map((engineId) => quoteVideo({ ...asked, engineId }, now)));
    const cuts = new Set(offers.map(({ scenes }) => scenes[0]));
    expect(cuts.size).toBeLessThanOrEqual(ids.length - unknown.length - 3);
    const { scenes: ofUnknown } = offers.at(-1) ?? { scenes: [] };
    expect(ofUnknown[0]).toBe(offers[ids.indexOf('embedded')]?.scenes[0]);
  }
});
