import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { objectAt } from './assembly/json.ts';
import { assemblyDigest, copyKept, keep } from './assembly-cache.ts';

const root = join(import.meta.dirname, '..');

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
 * Synthesizes the app as `cdk synth` would, without the CLI; or copies what an earlier synthesis made of the same
 * sources and context, which takes a twentieth of the time.
 * @throws Error with the app's own words when it fails.
 */
export const synthesize = async ({ out, context = {} }: SynthOptions): Promise<void> => {
  const settings: unknown = JSON.parse(await readFile(join(root, 'cdk.json'), 'utf8'));
  const given: Record<string, unknown> = { ...objectAt(settings, 'context'), ...onLaptop, ...context };
  // Receivers under development listen on this machine. Other environments refuse it.
  const isDev = (given.env ?? 'dev') === 'dev';
  const whole = isDev ? { webhookLocalTargets: true, ...given } : given;
  // An engine layer is made of a folder that is no source.
  const isKept = objectAt(whole, 'set')?.engineLayer === undefined;
  const digest = isKept ? await assemblyDigest(whole) : undefined;
  if (digest !== undefined && (await isReplaceable(out))) {
    await rm(out, { recursive: true, force: true });
    if (await copyKept(digest, out)) return;
  }
  await runApp(out, whole);
  // Sources that were edited meanwhile may be in it as they were before or after.
  if (digest !== undefined && digest === (await assemblyDigest(whole))) await keep(digest, out);
};

/** Whether a folder is missing, empty or an assembly: the app refuses to empty any other. */
const isReplaceable = async (out: string): Promise<boolean> => {
  const names = existsSync(out) ? await readdir(out) : [];
  return names.length === 0 || names.includes('cdk.out');
};

const runApp = async (out: string, context: Record<string, unknown>): Promise<void> => {
  const app = spawn(process.execPath, ['--no-warnings', join(root, 'bin', 'kinora.ts')], {
    cwd: root,
    env: { ...process.env, CDK_OUTDIR: out, CDK_CONTEXT_JSON: JSON.stringify(context) },
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
