import { createCanvas } from '@napi-rs/canvas';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawableText } from '../../../functions/generation/engines/embedded/fonts.ts';
import { sentences } from './sentences.ts';

const context = createCanvas(48, 48).getContext('2d');

/** What is drawn for a text. */
const imprint = (text: string, family: string): string => {
  context.clearRect(0, 0, 48, 48);
  context.font = `24px ${family}`;
  context.fillText(text, 6, 34);
  return Buffer.from(context.getImageData(0, 0, 48, 48).data.buffer).toString('base64');
};

describe('text that can be drawn', () => {
  it.each(Object.entries(sentences))('has a glyph for every letter of %s', (language, text) => {
    for (const face of ['sans', 'serif'] as const) {
      const drawable = drawableText(text, face, language);
      expect(drawable.text).toBe(text.normalize('NFC'));
      const box = imprint('\u{10fffd}', drawable.family);
      for (const letter of new Set(drawable.text))
        expect(imprint(letter, drawable.family), letter).not.toBe(box);
    }
  });

  it('never holds a character that no font covers', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => {
        const { text: shown, family } = drawableText(text, 'sans', 'en');
        const box = imprint('\u{10fffd}', family);
        for (const letter of shown)
          if (!/\s|\u200c|\u200d/u.test(letter)) expect(imprint(letter, family)).not.toBe(box);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['Hi 👋🏽 there 🎉', 'Hi there'],
    ['a\u0000b\u202ec', 'abc'],
    ['© 2030 ™', '© 2030 ™'],
    ['1️⃣ one', '1 one'],
    ['tab\tand\n line', 'tab and line'],
    ['👩‍👩‍👧', ''],
    ['x\ud800y', 'xy'],
  ])('%j is shown as %j', (text, shown) => {
    expect(drawableText(text, 'sans', 'en').text).toBe(shown);
  });

  it('keeps joiners where a script needs them', () => {
    expect(drawableText('क्‍ष', 'sans', 'hi').text).toBe('क्‍ष');
    expect(drawableText('a\u200db', 'sans', 'en').text).toBe('ab');
  });
});
