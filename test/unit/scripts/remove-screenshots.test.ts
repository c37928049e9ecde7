import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { removeScreenshots } from '../../../scripts/remove-screenshots.ts';

const folder = mkdtempSync(join(tmpdir(), 'kinora-screenshots-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('takes screenshots of an earlier run away, and nothing else that the folder holds', () => {
  const files = {
    '.': ['notes.txt', 'make-1-light.png'],
    studio: ['make-1-light.png', 'account-plan-2-narrow.png', 'make-1-dark.png'],
    'studio-account': ['plan-1-dark.png', 'icon.svg'],
    holidays: ['sea-1-light.png'],
  };
  for (const [name, inside] of Object.entries(files)) {
    mkdirSync(join(folder, name), { recursive: true });
    for (const file of inside) writeFileSync(join(folder, name, file), '');
  }
  removeScreenshots(folder);
  expect(readdirSync(folder, { recursive: true }).toSorted()).toEqual([
    'holidays',
    'holidays/sea-1-light.png',
    'make-1-light.png',
    'notes.txt',
    'studio-account',
    'studio-account/icon.svg',
  ]);
});
