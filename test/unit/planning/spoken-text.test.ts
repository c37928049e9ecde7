import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { paragraphsOf } from '../../../functions/planning/spoken-text.ts';
import { anyText } from '../engine/odd-texts.ts';

const lineOf = (text: string): string => paragraphsOf(text).flat().join(' | ');

describe('a text as it is spoken', () => {
  it('is unchanged where there is no markup', () => {
    const plain = fc.string({
      unit: fc.constantFrom(...'abcXYZäßñжЖ你好안नमस012349   .,!?'),
      minLength: 1,
      maxLength: 200,
    });
    fc.assert(
      fc.property(fc.array(plain, { minLength: 1, maxLength: 4 }), (paragraphs) => {
        const lines = paragraphs.map((paragraph) => paragraph.replace(/ +/g, ' ').trim());
        fc.pre(lines.every((line) => /[\p{L}\p{N}]/u.test(line)));
        expect(paragraphsOf(paragraphs.join('\n\n'))).toEqual(lines.map((line) => [line]));
      }),
    );
  });

  it('keeps a single new line as a space', () => {
    expect(paragraphsOf('One line\ngoes on\r\nhere.\n \t\nAnother.')).toEqual([
      ['One line goes on here.'],
      ['Another.'],
    ]);
    expect(lineOf('The year was\n42. Then we left.')).toBe('The year was 42. Then we left.');
  });

  test.each([
    ['# Welcome\nOur team is here.', 'Welcome. | Our team is here.'],
    ['# Welcome\n\n## Our team ##\n\nIs here.', 'Welcome. | Our team. | Is here.'],
    ['Text.\n# Ready?\nYes.', 'Text. | Ready? | Yes.'],
    ['#kinora is no heading', '#kinora is no heading'],
    [
      'We offer:\n- Speed\n* Price!\n+ 24 hours\n• Care 🎉',
      'We offer: | Speed. | Price! | 24 hours. | Care 🎉.',
    ],
    ['- one\n  goes on\n- [x] two', 'one goes on. | two.'],
    ['1. Open it\n2. Press it', '1. Open it. | 2. Press it'],
    ['1. Open it\n\n2. Press it', '1. Open it | 2. Press it'],
    ['- 你好\n- 今天', '你好。 | 今天。'],
    ['- नमस्ते\n- आप', 'नमस्ते। | आप।'],
    ['> A quote\n> goes on.', 'A quote goes on.'],
    ['– Dialogue\n— goes on', '– Dialogue — goes on'],
    ['Title\n=====\nText', 'Title | Text'],
    ['```js\nlet a\n```', 'let a'],
  ])('has headings, items and quotes without their marks: %j', (text, lines) => {
    expect(lineOf(text)).toBe(lines);
  });

  test.each([
    ['**Bold** and *it*, __bold__ (_it_) and ***both***.', 'Bold and it, bold (it) and both.'],
    ['**bold *and it* too**, _**deep**_', 'bold and it too, deep'],
    ['这是**重点**内容', '这是重点内容'],
    ['Run `npm start` or ``a`` now', 'Run npm start or a now'],
    ['~~old~~ new', 'old new'],
    ['[Our *site*](https://example.com/a_(b)) and ![a cat](cat.png "Cat")', 'Our site and a cat'],
    ['[![logo](a.png)](https://example.com)', 'logo'],
  ])('has words without the marks around them: %j', (text, line) => {
    expect(lineOf(text)).toBe(line);
  });

  test.each([
    '2 * 3 * 4 is 24, 2*3*4 too',
    'snake_case_name and _leading',
    'A 5* hotel, a 4* motel',
    'https://example.com/a_b_c?x=*y*&_z_=1',
    'f*** it',
    'a ~ b ~ c, ~5',
    '[1] and (2), C# and F#',
  ])('keeps signs that are no markup: %j', (text) => {
    expect(lineOf(text)).toBe(text);
  });

  it('loses no letter and no figure to marks', () => {
    const wordsIn = (text: string): string => (text.match(/[\p{L}\p{N}]/gu) ?? []).join('');
    const marked = fc.string({ unit: fc.constantFrom(...'aB1字*_~#->+•.!  \n'), maxLength: 80 });
    fc.assert(
      fc.property(marked, (text) => {
        expect(wordsIn(paragraphsOf(text).flat().join(' '))).toBe(wordsIn(text));
      }),
      { numRuns: 1000 },
    );
  });

  it('drops rules and gives signs without a word to a neighbour', () => {
    expect(paragraphsOf('One.\n\n🎉\n\n* * *\n\nTwo.\n---\nThree.')).toEqual([
      ['One.', '🎉'],
      ['Two.'],
      ['Three.'],
    ]);
    expect(paragraphsOf('🎉\n\n...\n\nOne.')).toEqual([['🎉', '...', 'One.']]);
  });

  it('has what there is, of any text', () => {
    expect(paragraphsOf('***')).toEqual([['***']]);
    expect(paragraphsOf('![](https://example.com)')).toEqual([['![](https://example.com)']]);
    expect(paragraphsOf(' \n\n ')).toEqual([]);
    fc.assert(
      fc.property(fc.array(anyText(60)), fc.constantFrom('\n', '\n\n', ' '), (parts, glue) => {
        const text = parts.join(glue);
        const lines = paragraphsOf(text).flat();
        expect(lines.length > 0).toBe(/\S/.test(text));
        if (/[\p{L}\p{N}]/u.test(text)) expect(lines.join(' ')).toMatch(/[\p{L}\p{N}]/u);
        for (const line of lines) expect(line).toMatch(/^\S(?:.*\S)?$/su);
      }),
    );
  });
});
