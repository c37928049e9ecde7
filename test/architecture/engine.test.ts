import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import manifest from '../../engine/package.json' with { type: 'json' };

const sources = readdirSync('engine', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.includes('node_modules'))
  .map((name) => {
    const path = join('engine', name);
    const text = readFileSync(path, 'utf8');
    const imports = [...text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'([^']+)'/g)].map(([, name = '']) =>
      name.startsWith('.') ? normalize(join(dirname(path), name)) : name,
    );
    return { path, text, imports };
  });

describe('the engine: film in, files out', () => {
  it('imports nothing but itself, its packages and Node without its network', () => {
    const packages = Object.keys(manifest.dependencies);
    const allowed = /^node:(crypto|fs|fs\/promises|stream\/consumers|timers\/promises|url|util|v8|vm|zlib)$/;
    const others = sources.flatMap(({ path, imports }) =>
      imports
        .filter((name) => !name.startsWith('engine/') && !packages.includes(name) && !allowed.test(name))
        .map((name) => `${path} imports ${name}`),
    );
    expect(sources.length).toBeGreaterThan(150);
    expect(others).toEqual([]);
  });

  it('reads no environment', () => {
    const readers = sources.filter(({ text }) => /process\s*\.\s*env|\benv\b.*'node:process'/.test(text));
    expect(readers.map(({ path }) => path)).toEqual([]);
  });

  it('exports files that exist', () => {
    const files = [...Object.values(manifest.exports), ...Object.values(manifest.bin)];
    const known = new Set(sources.map(({ path }) => path));
    expect(files.filter((file) => !known.has(join('engine', file)))).toEqual([]);
  });
});
