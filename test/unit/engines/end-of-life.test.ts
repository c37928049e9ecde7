import { expect, test } from 'vitest';
import { endHeaders, endsSoon, headersOfEnd } from '../../../functions/engines/end-of-life.ts';
import { fake } from '../../support/fake-vendor/provider.ts';

const ending = { ...fake, endOfLife: '2027-03-01' };

test('operators are told for 60 days before an engine ends, and not after', () => {
  const at = (day: string) => endsSoon(ending, new Date(`${day}T00:00:00Z`));
  expect(['2026-12-30', '2026-12-31', '2027-02-28', '2027-03-01'].map(at)).toEqual([
    false,
    true,
    true,
    false,
  ]);
  expect(endsSoon(fake, new Date())).toBe(false);
});

test('callers read the dates in the forms of RFC 9745 and RFC 8594', () => {
  const deprecation = (day: string): string => `@${Date.parse(`${day}T00:00:00Z`) / 1000}`;
  const sunset = 'Mon, 01 Mar 2027 00:00:00 GMT';
  expect(headersOfEnd(ending)).toEqual({ deprecation: deprecation('2026-12-31'), sunset });
  expect(headersOfEnd({ ...ending, deprecatedOn: '2026-11-01' })).toEqual({
    deprecation: deprecation('2026-11-01'),
    sunset,
  });
  expect(endHeaders('embedded')).toEqual({});
});
