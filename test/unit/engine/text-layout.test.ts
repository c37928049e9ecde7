import { createCanvas } from '@napi-rs/canvas';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawableText } from '../../../engine/text/fonts.ts';
import { isRightToLeft, widthOf } from '../../../engine/text/lettering.ts';
import { ellipsized } from '../../../engine/text/line-breaks.ts';
import { layOut, type TextBox, type TextLayout } from '../../../engine/text/text-layout.ts';
import { anyText, oddTexts } from './odd-texts.ts';
import { sentences } from './sentences.ts';

const box: TextBox = { width: 320, height: 120, largest: 40, smallest: 14, lines: 3 };
const sans = { face: 'sans', weight: 700, language: 'en' } as const;

const context = createCanvas(1, 1).getContext('2d');
context.textAlign = 'left';

/** Of sums, in pixels. */
const rounding = 0.01;

/** The ink itself, measured line by line where `drawText` draws it, stays in the box: marks and overhangs too. */
const expectInkInside = (layout: TextLayout, room: Pick<TextBox, 'width' | 'height'>): void => {
  context.font = layout.font;
  context.direction = layout.isRightToLeft ? 'rtl' : 'ltr';
  layout.lines.forEach(({ text, overhang, width }, index) => {
    const ink = context.measureText(text);
    const baseline = index * layout.leading + layout.ascent;
    expect(baseline - ink.actualBoundingBoxAscent, text).toBeGreaterThanOrEqual(-rounding);
    expect(baseline + ink.actualBoundingBoxDescent, text).toBeLessThanOrEqual(room.height + rounding);
    expect(overhang - ink.actualBoundingBoxLeft, text).toBeGreaterThanOrEqual(-rounding);
    expect(overhang + ink.actualBoundingBoxRight, text).toBeLessThanOrEqual(
      Math.min(width, room.width) + 0.5,
    );
  });
};

const expectInside = (text: string, language: string, room: TextBox): void => {
  for (const face of ['sans', 'serif'] as const) {
    const layout = layOut(text, { face, weight: 700, language }, room);
    expect(layout.lines.length).toBeLessThanOrEqual(room.lines);
    expect(layout.lines.length * layout.leading).toBeLessThanOrEqual(room.height + 0.001);
    expect(layout.size).toBeLessThanOrEqual(room.largest);
    for (const line of layout.lines)
      expect(widthOf(line.text, layout)).toBeLessThanOrEqual(room.width + 0.001);
    expectInkInside(layout, room);
  }
};

describe('text in a box', () => {
  it.each(Object.keys(sentences))('never leaves it in %s', (language) => {
    const text = sentences[language] ?? '';
    expectInside(text, language, box);
    expectInside(text.replaceAll(' ', ''), language, box);
    expectInside(text.slice(0, 12), language, { ...box, width: 60, height: 30, smallest: 9 });
  });

  it.each(Object.entries(oddTexts))('holds %s', (_, text) => {
    for (const language of ['en', 'ar']) expectInside(text, language, box);
  });

  it('holds any text in any box', () => {
    const room = fc.record({
      width: fc.integer({ min: 40, max: 900 }),
      height: fc.integer({ min: 20, max: 400 }),
      largest: fc.integer({ min: 20, max: 80 }),
      smallest: fc.integer({ min: 6, max: 18 }),
      lines: fc.integer({ min: 1, max: 5 }),
    });
    fc.assert(
      fc.property(anyText(200), fc.constantFrom('en', 'ar', 'ko'), room, (words, language, place) =>
        expectInside(words, language, place),
      ),
      { numRuns: 150 },
    );
  });

  it('keeps a text that fits as it is, at its full size', () => {
    const layout = layOut('Short', sans, box);
    expect(layout.lines.map(({ text }) => text)).toEqual(['Short']);
    expect(layout.size).toBe(40);
  });

  it('shrinks before it cuts, and says with an ellipsis that it cut', () => {
    const fits = layOut('Some words that need a smaller size to be read as a whole here', sans, box);
    expect(fits.size).toBeLessThan(40);
    expect(fits.lines.map(({ text }) => text).join(' ')).not.toContain('…');
    const cut = layOut('word '.repeat(300), sans, box);
    expect(cut.lines.at(-1)?.text.endsWith('…')).toBe(true);
  });

  it('leaves no word alone on the last line where lines can be alike', () => {
    const linesOf = (text: string, language: string): string[] =>
      layOut(text, { ...sans, language }, { ...box, largest: 24, width: 330 }).lines.map((line) => line.text);
    expect(linesOf('Das kostet 10 € und ist 50 % billiger', 'de')).toEqual([
      'Das kostet 10 € und',
      'ist 50 % billiger',
    ]);
    expect(linesOf('《红楼梦》是一部中国古典小说', 'zh')).toEqual(['《红楼梦》是一部', '中国古典小说']);
    const whole = linesOf('Donaudampfschifffahrt on a river', 'de');
    expect(whole.join(' ')).toBe('Donaudampfschifffahrt on a river');
  });

  it('keeps signs that stand alone with what they belong to', () => {
    const text = 'Das kostet 10 € und ist 50 % billiger als alles andere';
    const narrow = { ...box, width: 150, height: 300, largest: 20, lines: 5 };
    expect(layOut(text, { ...sans, language: 'de' }, narrow).lines.map((line) => line.text)).toEqual([
      'Das kostet 10 €',
      'und ist 50 %',
      'billiger als',
      'alles andere',
    ]);
  });

  it('loses no letter of a text that fits, wherever it breaks', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,14}( [a-z]{1,14}){0,8}$/), (text) => {
        const { lines } = layOut(text, sans, { ...box, height: 400, lines: 12, smallest: 8 });
        expect(
          lines
            .map((line) => line.text)
            .join('')
            .replaceAll(' ', ''),
        ).toBe(text.replaceAll(' ', ''));
      }),
      { numRuns: 60 },
    );
  });

  it('never breaks a character that is seen as one', () => {
    const family = 'नि'.repeat(60);
    const { lines } = layOut(family, { ...sans, language: 'hi' }, { ...box, height: 600, lines: 20 });
    expect(lines.length).toBeGreaterThan(1);
    for (const { text } of lines) expect(text.replace('…', '').length % 2).toBe(0);
  });
});

describe('directions', () => {
  it('follow the first letter', () => {
    expect(isRightToLeft('12 مرحبا hello')).toBe(true);
    expect(isRightToLeft('שלום')).toBe(true);
    expect(isRightToLeft('hello مرحبا')).toBe(false);
    expect(isRightToLeft('123 !')).toBe(false);
    expect(isRightToLeft('1998).', 'ar')).toBe(true);
    expect(isRightToLeft('Hotel Kinora', 'ar')).toBe(false);
  });

  it('follow the language where a name comes first', () => {
    expect(isRightToLeft('Kinora مرحبا', 'ar')).toBe(true);
    expect(isRightToLeft('Kinora', 'ar')).toBe(false);
    expect(isRightToLeft('hello שלום', 'en')).toBe(false);
  });
});

describe('an ellipsis', () => {
  it('is part of the width', () => {
    const lettering = { font: '600 20px "inter-latin"', isRightToLeft: false };
    drawableText('abc…', 'sans', 'en');
    for (const width of [0, 5, 20, 60, 200]) {
      const text = ellipsized('a long enough line of words', lettering, width);
      expect(text === '' || widthOf(text, lettering) <= width).toBe(true);
    }
  });
});
