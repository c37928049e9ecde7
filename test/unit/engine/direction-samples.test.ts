import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { charactersPerSecond } from '../../../engine/catalogue.ts';
import type { Layout } from '../../../engine/direction/direction.ts';
import { readPassages } from '../../../engine/direction/passages.ts';
import { spokenLength } from '../../../engine/language/spoken-length.ts';
import { filmOfScript } from '../../../engine/script.ts';

const names = ['product-launch', 'lesson', 'news-brief', 'recipe', 'tale'] as const;
const scriptOf = (name: string): string =>
  readFileSync(join(import.meta.dirname, '../../../samples', `${name}.txt`), 'utf8');
const layoutsOf = (name: string): Layout[] =>
  readPassages(filmOfScript(scriptOf(name)))
    .flat()
    .map(({ layout }) => layout);

const authorsOf = (name: string): string[] =>
  layoutsOf(name).flatMap((layout) => (layout.kind === 'quotation' ? [layout.quotation.author] : []));

describe('the sample scripts', () => {
  it.each(names)('%s is spoken in 60 to 100 seconds', (name) => {
    const speed = charactersPerSecond('en');
    const seconds = spokenLength(scriptOf(name), speed, 'en') / speed;
    expect(seconds).toBeGreaterThan(60);
    expect(seconds).toBeLessThan(100);
  });

  it('show every layout among them, and the presenter at the beginning and the end', () => {
    const all = names.flatMap(layoutsOf);
    const kinds = ['presenter', 'aside', 'illustration', 'figure', 'list', 'quotation', 'comparison'];
    expect([...new Set(all.map(({ kind }) => kind))].sort()).toEqual(kinds.sort());
    for (const name of names) {
      const layouts = layoutsOf(name);
      expect(layouts[0]?.kind).toBe('presenter');
      expect(layouts.at(-1)?.kind).toBe('presenter');
    }
  });

  it.each([
    ['product-launch', ['figure', 'list', 'quotation', 'comparison', 'illustration', 'aside']],
    ['lesson', ['figure', 'list', 'quotation', 'comparison', 'illustration']],
    ['news-brief', ['figure', 'quotation', 'illustration', 'aside']],
    ['recipe', ['figure', 'list', 'quotation']],
    ['tale', ['list', 'quotation', 'illustration', 'aside']],
  ])('%s shows %s', (name, kinds) => {
    expect(layoutsOf(name).map(({ kind }) => kind)).toEqual(expect.arrayContaining(kinds));
  });

  it('quote those who are named, and nobody else', () => {
    expect(authorsOf('product-launch')).toEqual(['Maria Lopez']);
    expect(authorsOf('news-brief')).toEqual(['Ruth Adeyemi']);
    expect(authorsOf('recipe')).toEqual(['']);
  });
});
