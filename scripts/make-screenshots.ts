import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

/**
 * `npm run screenshots [-- FOLDER]`: visits every screen of the Studio as its tests do, and keeps a picture of each in
 * the light theme, in the dark one and narrow, with what is shown while a screen reads, when that fails and offline.
 * The folder, `out/screenshots` where none is named, is emptied first.
 */
const folder = resolve(process.argv[2] ?? join('out', 'screenshots'));
rmSync(folder, { recursive: true, force: true });
const child = spawn('npx', ['vitest', 'run', 'test/e2e/studio'], {
  stdio: 'inherit',
  env: { ...process.env, KINORA_SCREENSHOTS: folder },
});
child.on('exit', (code) => {
  console.log(`Screenshots: ${folder}`);
  process.exitCode = code ?? 1;
});
