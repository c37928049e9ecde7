import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleStudio } from '../../../lib/studio-bundle.ts';

/** Bytes that opening any screen may load, compressed, before films: page, script, styles and type. */
const mostBytes = 80_000;

describe('the page of the Studio', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kinora-studio-'));
  let page = '';
  beforeAll(async () => {
    ({ page } = await bundleStudio(folder));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const read = (name: string): Buffer => readFileSync(join(page, name));

  /** Files that are loaded with a script: those that it imports at once, and theirs. */
  const withImports = (name: string, found = new Set<string>()): Set<string> => {
    if (found.has(name)) return found;
    found.add(name);
    const imports = read(name)
      .toString()
      .matchAll(/(?:from|import)"\/studio\/([^"]+)"/g);
    for (const [, imported = ''] of imports) withImports(imported, found);
    return found;
  };

  it('weighs less than 80 KB, compressed, whichever screen is opened', () => {
    const names = readdirSync(page);
    const always = names.filter((name) => /^index|\.(css|woff2|svg)$/.test(name));
    const main = withImports(names.find((name) => /^main-.*\.js$/.test(name)) ?? '');
    const screens = names.filter((name) => /-screen-.*\.js$/.test(name));
    expect(screens.length).toBeGreaterThan(3);
    const weights = screens.map((screen) => {
      const loaded = new Set([...always, ...main, ...withImports(screen)]);
      const bytes = [...loaded].reduce((sum, name) => sum + gzipSync(read(name)).length, 0);
      return { screen, bytes };
    });
    expect(weights.filter(({ bytes }) => bytes >= mostBytes)).toEqual([]);
    expect(Math.max(...weights.map(({ bytes }) => bytes))).toBeGreaterThan(40_000);
  });

  it('takes at most 11 KB more for each further screen, and 160 KB for all of them together', () => {
    const names = readdirSync(page);
    const main = withImports(names.find((name) => /^main-.*\.js$/.test(name)) ?? '');
    const own = names.filter((name) => name.endsWith('.js') && !main.has(name));
    const weights = own.map((name) => ({ name, bytes: gzipSync(read(name)).length }));
    expect(weights.filter(({ bytes }) => bytes > 11_000)).toEqual([]);
    const all = names.reduce((sum, name) => sum + gzipSync(read(name)).length, 0);
    expect(all).toBeLessThan(160_000);
  });

  it('names files that are there, and holds no script or style of its own', () => {
    const html = read('index.html').toString();
    const named = [...html.matchAll(/(?:src|href)="\/studio\/([^"]+)"/g)].map(([, name]) => name);
    expect(named).toHaveLength(4);
    expect(readdirSync(page)).toEqual(expect.arrayContaining(named));
    expect(html).not.toMatch(/<style|style=|<script(?![^>]*\ssrc=)|\son\w+=/);
  });

  it('is found again as long as no source changes', async () => {
    expect((await bundleStudio(folder)).page).toBe(page);
  });
});
