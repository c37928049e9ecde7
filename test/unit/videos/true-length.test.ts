import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { charactersPerSecond } from '../../../engine/catalogue.ts';
import { languages } from '../../../engine/language/languages.ts';
import { fillFrames } from '../../../engine/pacing.ts';
import { speechEngine } from '../../../engine/speech/speech.ts';
import { buildVideoPlan } from '../../../functions/planning/video-plan.ts';
import type { Video } from '../../../functions/videos/model.ts';
import { newVideo } from '../../../functions/videos/new-video.ts';
import { type GenerationRequest, quoteVideo } from '../../../functions/videos/quote-video.ts';
import { chargeOf, isLongerThanQuoted, quoteTolerance } from '../../../functions/videos/true-length.ts';
import { oddTexts } from '../engine/odd-texts.ts';

const now = new Date('2026-11-28T10:00:00Z');
/** `npm run explore` */
const isExploring = process.env.KINORA_PROPERTY_RUNS !== undefined;
const tags = languages.map(({ tag }) => tag);

const wishOf = (kind: 'avatar' | 'prompt', text: string, language: string): GenerationRequest => ({
  kind,
  text,
  language,
  style: 'cinematic',
  quality: 'low',
  aspectRatio: '16:9',
  music: false,
  ...(kind === 'prompt' ? { durationSeconds: 10 } : {}),
});

const quoted = (wish: GenerationRequest): { video: Video; isAccepted: boolean } => {
  const { request, price, seconds, problems } = quoteVideo(wish, now);
  const estimatedSeconds = Math.round(seconds * 10) / 10;
  const made = { id: 'v', ownerId: 'o', price, estimatedSeconds, now, checkAt: now.toISOString() };
  return { video: newVideo(request, made), isAccepted: problems.length === 0 };
};

/** Length of every scene as it is spoken, with its pauses. */
const spokenSeconds = async (video: Video, text: string): Promise<number[]> => {
  const { film, targetSeconds } = buildVideoPlan(video, text, { testValues: false });
  const frames: number[] = [];
  for (const { index } of film.scenes)
    frames.push((await speechEngine.speakScene(film, index)).timing.frames);
  const target = targetSeconds === undefined ? undefined : targetSeconds * film.framesPerSecond;
  return fillFrames(frames, target).map((count) => count / film.framesPerSecond);
};

const lengthsOf = (all: readonly number[]) => all.map((seconds) => ({ seconds, engineId: 'embedded' }));

const sumOf = (seconds: readonly number[]): number => seconds.reduce((sum, one) => sum + one, 0);

/** What was found to be quoted at a fraction of its length. */
const found: Readonly<Record<string, string>> = {
  kana: 'aaa ヴヴヴヴヴヴヴヴヴ. aaa bbb ヴヴヴヴヴヴヴヴヴ.',
  Han: 'the word is 漢字書籍 and 電話学校先生 here again',
  Hebrew: 'the word is שלום עולם here, and then again בוקר טוב',
  WWW: 'WWW WWW WWW WWW WWW WWW WWW WWW WWW WWW',
  polytonic: 'aaa Ἐν ἀρχῇ ἦν ὁ Λόγος, καὶ ὁ Λόγος ἦν πρὸς τὸν Θεόν.',
  Ukrainian: 'aaa їжак і ґава є її, ці її',
  Vietnamese: 'Tất cả mọi người sinh ra đều được tự do và bình đẳng.',
  Serbian: 'aaa ђурђевак, љубав, њива, ћирилица, џеп',
  'older Korean': 'aaa ㆋㅥㆌㆊ ㆍㆎㆄ ㅸㅹㅱ',
  slashes: 'a/b/c/d/e/f/g a/b/c/d/e/f/g a/b/c/d/e/f/g',
};

describe('what was quoted far too low', () => {
  const texts = Object.entries(found);
  // Speaking takes time: English has every text, every other language one, and all of them when exploring.
  const textsOf = (index: number) =>
    index === 0 || isExploring ? texts : texts.filter((_, at) => at === index % texts.length);

  test.each(tags.map((language, index) => ({ language, index })))(
    'is quoted at its length in $language',
    async ({ language, index }) => {
      for (const [name, text] of textsOf(index)) {
        const kind = index % 2 === 0 ? 'avatar' : 'prompt';
        const { video, isAccepted } = quoted(wishOf(kind, text, language));
        if (!isAccepted) continue;
        const ratio = sumOf(await spokenSeconds(video, text)) / video.estimatedSeconds;
        expect(ratio, `${name} as a ${kind}`).toBeLessThan(quoteTolerance);
      }
    },
  );
});

const pieces = [...Object.values(found), ...Object.values(oddTexts)].flatMap((text) =>
  text.slice(0, 300).split(/\s+/),
);
const signs = [...'*/~^#@&=§°→≠½²■№«»ÿžłßñ!?:"', '12345678', 'XIV', 'HTTP', 'bcdfg', 'iPhoneXR', 'e.g.'];
/** First and last letter of parts of Unicode that voices read as words, spell, name or leave out. */
const alphabets: readonly (readonly [number, number])[] = [
  [0x41, 0x7a],
  [0xc0, 0x24f],
  [0x250, 0x36f],
  [0x391, 0x3c9],
  [0x400, 0x45f],
  [0x5b0, 0x5ea],
  [0x621, 0x652],
  [0x904, 0x96f],
  [0x1e00, 0x1fff],
  [0x2010, 0x205e],
  [0x2070, 0x22ff],
  [0x3041, 0x30fa],
  [0x3131, 0x318e],
  [0x4e00, 0x9fa0],
  [0xac00, 0xd7a3],
  [0x1f300, 0x1f64f],
];
const foreignWord = fc
  .constantFrom(...alphabets)
  .chain(([min, max]) => fc.array(fc.integer({ min, max }), { minLength: 1, maxLength: 8 }))
  .map((codes) => String.fromCodePoint(...codes));
const anyWord = fc.oneof(
  fc.constantFrom(...pieces, ...signs, 'word', 'a', 'W'),
  foreignWord,
  fc.webUrl({ withQueryParameters: true }),
  fc.stringMatching(/^[0-9.,:/-]{1,12}$/),
);
const hostile = fc
  .array(anyWord, { minLength: 1, maxLength: 12 })
  .map((words) => words.join(' ').slice(0, 200));

describe('a film of any text in any language', () => {
  test('is at most 1.3 times as long as quoted, or costs no more for it, or ends as longer than quoted', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...tags),
        fc.constantFrom('avatar' as const, 'prompt' as const),
        hostile,
        async (language, kind, text) => {
          const { video, isAccepted } = quoted(wishOf(kind, text, language));
          if (!isAccepted) return;
          const seconds = await spokenSeconds(video, text);
          const charge = chargeOf(video, lengthsOf(seconds));
          expect(charge).toBeLessThanOrEqual(video.price);
          expect(charge).toBeGreaterThan(0);
          if (isLongerThanQuoted(video, lengthsOf(seconds))) return;
          const isPaid = chargeOf({ ...video, price: 1e9 }, lengthsOf(seconds)) <= video.price;
          expect(isPaid || sumOf(seconds) <= quoteTolerance * video.estimatedSeconds).toBe(true);
        },
      ),
      { numRuns: isExploring ? 400 : 12 },
    );
  });
});

describe('the charge', () => {
  const { video } = quoted(wishOf('avatar', 'A film of some words.', 'en'));
  const asked: Video = { ...video, price: 3, estimatedSeconds: 40 };

  test('is the price of the true length, and never more than was quoted', () => {
    expect(chargeOf(asked, lengthsOf([10, 4]))).toBe(1);
    expect(chargeOf(asked, lengthsOf([16]))).toBe(2);
    expect(chargeOf(asked, lengthsOf([40]))).toBe(3);
    expect(chargeOf(asked, lengthsOf([30, 22]))).toBe(3);
  });

  test('a film a little longer than quoted is made for its price; one that is much longer is not', () => {
    expect(isLongerThanQuoted(asked, lengthsOf([52]))).toBe(false);
    expect(isLongerThanQuoted(asked, lengthsOf([40, 13]))).toBe(true);
    // Much longer than quoted, and still within what was paid for.
    expect(isLongerThanQuoted({ ...asked, estimatedSeconds: 5 }, lengthsOf([44]))).toBe(false);
  });

  test('an ordinary text is quoted as before', () => {
    const text = 'The morning train was late again, so we walked along the river and talked.';
    expect(quoteVideo(wishOf('avatar', text, 'en'), now).seconds).toBeCloseTo(
      text.length / charactersPerSecond('en') + 4.6,
    );
  });
});
