import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { voices } from '../../../engine/catalogue.ts';
import { glyphProblems, textProblems } from '../../../functions/engines/embedded/text-problems.ts';
import { buildVideoPlan } from '../../../functions/planning/video-plan.ts';
import { halfCharacters } from '../../../functions/platform/http/whole-text.ts';
import { KinoraError } from '../../../functions/shared/errors.ts';
import { avatarRequest, promptRequest } from '../../../functions/videos/generation-request.ts';
import { newVideo } from '../../../functions/videos/new-video.ts';
import { type GenerationRequest, infeasibility, quoteVideo } from '../../../functions/videos/quote-video.ts';
import { createBody, generateBody, planBody, promptBody } from '../../../functions/videos/schemas.ts';
import { anyText, oddTexts } from '../engine/odd-texts.ts';
import { sentences } from '../engine/sentences.ts';

const now = new Date('2026-11-22T10:00:00Z');
const text = fc.oneof(anyText(300), fc.constantFrom(...Object.values(oddTexts), ...Object.values(sentences)));
const language = fc.oneof(
  fc.constantFrom(...new Set(voices.map((voice) => voice.language))),
  fc.constantFrom('ja', 'th', 'xx', 'zh-Hant-TW', 'en-x-a', 'EN', 'iw', 'i-klingon', 'en-a'),
  fc.stringMatching(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,9}){0,2}$/),
  anyText(8),
);

/** What a body asks for, if it is taken: every body is looked through for half characters first. */
const wishOf = (fields: Record<string, unknown>): GenerationRequest | undefined => {
  if (halfCharacters(fields, 'body').length > 0) return undefined;
  if ('prompt' in fields) {
    const { data } = z.safeParse(promptBody, fields);
    return data === undefined ? undefined : promptRequest(data);
  }
  const { data } = z.safeParse(generateBody, fields);
  return data === undefined ? undefined : avatarRequest(data);
};

const fields = fc.record(
  { text, title: text, language, callback_id: text, duration: fc.integer({ min: 4, max: 60 }) },
  { requiredKeys: ['text'] },
);

describe('any text at all', () => {
  test('is taken, or refused with what, where and how: nothing else is thrown', () => {
    fc.assert(
      fc.property(fields, fc.constantFrom('script', 'prompt'), ({ text: sent, ...others }, member) => {
        for (const schema of [createBody, planBody])
          expect(typeof z.safeParse(schema, { [member]: sent, ...others }).success).toBe('boolean');
        const wish = wishOf({ [member]: sent, ...others });
        if (wish === undefined) return;
        const draft = quoteVideo(wish);
        for (const { path, code, message } of draft.problems) {
          expect(path).toMatch(/^body\.(script|prompt|title|language|duration)$/);
          expect(code).toMatch(/^[A-Z_]+$/);
          expect(message.length).toBeGreaterThan(20);
          expect(message.isWellFormed()).toBe(true);
        }
        const obstacle = infeasibility(draft, undefined);
        expect(obstacle instanceof KinoraError).toBe(draft.problems.length > 0);
      }),
      { numRuns: 2000 },
    );
  });

  test('that is taken has a plan with something to speak and a title to show', () => {
    let taken = 0;
    fc.assert(
      fc.property(fields, fc.constantFrom('script', 'prompt'), ({ text: sent, ...others }, member) => {
        const wish = wishOf({ [member]: sent, ...others });
        if (wish === undefined) return;
        const { request, problems, price, seconds } = quoteVideo(wish);
        if (problems.length > 0) return;
        taken += 1;
        const video = newVideo(request, {
          id: 'a-video',
          ownerId: 'owner',
          price,
          estimatedSeconds: seconds,
          now,
          checkAt: now.toISOString(),
        });
        const { film } = buildVideoPlan(video, wish.text, { testValues: false });
        expect(film.scenes.map(({ narration }) => narration).join(' ')).toMatch(/[\p{L}\p{N}]/u);
        expect(film.title).toMatch(/[\p{L}\p{N}]/u);
        expect(film.title.isWellFormed()).toBe(true);
      }),
      { numRuns: 2000 },
    );
    expect(taken).toBeGreaterThan(100);
  });
});

describe('the words of a text', () => {
  test('of every language that is spoken stand in no one’s way', () => {
    for (const [tag, sentence] of Object.entries(sentences)) {
      expect(textProblems(sentence, 'body.script', tag), tag).toEqual([]);
      expect(textProblems(`${sentence} 👋 Kinora 2026!`, 'body.script', tag), tag).toEqual([]);
    }
    // Every voice reads Latin letters, and a region is no other language.
    for (const tag of ['ar', 'zh', 'ru', 'en-US', 'zh-CN', 'ar-EG'])
      expect(textProblems('Hello from Kinora.', 'body.script', tag), tag).toEqual([]);
    expect(textProblems('你好，世界。', 'body.script', 'zh-Hant-TW')).toEqual([]);
  });

  test('in letters that the voices of the language cannot read are refused, unless enough can be read', () => {
    const codes = (written: string, tag: string): string[] =>
      textProblems(written, 'body.script', tag).map(({ code }) => code);
    for (const [tag, sentence] of Object.entries(sentences)) {
      const isForeign = /^(ar|zh|hi|ko|el|ru|uk)/.test(tag);
      expect(codes(sentence, 'sv'), tag).toEqual(isForeign ? ['TEXT_LANGUAGE_MISMATCH'] : []);
    }
    expect(codes('Kinora (مرحبا 2026) и שלום, 100% ok', 'en')).toEqual([]);
    expect(codes('2026: 100 %', 'en')).toEqual([]);
    // A Chinese text may hold a Japanese name.
    expect(codes('我在商店里买了优の良品的茶。', 'zh')).toEqual([]);
    for (const tag of ['zh', 'ko'])
      expect(codes('吾輩は猫である。', tag)).toEqual(['TEXT_LANGUAGE_MISMATCH']);
  });

  test('may have rare letters only where a font has them, in whatever form they are sent', () => {
    const codes = (written: string, tag: string): string[] =>
      textProblems(written, 'body.script', tag).map(({ message }) => message);
    expect(codes('歌手郑䶮在台上唱歌。', 'zh')).toEqual([
      expect.stringMatching(/^"䶮" \(U\+4DAE, character 4\) is not in the fonts of films\. /),
    ]);
    expect(codes('𠮷野家', 'zh')).toHaveLength(1);
    for (const [tag, sentence] of Object.entries(sentences))
      expect(codes(sentence.normalize('NFD'), tag), tag).toEqual([]);
    expect(codes('ℹ️ 1️⃣ Ⅳ ½ x² № 𝐇𝐞𝐥𝐥𝐨 ﬁ ｆｕｌｌ', 'en')).toEqual([]);
  });

  test('of a title may be missing, but no letter may be lost', () => {
    expect(glyphProblems('🎉', 'body.title')).toEqual([]);
    expect(glyphProblems('日本語 العربية עברית', 'body.title')).toEqual([]);
    expect(glyphProblems('a ๑', 'body.title')).toMatchObject([
      { path: 'body.title', code: 'CHARACTER_NOT_SUPPORTED' },
    ]);
  });
});
