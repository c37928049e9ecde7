import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { domainOrder } from '../../functions/shared/domains.ts';
import { type Source, sourcesIn } from './sources.ts';

/** The folder of `functions/` that a path lies in; undefined for what lies elsewhere, or in no folder of it. */
const domainOf = (path: string): string | undefined => /^functions\/([^/]+)\//.exec(path)?.[1];

const order: readonly string[] = domainOrder;

/** Imports of a domain that comes later, as "a imports b" lines. */
const againstOrder = (sources: readonly Source[]): string[] =>
  sources.flatMap(({ path, imports }) => {
    const from = domainOf(path);
    if (from === undefined) return [];
    return imports
      .filter((name) => order.indexOf(domainOf(name) ?? from) > order.indexOf(from))
      .map((name) => `${path} imports ${name}`);
  });

const source = (path: string, ...imports: string[]): Source => ({ path, text: '', imports });

describe('the order of domains', () => {
  it('names every folder of functions/ once', () => {
    const found = readdirSync('functions', { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect([...order].sort()).toEqual(found.map(({ name }) => name).sort());
  });

  it('holds for every import', () => {
    expect(againstOrder(sourcesIn('functions'))).toEqual([]);
  });

  it('would be missed by an import of a later domain, for every pair', () => {
    for (const [place, earlier] of order.entries())
      for (const later of order.slice(place + 1)) {
        const pair = [source(`functions/${earlier}/a.ts`, `functions/${later}/b.ts`)];
        expect(againstOrder(pair), `${earlier} -> ${later}`).toHaveLength(1);
        expect(againstOrder([source(`functions/${later}/b.ts`, `functions/${earlier}/a.ts`)])).toEqual([]);
      }
  });

  it('puts the engine before all: it imports nothing but itself and packages', () => {
    const foreign = sourcesIn('engine').flatMap(({ path, imports }) =>
      imports
        .filter((name) => /^(functions|lib|local|cli|client|test|bench|scripts)\//.test(name))
        .map((name) => `${path} imports ${name}`),
    );
    expect(foreign).toEqual([]);
  });

  it('lets only the embedded provider know the catalogue of its engine: others ask a provider', () => {
    const knowing = sourcesIn('functions').filter(({ imports }) => imports.includes('engine/catalogue.ts'));
    const folders = new Set(knowing.map(({ path }) => path.split('/').slice(0, 3).join('/')));
    expect([...folders]).toEqual(['functions/engines/embedded']);
  });
});
