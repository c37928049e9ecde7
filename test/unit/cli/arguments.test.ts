import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { didYouMean, type Options, readArguments } from '../../../cli/arguments.ts';
import { UsageError } from '../../../cli/errors.ts';

const options: Options = {
  script: { type: 'string', short: 's', summary: '' },
  quality: { type: 'string', choices: ['low', 'high'], summary: '' },
  limit: { type: 'string', summary: '' },
  json: { type: 'boolean', summary: '' },
  wait: { type: 'boolean', negatable: true, summary: '' },
};
const read = (...words: string[]) => readArguments(words, options, ['[FILE]']);
const complaint = (...words: string[]): string => {
  try {
    read(...words);
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
  return 'none';
};

describe('what is understood', () => {
  it('takes values apart or joined, short or long, and the last of two', () => {
    expect(read('--script', 'a.txt').text('script')).toBe('a.txt');
    expect(read('--script=a.txt').text('script')).toBe('a.txt');
    expect(read('-s', 'a.txt', '--script', 'b.txt').text('script')).toBe('b.txt');
  });

  it('takes - as a word and as a value', () => {
    expect(read('-').positionals).toEqual(['-']);
    expect(read('--script', '-').text('script')).toBe('-');
  });

  it('tells a flag, its negation and its absence apart', () => {
    expect([read('--wait').flag('wait'), read('--no-wait').flag('wait'), read().flag('wait')]).toEqual([
      true,
      false,
      undefined,
    ]);
  });

  it('takes a value that looks like an option when it is joined', () => {
    expect(read('--script=--odd').text('script')).toBe('--odd');
  });

  it('takes everything after -- as words', () => {
    expect(read('--', '--json').positionals).toEqual(['--json']);
  });

  it('any text survives as a value', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (text) => {
        expect(read(`--script=${text}`).text('script')).toBe(text);
      }),
    );
  });
});

describe('what is refused', () => {
  it.each([
    [['--qualty', 'low'], 'There is no option --qualty. Did you mean --quality?'],
    [['--no-wiat'], 'There is no option --no-wiat. Did you mean --no-wait?'],
    [['--no-json'], 'There is no option --no-json.'],
    [['--constructor'], 'There is no option --constructor.'],
    [['-x'], 'There is no option -x.'],
    [['--script'], '--script needs a value.'],
    [['--script', '--json'], '--script needs a value.'],
    [['--script='], '--script needs a value.'],
    [['--json=yes'], '--json takes no value.'],
    [['--quality', 'hihg'], '--quality takes one of low, high, not "hihg".'],
    [['--quality', 'lo'], '--quality takes one of low, high, not "lo". Did you mean low?'],
    [['a', 'b'], '"b" is one word too many.'],
  ])('%j', (words, message) => {
    expect(complaint(...words)).toBe(message);
  });

  it('names the positional word that is missing', () => {
    expect(() => readArguments([], options, ['VIDEO_ID'])).toThrow('VIDEO_ID is missing.');
  });

  it.each(['x', '', ' ', '-1', '1e999', 'NaN'])('%j is no number', (text) => {
    const given = text === '' ? undefined : read(`--limit=${text}`);
    if (given === undefined) expect(complaint('--limit=')).toBe('--limit needs a value.');
    else
      expect(() => given.number('limit', 0)).toThrow(`--limit takes a number of at least 0, not "${text}"`);
  });

  it('numbers are read', () => {
    expect(read('--limit=2.5').number('limit', 0)).toBe(2.5);
    expect(read().number('limit', 0)).toBeUndefined();
  });
});

describe('suggestions', () => {
  it('are the nearest name, or none', () => {
    expect(didYouMean('wach', ['watch', 'cancel'], 'kinora ')).toBe(' Did you mean kinora watch?');
    expect(didYouMean('zebra', ['watch', 'cancel'], '')).toBe('');
  });

  it('one wrong letter in a name of three or more is always forgiven', () => {
    const names = ['generate', 'watch', 'list', 'get', 'download', 'cancel', 'plan', 'login'];
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.nat(), (name, place) => {
        const i = place % name.length;
        expect(didYouMean(`${name.slice(0, i)}#${name.slice(i + 1)}`, [name], '')).toBe(
          ` Did you mean ${name}?`,
        );
      }),
    );
  });
});
