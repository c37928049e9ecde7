import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completeNames, normaliseEmail } from '../../../functions/users/model.ts';

const id = '019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a';

describe('[C10] names are derived from each other', () => {
  it.each([
    [{}, { username: 'ada.l-0c1d2e3a', fullName: 'ada.l', firstName: 'ada.l', lastName: '' }],
    [
      { fullName: 'Ada Lovelace King' },
      {
        username: 'ada.l-0c1d2e3a',
        fullName: 'Ada Lovelace King',
        firstName: 'Ada',
        lastName: 'Lovelace King',
      },
    ],
    [
      { firstName: 'Ada', lastName: 'Lovelace', username: 'Ada1' },
      { username: 'Ada1', fullName: 'Ada Lovelace', firstName: 'Ada', lastName: 'Lovelace' },
    ],
    [
      { username: 'testuser' },
      { username: 'testuser', fullName: 'testuser', firstName: 'testuser', lastName: '' },
    ],
  ])('%j', (given, complete) => expect(completeNames(given, 'ada.l@example.com', id)).toEqual(complete));

  it('what was given stays as it was given', () => {
    const name = fc.option(fc.string({ minLength: 1, maxLength: 40 }), { nil: undefined });
    fc.assert(
      fc.property(fc.record({ username: name, fullName: name, firstName: name, lastName: name }), (given) => {
        const complete = completeNames(given, 'ada@example.com', id);
        for (const [field, value] of Object.entries(given)) {
          if (value !== undefined) expect(complete).toHaveProperty(field, value);
        }
      }),
    );
  });
});

describe('normaliseEmail', () => {
  const expectSettled = (text: string) => {
    const once = normaliseEmail(text);
    expect(normaliseEmail(once), JSON.stringify(text)).toBe(once);
  };

  it('is the same when done twice', () => {
    for (const text of ['\u1fdd', 'H\u0331', 'J\u030c', 'İ', ' \u00a0x\u3000']) expectSettled(text);
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), expectSettled));
    fc.assert(fc.property(fc.string({ unit: 'binary' }), expectSettled));
  });

  it('folds case, width and space', () => {
    expect(normaliseEmail(' ＡＤＡ@Example.COM\n')).toBe('ada@example.com');
  });
});
