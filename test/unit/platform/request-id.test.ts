import { describe, expect, it } from 'vitest';
import { requestIdOf } from '../../../functions/platform/http/request-id.ts';

describe('[S2-14] requestIdOf', () => {
  it.each(['abc', '019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a', 'A_b.c-1', 'x'.repeat(128)])('keeps %s', (id) => {
    expect(requestIdOf(id)).toBe(id);
  });

  it.each([
    undefined,
    '',
    'x'.repeat(129),
    'with space',
    'line\nbreak',
    'id\r\nset-cookie: a=b',
    '<script>',
    'ümlaut',
    '{"a":1}',
    '$(id)',
  ])('makes a new one instead of %j', (id) => {
    expect(requestIdOf(id)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('makes a different one each time', () => {
    expect(requestIdOf(undefined)).not.toBe(requestIdOf(undefined));
  });
});
