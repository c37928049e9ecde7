import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasWords, spokenLength } from '../../../engine/language/spoken-length.ts';
import { breathSeconds } from '../../../functions/planning/clip-storyboard.ts';
import {
  closingSeconds,
  plannedSeconds,
  planPrompt,
  planScript,
  titleOf,
  titleSeconds,
} from '../../../functions/planning/planner.ts';
import { paragraphsOf } from '../../../functions/planning/spoken-text.ts';

const languages = [
  'en',
  'de',
  'fr',
  'es',
  'pt-BR',
  'ar',
  'he',
  'hi',
  'zh',
  'ja',
  'ko',
  'th',
  'ru',
  'tr',
  'xx',
  'en-a',
  '',
];
const samples = [
  'The quick brown fox jumps over the lazy dog.',
  'Dr. Smith paid $3.50 at 5 p.m. (too much!), didn’t he?',
  '«Привет, мир!» — сказала она…',
  'مرحبا بالعالم، كيف حالك اليوم؟',
  'שלום עולם. מה שלומך?',
  'नमस्ते दुनिया। आप कैसे हैं?',
  '你好，世界！今天天气很好。我们去公园吧？',
  '吾輩は猫である。名前はまだ無い。',
  '안녕하세요, 세상. 오늘은 좋은 날입니다.',
  'สวัสดีชาวโลก วันนี้อากาศดี',
  'Family: 👨‍👩‍👧‍👦 flags 🇩🇪🇧🇷 thumbs 👍🏽 and e\u0301.',
  '- one\n- two\n\n\tthree   four',
];

const text = fc
  .array(fc.oneof(fc.constantFrom(...samples), fc.string({ unit: 'grapheme', maxLength: 60 })), {
    minLength: 1,
    maxLength: 12,
  })
  .chain((parts) => fc.constantFrom(' ', '\n', '\n\n', '  \n \n ').map((glue) => parts.join(glue)));
const language = fc.constantFrom(...languages);
const speed = fc.integer({ min: 3, max: 25 });

/** All that must survive planning: everything but markup, and white space, which separates and is not spoken. */
const spoken = (written: string): string => paragraphsOf(written).flat().join('').replace(/\s+/gu, '');
const spokenBy = (scenes: readonly { narration: string }[]): string =>
  scenes.map(({ narration }) => narration.replace(/\s+/gu, '')).join('');

const narrationsOf = (written: string, tag: string, charactersPerSecond: number): string[] =>
  planScript(written, tag, charactersPerSecond).map(({ narration }) => narration);

describe('the plan of a script', () => {
  test('loses no character, adds none and keeps their order, in any language', () => {
    fc.assert(
      fc.property(text, language, speed, (written, tag, charactersPerSecond) => {
        expect(spokenBy(planScript(written, tag, charactersPerSecond))).toBe(spoken(written));
      }),
    );
  });

  test('has no empty scene, and none longer than nine seconds of speech', () => {
    fc.assert(
      fc.property(text, language, speed, (written, tag, charactersPerSecond) => {
        for (const { narration } of planScript(written, tag, charactersPerSecond)) {
          expect(narration.trim()).toBe(narration);
          expect(narration).not.toBe('');
          // One grapheme may be longer than any limit; it is never cut.
          const graphemes = [...new Intl.Segmenter().segment(narration)].length;
          // Signs that are not spoken may come on top, rather than that they have a scene of their own.
          const speech = narration.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
          if (graphemes > 1)
            expect(
              spokenLength(hasWords(narration) ? speech : '', charactersPerSecond, tag),
            ).toBeLessThanOrEqual(9 * charactersPerSecond);
          if (graphemes > 1)
            expect(spokenLength(narration, charactersPerSecond, tag)).toBeLessThanOrEqual(
              1.25 * 9 * charactersPerSecond,
            );
        }
      }),
    );
  });

  test('opens with the title, breathes between scenes and closes with the card', () => {
    fc.assert(
      fc.property(text, language, speed, (written, tag, charactersPerSecond) => {
        const scenes = planScript(written, tag, charactersPerSecond);
        scenes.forEach((scene, index) => {
          expect(scene.index).toBe(index);
          expect(scene.leadInSeconds).toBe(index === 0 ? titleSeconds : 0);
          expect(scene.leadOutSeconds).toBe(index === scenes.length - 1 ? closingSeconds : breathSeconds);
        });
      }),
    );
  });

  test('cuts a word of 10,000 characters between characters, not inside one', () => {
    const family = '👨‍👩‍👧‍👦';
    for (const word of ['x'.repeat(10_000), family.repeat(900), '字'.repeat(10_000)]) {
      const scenes = planScript(word, 'en', 14);
      expect(spokenBy(scenes)).toBe(word);
      for (const { narration } of scenes) expect(narration.length).toBeLessThanOrEqual(9 * 14);
    }
    for (const { narration } of planScript(family.repeat(900), 'en', 14))
      expect(narration.replaceAll(family, '')).toBe('');
  });

  test('keeps short sentences together and long ones whole where a clause ends', () => {
    expect(planScript('Hello. This is a test.', 'en', 14).map(({ narration }) => narration)).toEqual([
      'Hello. This is a test.',
    ]);
    const long =
      'When the lighthouse keeper had climbed the hundred and ninety steps for the last time that winter, ' +
      'she looked out over the grey sea and saw a sail that nobody had expected.';
    const [first] = planScript(long, 'en', 14);
    expect(first?.narration).toMatch(/winter,$/);
  });

  test('keeps paragraphs apart and signs with their words', () => {
    const scenes = planScript(
      `First paragraph here.\n\n${'Word (aside), “quote” and so on '.repeat(12)}.`,
      'en',
      14,
    );
    expect(scenes[0]?.narration).toBe('First paragraph here.');
    for (const { narration } of scenes) {
      expect(narration).not.toMatch(/^[,.;:)”]/);
      expect(narration).not.toMatch(/[(“]$/);
    }
  });

  test('has each scene as it stands in the text: no space is added where two sentences meet', () => {
    fc.assert(
      fc.property(text, language, speed, (written, tag, charactersPerSecond) => {
        const lines = paragraphsOf(written).map((paragraph) => paragraph.join(' '));
        for (const { narration } of planScript(written, tag, charactersPerSecond))
          expect(lines.some((line) => line.includes(narration))).toBe(true);
      }),
    );
    const chinese = '你好，世界！今天天气很好。我们去公园吧？好的。';
    expect(narrationsOf(chinese, 'zh', 4)).toEqual([chinese]);
    const address = 'See https://example.com/start?lang=en#install and example.com/?a!b now.';
    expect(narrationsOf(address, 'en', 16)).toEqual([address]);
  });

  test('has no scene without a word', () => {
    for (const signs of ['🎉', '---', '***', '===', '* * *', '___', '- - -', '...', '!!!', '🎉\n\n🎊', '#']) {
      expect(planScript(`One here.\n\n${signs}\n\nAnd two.`, 'en', 16), signs).toHaveLength(2);
      expect(planScript(`${signs}\n\nOne here.\n\nAnd two.`, 'en', 16), signs).toHaveLength(2);
      expect(planPrompt(`One here.\n\n${signs}\n\nAnd two.`, 'en', 16, 30), signs).toHaveLength(2);
    }
    expect(narrationsOf('One.\n\n🎉\n\nTwo.', 'en', 16)).toEqual(['One. 🎉', 'Two.']);
    expect(narrationsOf('🎉\n\nOne.\n\n---\n\nTwo.', 'en', 16)).toEqual(['🎉 One.', 'Two.']);
    const full = `${'word '.repeat(27)}done.`;
    expect(narrationsOf(`${full}\n\n🎉`, 'en', 16)).toEqual([`${full} 🎉`]);
  });

  test('counts figures as they are spoken', () => {
    const figures = Array.from({ length: 36 }, (_, index) => 100 + index).join(' ');
    for (const { narration } of planScript(figures, 'en', 16))
      expect(spokenLength(narration, 16, 'en')).toBeLessThanOrEqual(9 * 16);
    for (const { narration } of planScript('1234567890'.repeat(20), 'zh', 4))
      expect(spokenLength(narration, 4, 'zh')).toBeLessThanOrEqual(9 * 4);
  });

  test('of nothing is nothing', () => {
    expect(planScript(' \n\n ', 'en', 14)).toEqual([]);
    expect(planPrompt(' ', 'en', 14, 15)).toEqual([]);
  });
});

describe('[S4-1] the plan of a prompt', () => {
  const seconds = fc.integer({ min: 4, max: 60 });

  test('loses nothing', () => {
    fc.assert(
      fc.property(text, language, speed, seconds, (prompt, tag, charactersPerSecond, duration) => {
        expect(spokenBy(planPrompt(prompt, tag, charactersPerSecond, duration))).toBe(spoken(prompt));
      }),
    );
  });

  test('has a scene for each sentence, not for each abbreviation', () => {
    const scenes = (prompt: string, tag: string): string[] =>
      planPrompt(prompt, tag, 16, 30).map(({ narration }) => narration);
    const walk = 'Dr. Miller walks her dog through the park on a sunny day.';
    expect(scenes(walk, 'en')).toEqual([walk]);
    expect(scenes('Am 3. Oktober feiern wir in Berlin.', 'de')).toHaveLength(1);
    expect(scenes('# A day\n- **walk** the dog\n- rest', 'en')).toEqual(['A day.', 'walk the dog.', 'rest.']);
  });

  test('fills exactly the length asked for, or as long as speaking and breathing take', () => {
    fc.assert(
      fc.property(text, language, speed, seconds, (prompt, tag, charactersPerSecond, duration) => {
        const scenes = planPrompt(prompt, tag, charactersPerSecond, duration);
        if (scenes.length === 0) return;
        const speech = scenes.reduce(
          (sum, { narration }) =>
            sum + spokenLength(narration, charactersPerSecond, tag) / charactersPerSecond,
          0,
        );
        const least = speech + scenes.length * breathSeconds;
        expect(plannedSeconds(scenes)).toBeCloseTo(Math.max(duration, least), 6);
        for (const { leadInSeconds, leadOutSeconds } of scenes)
          expect(Math.min(leadInSeconds, leadOutSeconds)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('a title', () => {
  test('is one line of at most 60 characters as a reader counts them', () => {
    fc.assert(
      fc.property(text, language, (written, tag) => {
        const title = titleOf(written, tag);
        expect(title).not.toMatch(/[\n\r]/);
        expect([...new Intl.Segmenter().segment(title)].length).toBeLessThanOrEqual(60);
      }),
    );
  });

  test('is the first sentence without its full stop', () => {
    expect(titleOf('Hello, this is a test video. And more.', 'en')).toBe('Hello, this is a test video');
    expect(titleOf('你好，世界！今天。', 'zh')).toBe('你好，世界');
    expect(titleOf('... !!! Hello. And more.', 'en')).toMatch(/Hello$/);
    expect(titleOf(`${'*'.repeat(100)} Hello`, 'en')).toBe('Hello');
    expect(titleOf('!!!', 'en')).toBe('');
    expect(titleOf('Dr. Miller walks. He rests.', 'en')).toBe('Dr. Miller walks');
  });

  test('is free of markup', () => {
    expect(titleOf('# **Welcome** to `Kinora`\n\nOur team is here.', 'en')).toBe('Welcome to Kinora');
    expect(titleOf('---\n\n- [One](https://example.com) item\n- two', 'en')).toBe('One item');
  });
});
