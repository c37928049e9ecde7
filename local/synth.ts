import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { objectAt } from './assembly/json.ts';

export interface SynthOptions {
  /** Folder of the assembly; the app empties it first. */
  out: string;
  /** CDK context on top of that of cdk.json, e.g. `{ env: 'dev', set: { rateLimitPerMinute: 5 } }`. */
  context?: Record<string, unknown>;
}

/** Values that differ on a laptop, whatever the environment; `set` of the context overrides them. */
const onLaptop = {
  // There is no CloudFront here that could be in front.
  frontDoor: false,
  // The engine's packages come from the project.
  engineLayer: false,
  // A page of elsewhere may lead a name of its own to this machine (DNS rebinding).
  allowedHosts: 'localhost,*.localhost,127.0.0.1',
};

/**
 * Synthesizes the app as `cdk synth` would, without the CLI.
 * @throws Error with the app's own words when it fails.
 */
export const synthesize = async ({ out, context = {} }: SynthOptions): Promise<void> => {
  const root = join(import.meta.dirname, '..');
  const settings: unknown = JSON.parse(await readFile(join(root, 'cdk.json'), 'utf8'));
  const app = spawn(process.execPath, ['--no-warnings', join(root, 'bin', 'kinora.ts')], {
    cwd: root,
    env: {
      ...process.env,
      CDK_OUTDIR: out,
      CDK_CONTEXT_JSON: JSON.stringify({ ...objectAt(settings, 'context'), ...onLaptop, ...context }),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [app.stdout, app.stderr]) {
    stream.on('data', (chunk) => {
      output += String(chunk);
    });
  }
  const code = await new Promise((resolve, reject) => {
    app.once('error', reject);
    app.once('close', resolve);
  });
  if (code !== 0) throw new Error(`The app cannot be synthesized:\n${output.trim()}`);
};
