import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endsSentence, tokensOf } from '../../../engine/language/tokens.ts';
import { anyText } from './odd-texts.ts';

const shown = (narration: string, language: string): string[] =>
  tokensOf(narration, language).map(({ text }) => text.replaceAll('\u00a0', '_'));

describe('the words of a narration', () => {
  it.each([
    ['de', 'Das kostet 10 € und 50 % mehr.', 'Das|kostet|10_€|und|50_%|mehr.'],
    ['fr', '10 € ! Pourquoi ? « Oui »', '10_€_!|Pourquoi_?|«_Oui_»'],
    ['en', 'Salt & pepper. 2 + 2 = 4.', 'Salt_&|pepper.|2_+|2_=|4.'],
    ['en', 'List: - milk – eggs', 'List:_-|milk_–|eggs'],
    ['en', '- Hello! - Hi? — “ Yes ”', '-_Hello!|-_Hi?|—_“_Yes_”'],
    ['en', '# Welcome ( all', '#_Welcome|(_all'],
    ['en', 'The end (', 'The|end_('],
    ['en', ' … ', '…'],
    ['es', '¿ Qué ?', '¿_Qué_?'],
    ['zh', '《红楼梦》。他说：“你好，世界！”', '《红楼梦》。|他|说：|“你好，|世界！”'],
    ['zh', '今天 25 ℃ 。 — 好', '今天|25_℃_。|—_好'],
    ['en', ' \n ', ''],
  ])('in %s, "%s", keep their signs', (language, narration, words) => {
    expect(shown(narration, language).join('|')).toBe(words);
  });

  it('hold all of it, each in its place', () => {
    const language = fc.constantFrom('en', 'zh', 'ar', 'th');
    const sign = fc.constantFrom(
      '-',
      '—',
      '(',
      ')',
      '“',
      '”',
      '€',
      '%',
      '。',
      '《',
      '! ',
      ' ',
      'a',
      '你',
      '7',
    );
    const narrations = fc.oneof(
      anyText(),
      fc.array(sign).map((signs) => signs.join('')),
    );
    fc.assert(
      fc.property(narrations, language, (narration, of) => {
        const tokens = tokensOf(narration, of);
        const bare = (text: string): string => text.replace(/\s/gu, '');
        expect(bare(tokens.map(({ text }) => text).join(''))).toBe(bare(narration));
        for (const { text, offset } of tokens)
          expect(narration.slice(offset, offset + text.length).replace(/\s/gu, '\u00a0')).toBe(text);
      }),
    );
  });
});

describe('the last word of a sentence', () => {
  it.each(['end.', 'end!”', 'end?)', '好。」', 'fin\u00a0!\u00a0»', 'Yes!\u00a0🎉', 'है।'])(
    'is %s',
    (text) => {
      expect(endsSentence({ text })).toBe(true);
    },
  );

  it.each(['word', 'e.g.,', '3.5', '3.5\u00a0€', 'a.b'])('is not %s', (text) => {
    expect(endsSentence({ text })).toBe(false);
  });

  it('is no abbreviation', () => {
    const last = (narration: string, language: string): string[] =>
      tokensOf(narration, language)
        .filter(endsSentence)
        .map(({ text }) => text);
    expect(last('Dr. Smith met Mr. Brown. They left.', 'en')).toEqual(['Brown.', 'left.']);
    expect(last('Am 3. Oktober, z. B. in Bonn. Gut.', 'de')).toEqual(['Bonn.', 'Gut.']);
    expect(last('El Sr. Ruiz llega a las 5. Bien.', 'es')).toEqual(['5.', 'Bien.']);
  });
});
