import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { removeScreenshots } from './remove-screenshots.ts';

/**
 * `npm run screenshots [-- FOLDER]`: visits every screen of the Studio as its tests do, and keeps a picture of each in
 * the light theme, in the dark one and narrow, with what is shown while a screen reads, when that fails and offline.
 * Pictures of an earlier run in that folder, `out/screenshots` where none is named, are removed first.
 */
const folder = resolve(process.argv[2] ?? join('out', 'screenshots'));
mkdirSync(folder, { recursive: true });
removeScreenshots(folder);
const child = spawn('npx', ['vitest', 'run', 'test/e2e/studio'], {
  stdio: 'inherit',
  env: { ...process.env, KINORA_SCREENSHOTS: folder },
});
child.on('exit', (code) => {
  console.log(
    code === 0 ? `Screenshots: ${folder}` : `Not all screens were visited; what there is: ${folder}`,
  );
  process.exitCode = code ?? 1;
});
