import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { halfCharacters } from '../../../functions/platform/http/whole-text.ts';

describe('half characters', () => {
  test('are found wherever they stand, and told by place', () => {
    const found = halfCharacters({ name: 'ok', list: [{ text: 'a😀\ud83d' }], 'k\udc00': 1 }, 'body');
    expect(found.map(({ path, code }) => [path, code])).toEqual([
      ['body', 'text_not_well_formed'],
      ['body.list.0.text', 'text_not_well_formed'],
    ]);
    expect(found[1]?.message).toContain('Character 3 ');
    expect(halfCharacters('\ud800', 'message')).toHaveLength(1);
  });

  test('are in a value exactly when a text of it is not well-formed; the errors always are', () => {
    fc.assert(
      fc.property(
        fc.jsonValue({ stringUnit: 'binary' }),
        fc.array(fc.integer({ max: 0xffff, min: 0 })),
        (value, codes) => {
          expect(halfCharacters(value, 'body')).toEqual([]);
          const text = String.fromCharCode(...codes);
          const errors = halfCharacters({ value, text }, 'body');
          expect(errors.length).toBe(text.isWellFormed() ? 0 : 1);
          expect(JSON.stringify(errors).isWellFormed()).toBe(true);
        },
      ),
    );
  });

  test('are looked for in the deepest body without an end of the stack, and told a few at a time', () => {
    let deep: unknown = '\ud800';
    for (let level = 0; level < 100_000; level += 1) deep = [deep];
    expect(halfCharacters(deep, 'body')).toHaveLength(1);
    expect(
      halfCharacters(
        Array.from({ length: 1000 }, () => '\ud800'),
        'body',
      ),
    ).toHaveLength(20);
  });
});
