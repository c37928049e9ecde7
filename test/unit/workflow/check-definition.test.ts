import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { checkDefinition } from '../../../local/workflow/check-definition.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kinora-definitions-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const definition = (next: string) => ({
  StartAt: 'First',
  States: { First: { Type: 'Pass', Next: next }, Last: { Type: 'Succeed' } },
});

it('remembers a definition that is right, and takes it alone as read', async () => {
  checkDefinition(definition('Last'), folder);
  const kept = await readdir(folder);
  expect(kept).toHaveLength(1);
  checkDefinition(definition('Last'), folder);
  expect(await readdir(folder)).toEqual(kept);
  expect(() => checkDefinition(definition('Nowhere'), folder)).toThrow('invalid');
});

it('refuses a wrong definition each time and keeps nothing of it', async () => {
  for (let time = 0; time < 2; time += 1)
    expect(() => checkDefinition(definition('Nowhere'), join(folder, 'kept'))).toThrow('Nowhere');
  expect(await readdir(folder)).toEqual([]);
});
