import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawableText, isDrawable } from '../../../engine/text/fonts.ts';
import { hasGlyph } from '../../../engine/text/glyph-coverage.ts';

const letter = /[\p{L}\p{N}]/u;

describe('the letters that films can show', () => {
  it('are those of the font files: `npm run glyphs` writes them', () => {
    const differing: string[] = [];
    for (let code = 0; code <= 0x10ffff; code += 1) {
      const character = String.fromCodePoint(code);
      if (letter.test(character) && hasGlyph(character) !== isDrawable(character)) differing.push(character);
    }
    expect(differing).toEqual([]);
  });

  it('are those that are drawn', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 0x3ffff }).map((code) => String.fromCodePoint(code)),
        fc.constantFrom('en', 'zh', 'ko', 'ar'),
        (character, language) => {
          fc.pre(letter.test(character) && !/\p{Extended_Pictographic}/u.test(character));
          const { text } = drawableText(character, 'serif', language);
          expect(text !== '').toBe(hasGlyph(character));
        },
      ),
      { numRuns: 500 },
    );
  });
});
