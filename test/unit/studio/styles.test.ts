import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const folder = join(import.meta.dirname, '../../../studio/style');
/** Classes at the beginning of a rule, by the sheet that lays them out alone: not those that a rule narrows down. */
const classesOf = (sheet: string): string[] =>
  [...readFileSync(join(folder, sheet), 'utf8').matchAll(/^\.([a-z-]+)(?= \{)/gm)].map(
    ([, name = '']) => name,
  );

describe('the styles of the Studio', () => {
  it('a class is laid out by one sheet: all screens share them', () => {
    const sheets = readdirSync(folder).filter((name) => name.endsWith('.css'));
    const homes = new Map<string, Set<string>>();
    for (const sheet of sheets)
      for (const name of classesOf(sheet)) homes.set(name, (homes.get(name) ?? new Set()).add(sheet));
    expect(homes.size).toBeGreaterThan(50);
    const shared = [...homes].filter(([, found]) => found.size > 1);
    expect(shared.map(([name, found]) => `${name}: ${[...found].join(', ')}`)).toEqual([]);
  });
});
