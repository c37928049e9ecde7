import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SceneTiming, WordTiming } from '../../../engine/contract.ts';
import { tokensOf } from '../../../engine/language/tokens.ts';
import { cuesOfFilm, captionsOf as webVttOf } from '../../../engine/text/captions-vtt.ts';
import { filmOf, silentTiming, speak } from './films.ts';
import { anyText } from './odd-texts.ts';

/** The captions file of some scenes. */
const captionsOf = (timings: readonly SceneTiming[], framesPerSecond: number): string =>
  webVttOf(cuesOfFilm(timings, framesPerSecond));

interface Cue {
  start: number;
  end: number;
  text: string;
}

const secondsOf = (clock: string): number => {
  const [hours = '', minutes = '', rest = ''] = clock.split(':');
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(rest);
};

/** Reads WebVTT strictly. @throws at anything that the standard's syntax does not allow */
const parse = (vtt: string): Cue[] => {
  const [head, ...blocks] = vtt.split(/\n\n+/);
  if (head?.trim() !== 'WEBVTT') throw new Error('no header');
  return blocks
    .filter((block) => block.trim() !== '')
    .map((block) => {
      const [line = '', ...text] = block.trimEnd().split('\n');
      const times = /^(\d{2,}:[0-5]\d:[0-5]\d\.\d{3}) --> (\d{2,}:[0-5]\d:[0-5]\d\.\d{3})$/.exec(line);
      if (times === null) throw new Error(`no times: ${line}`);
      const words = text.join('\n');
      if (/-->|<|&(?!amp;|lt;|gt;)/.test(words)) throw new Error(`not escaped: ${words}`);
      return { start: secondsOf(times[1] ?? ''), end: secondsOf(times[2] ?? ''), text: words };
    });
};

/** What is not to be read: see the test of what captions do not hold. */
const unreadable = /[\p{Cc}\p{Cs}\p{Co}\p{Noncharacter_Code_Point}\u202a-\u202e\u2066-\u2069\ufeff]/gu;

const plain = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

/** A scene in which every word of a narration takes 0.3 seconds. */
const timingOf = (narration: string, language = 'en', frames = 300): SceneTiming => ({
  ...silentTiming(frames),
  words: tokensOf(narration, language).map(
    (token, index): WordTiming => ({ ...token, start: index * 0.3, end: index * 0.3 + 0.3 }),
  ),
});

describe('captions as WebVTT', () => {
  it('keep a title with its name', () => {
    const cues = cuesOfFilm([timingOf('Yes. Dr. Miller walks her dog.')], 30);
    expect(cues.map(({ text }) => text)).toEqual(['Yes.', 'Dr. Miller walks her dog.']);
  });

  it('cut a long sentence into like parts, where a clause ends if one does', () => {
    const cues = cuesOfFilm(
      [
        timingOf('Kinora read this script, cut it into scenes, gave me a voice, and drew every picture.'),
        timingOf('Every single word of this one is followed by another without any sign that parts them.'),
      ],
      30,
    );
    expect(cues.map(({ text }) => text)).toEqual([
      'Kinora read this script, cut it into scenes,',
      'gave me a voice, and drew every picture.',
      'Every single word of this one is followed by',
      'another without any sign that parts them.',
    ]);
  });

  it('are in order, without overlaps, inside the film, and hold every word', async () => {
    const narrations = [
      'Hello there, this is a film. It has two scenes!',
      'This is the second of them, and it ends.',
    ];
    const spoken = await speak(filmOf(narrations));
    const cues = parse(
      captionsOf(
        spoken.map(({ timing }) => timing),
        30,
      ),
    );
    const length = spoken.reduce((sum, { timing }) => sum + timing.frames / 30, 0);
    cues.forEach((cue, index) => {
      expect(cue.end).toBeGreaterThan(cue.start);
      expect(cue.start).toBeGreaterThanOrEqual((cues[index - 1]?.end ?? 0) - 0.0005);
      expect(cue.end).toBeLessThanOrEqual(length);
    });
    expect(cues.map(({ text }) => text).join(' ')).toBe(narrations.join(' '));
  });

  it('are valid whatever the words are, and lose none', () => {
    const bare = (text: string): string => text.replace(unreadable, '').replace(/\s/gu, '');
    const word = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
      fc.constantFrom('-->', '<b>', '&amp;', '&', 'a<b', '1:00', '-', '10 €', '“', '你好。'),
    );
    const language = fc.constantFrom('en', 'zh');
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 40 }), language, (words, of) => {
        const narration = words.join(' ');
        const cues = parse(captionsOf([timingOf(narration, of, 3000)], 30));
        expect(bare(plain(cues.map(({ text }) => text).join('')))).toBe(bare(narration));
      }),
    );
  });

  it('hold nothing that spoils what stands around it, and are well-formed', () => {
    fc.assert(
      fc.property(fc.array(anyText(30), { maxLength: 20 }), (texts) => {
        const vtt = captionsOf([timingOf(texts.join(' '), 'en', 6000)], 30);
        parse(vtt);
        expect(vtt.isWellFormed()).toBe(true);
        expect(vtt.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Co}\u202a-\u202e\u2066-\u2069]/u);
      }),
    );
    expect(captionsOf([timingOf('one\u0000 \u202e two\ud800')], 30)).toMatch(/\none two\n$/);
  });

  it.each([
    ['zh', '他说：“你好，世界！”', '他说：“你好，世界！”'],
    ['zh', '在 iPhone手机 25 ℃', '在 iPhone手机 25_℃'],
    ['de', 'Das kostet  10 \n € und 50 % - mehr', 'Das kostet 10_€ und 50_%_- mehr'],
    ['en', '- Yes! - No.', '-_Yes!|-_No.'],
    ['ja', '吾輩は猫', '吾輩は猫'],
  ])('keep signs and spaces as they are written: in %s, "%s"', (language, narration, written) => {
    const cues = parse(captionsOf([timingOf(narration, language)], 30));
    expect(cues.map(({ text }) => text.replaceAll('\u00a0', '_')).join('|')).toBe(written);
  });

  it('count hours', () => {
    const long = silentTiming(30 * 3 * 3600);
    expect(captionsOf([long, timingOf('late')], 30)).toContain('03:00:00.000 --> 03:00:00.300');
  });
});
