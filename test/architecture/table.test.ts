import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const sources = readdirSync('functions', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => {
    const path = join('functions', name);
    return { path, text: readFileSync(path, 'utf8') };
  });

const keyFiles = sources.filter(({ path }) => basename(path) === 'keys.ts');
const others = sources.filter(({ path }) => basename(path) !== 'keys.ts');

/** Every prefix that a `keys.ts` declares. */
const prefixes = keyFiles.flatMap(({ text }) =>
  [...text.matchAll(/keyPart\('([a-z]+#)'\)/g)].map(([, prefix = '']) => prefix),
);

const where = (pattern: RegExp, among = others): string[] =>
  among.filter(({ text }) => pattern.test(text)).map(({ path }) => path);

describe('the keys of the table', () => {
  it('have their prefixes spelled in keys.ts alone', () => {
    expect(prefixes.length).toBeGreaterThan(15);
    expect(where(new RegExp(`['"\`](${[...new Set(prefixes)].join('|')})`))).toEqual([]);
  });

  it('and every other part of a key, too', () => {
    expect(where(/\b(pk|sk|gsi1pk): ['"`]/)).toEqual([]);
  });

  it('each prefix is spelled once for its owner', () => {
    for (const { path, text } of keyFiles) {
      const own = [...text.matchAll(/'([a-z]+#)'/g)].map(([, prefix]) => prefix);
      expect(new Set(own).size, path).toBe(own.length);
    }
    expect(where(/user#/, sources)).toEqual(['functions/shared/keys.ts']);
  });
});

describe('expressions of the table', () => {
  it('updates are built in one file', () => {
    expect(where(/UpdateExpression/, sources)).toEqual(['functions/platform/aws/update.ts']);
  });

  it('lists and the index are read in one file', () => {
    expect(where(/KeyConditionExpression|IndexName/, sources)).toEqual(['functions/platform/aws/table.ts']);
  });
});
