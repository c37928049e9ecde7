import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textParts } from '../../../functions/engines/vendor-speech/text-parts.ts';

const words = fc.array(
  fc.oneof(
    fc.stringMatching(/^[a-zäöü]{1,12}[.!?,]?$/),
    fc.constantFrom('<break/>', 'R&D', '😀', '漢字', '{x}', 'a'.repeat(200), '\n'),
  ),
  { maxLength: 60 },
);

describe('the parts in which a vendor gets a narration', () => {
  it('are no longer than it takes, and hold every letter at its place', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 5, max: 90 }), (pieces, longest) => {
        const narration = pieces.join(' ');
        const parts = textParts(narration, 'en', longest);
        const placed = new Map<number, string>();
        for (const { text, offsets } of parts) {
          const characters = Array.from(text);
          expect(characters.length).toBeLessThanOrEqual(longest);
          expect(offsets).toHaveLength(characters.length);
          characters.forEach((character, at) => {
            placed.set(offsets[at] ?? -1, character);
          });
        }
        for (const { index, 0: letter } of narration.matchAll(/[\p{L}\p{N}]/gu)) {
          const there = placed.get(index);
          // Where a run is too long to be read as one word, a space stands in the place of nothing.
          expect(there === letter || letter === 'a').toBe(true);
        }
      }),
    );
  });

  it('end with sentences where they can', () => {
    const parts = textParts('One two. Three four. Five six seven.', 'en', 22);
    expect(parts.map(({ text }) => text)).toEqual(['One two. Three four. ', 'Five six seven.']);
  });

  it('hold nothing that a vendor reads as markup, and nothing without a word', () => {
    expect(textParts('<speak>Hello</speak> {world}', 'en', 100).map(({ text }) => text)).toEqual([
      ' speak Hello /speak   world ',
    ]);
    expect(textParts('… — !', 'en', 100)).toEqual([]);
  });
});
