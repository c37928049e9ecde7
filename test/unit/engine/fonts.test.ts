import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { charactersOf } from '../../../engine/text/font-file.ts';
import { drawableText } from '../../../engine/text/fonts.ts';
import { boxesIn, familiesOf, strangersIn } from './drawn.ts';
import { anyText, oddTexts } from './odd-texts.ts';
import { sentences } from './sentences.ts';

/** Nothing of what is drawn is a box, and nothing comes from a font of the machine: films look alike everywhere. */
const expectDrawable = (text: string, language = 'en'): void => {
  for (const face of ['sans', 'serif'] as const) {
    const drawable = drawableText(text, face, language);
    const font = `700 24px ${drawable.family}`;
    expect(strangersIn(drawable.text, font), JSON.stringify(drawable.text)).toEqual([]);
    expect(boxesIn(drawable.text, font), JSON.stringify(drawable.text)).toBe(0);
  }
};

describe('the record of a drawing', () => {
  it('tells a box, and a font of the machine, from a letter', () => {
    const { family } = drawableText('abc', 'sans', 'en');
    const font = `700 24px ${family}`;
    expect(boxesIn('abc', font)).toBe(0);
    for (const text of ['a\u{10fffd}b', 'ab\ue000', '\u{1343f}'])
      expect(boxesIn(text, font)).toBeGreaterThan(0);
    expect(familiesOf('abc', font)).toEqual(['Inter']);
    expect(strangersIn('abc', '24px "No such family"')).not.toEqual([]);
  });
});

describe('text that can be drawn', () => {
  it.each(Object.entries(sentences))('has a glyph for every letter of %s', (language, text) => {
    for (const face of ['sans', 'serif'] as const)
      expect(drawableText(text, face, language).text).toBe(text.normalize('NFC'));
    expectDrawable(text, language);
  });

  it.each(Object.entries(oddTexts))('has no box and no strange font: %s', (_, text) => {
    for (const language of ['en', 'ar', 'ko']) expectDrawable(text.slice(0, 1500), language);
  });

  it('never holds a character that no font covers', () => {
    fc.assert(fc.property(anyText(40), fc.constantFrom('en', 'ar', 'hi', 'zh', 'ko'), expectDrawable), {
      numRuns: 200,
    });
  });

  it.each([
    ['Hi 👋🏽 there 🎉', 'Hi there'],
    ['a\u0000b\u202ec', 'abc'],
    ['© 2030 ™', '© 2030 ™'],
    ['1️⃣ one', '1 one'],
    ['tab\tand\n line', 'tab and line'],
    ['👩‍👩‍👧', ''],
    ['x\ud800y', 'xy'],
    ['สวัสดี hello', 'hello'],
    ['𝐇𝐞𝐥𝐥𝐨', 'Hello'],
    ['x\u0902y', 'xy'],
  ])('%j is shown as %j', (text, shown) => {
    expect(drawableText(text, 'sans', 'en').text).toBe(shown);
  });

  it('keeps joiners where a script needs them', () => {
    expect(drawableText('क्‍ष', 'sans', 'hi').text).toBe('क्‍ष');
    expect(drawableText('نمی\u200cخواهم', 'sans', 'ar').text).toBe('نمی\u200cخواهم');
    expect(drawableText('a\u200db', 'sans', 'en').text).toBe('ab');
  });

  it('bears as many marks as languages need, and no tower of them', () => {
    for (const text of ['ậ', 'שָּׁ֑', 'ٱللَّهَ'])
      expect(drawableText(text, 'sans', 'en').text).toBe(text.normalize('NFC'));
    const tower = drawableText(`q${'\u0301'.repeat(300)}`, 'sans', 'en').text;
    expect(tower.normalize('NFD').length).toBeLessThanOrEqual(3);
  });
});

describe('a font file', () => {
  it('tells which characters it has, whatever its package declares', () => {
    const path = (name: string) =>
      new URL(`../../../node_modules/@fontsource-variable/${name}-wght-normal.woff2`, import.meta.url)
        .pathname;
    const latin = charactersOf(path('inter/files/inter-latin'));
    for (const letter of 'AZaz09é…—') expect(latin.has(letter.codePointAt(0) ?? 0), letter).toBe(true);
    for (const letter of 'Жم中\u{10fffd}') expect(latin.has(letter.codePointAt(0) ?? 0), letter).toBe(false);
    expect(charactersOf(path('inter/files/inter-cyrillic')).has(0x416)).toBe(true);
    expect(charactersOf(path('noto-sans-arabic/files/noto-sans-arabic-arabic')).has(0x645)).toBe(true);
  });

  it('is refused when it is none', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'kinora-font-'));
    const path = join(folder, 'not.woff2');
    writeFileSync(path, 'not a font');
    expect(() => charactersOf(path)).toThrow(/no WOFF2 file/);
    await rm(folder, { recursive: true, force: true });
  });
});
