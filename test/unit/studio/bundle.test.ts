import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleStudio } from '../../../lib/studio-bundle.ts';

/** Bytes that the whole page may weigh, compressed: all screens, styles and type. */
const mostBytes = 80_000;

describe('[S3-22] the page of the Studio', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kinora-studio-'));
  let page = '';
  beforeAll(async () => {
    ({ page } = await bundleStudio(folder));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const read = (name: string): Buffer => readFileSync(join(page, name));

  it('weighs less than 80 KB, compressed, with every screen', () => {
    const bytes = readdirSync(page).reduce((sum, name) => sum + gzipSync(read(name)).length, 0);
    expect(bytes).toBeLessThan(mostBytes);
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
