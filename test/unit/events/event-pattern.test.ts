import { describe, expect, it } from 'vitest';
import { EventFilter } from '../../../local/events/event-pattern.ts';

const passes = (pattern: object, event: unknown) => new EventFilter([JSON.stringify(pattern)]).passes(event);

describe('EventFilter', () => {
  it.each<[string, object, unknown, boolean]>([
    ['an exact text', { a: ['x', 'y'] }, { a: 'y' }, true],
    ['another text', { a: ['x', 'y'] }, { a: 'z' }, false],
    ['the type of a value', { a: ['1'] }, { a: 1 }, false],
    ['null', { a: [null] }, { a: null }, true],
    ['null, where the field is missing', { a: [null] }, {}, false],
    ['nested fields, all of them', { a: { b: ['x'], c: ['y'] } }, { a: { b: 'x', c: 'z' } }, false],
    ['nested fields of what is no object', { a: { b: ['x'] } }, { a: 'x' }, false],
    ['an element of a list', { a: ['x'] }, { a: ['w', 'x'] }, true],
    ['a prefix', { a: [{ prefix: 'video#' }] }, { a: 'video#1' }, true],
    ['a prefix of a number', { a: [{ prefix: '1' }] }, { a: 12 }, false],
    ['a suffix', { a: [{ suffix: '.mp4' }] }, { a: 'x.mp4' }, true],
    ['letters of any case', { a: [{ 'equals-ignore-case': 'AbC' }] }, { a: 'aBc' }, true],
    ['a wildcard', { a: [{ wildcard: 'a*c.d' }] }, { a: 'abbc.d' }, true],
    ['a wildcard with a literal point', { a: [{ wildcard: 'a*c.d' }] }, { a: 'abbcxd' }, false],
    ['presence', { a: [{ exists: true }] }, { a: null }, true],
    ['absence', { a: { b: [{ exists: false }] } }, { a: {} }, true],
    ['absence, where the field is present', { a: [{ exists: false }] }, { a: 1 }, false],
    ['anything but a text', { a: [{ 'anything-but': 'x' }] }, { a: 'y' }, true],
    ['anything but a list', { a: [{ 'anything-but': ['x', 'y'] }] }, { a: 'y' }, false],
    ['anything but a prefix', { a: [{ 'anything-but': { prefix: 'v#' } }] }, { a: 'v#1' }, false],
    ['anything but, where the field is missing', { a: [{ 'anything-but': 'x' }] }, {}, false],
    ['a range', { a: [{ numeric: ['>', 0, '<=', 5] }] }, { a: 5 }, true],
    ['a range from outside', { a: [{ numeric: ['>', 0, '<=', 5] }] }, { a: 5.1 }, false],
    ['a number of DynamoDB', { a: { N: [{ numeric: ['=', 2] }] } }, { a: { N: '2.0' } }, true],
    ['one of several fields', { $or: [{ a: ['x'] }, { b: ['y'] }] }, { b: 'y' }, true],
    ['none of several fields', { $or: [{ a: ['x'] }, { b: ['y'] }], c: ['z'] }, { b: 'y' }, false],
  ])('%s', (_, pattern, event, expected) => {
    expect(passes(pattern, event)).toBe(expected);
  });

  it('passes what one of several patterns matches, and everything without patterns', () => {
    const filter = new EventFilter(['{"a":["x"]}', '{"b":["y"]}']);
    expect([filter.passes({ b: 'y' }), filter.passes({ c: 'z' })]).toEqual([true, false]);
    expect(new EventFilter([]).passes({})).toBe(true);
  });

  it.each(['[]', '{"a":[{"like":"x"}]}', '{"a":"x"}', '{"a":[{"numeric":[">"]}]}', '{"a":[{"prefix":1}]}'])(
    'refuses %s',
    (pattern) => {
      expect(() => new EventFilter([pattern])).toThrow(/pattern/);
    },
  );
});
