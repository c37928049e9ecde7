import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { routes } from '../../../functions/routes.ts';
import { triggers } from '../../../functions/triggers.ts';
import { synthesize } from '../../../lib/synthesize.ts';

const root = resolve(import.meta.dirname, '../../..');

/** The app with the fake vendor plugged in; the caller removes the folder. */
export const synthesizeWithFakeVendor = async (): Promise<string> => {
  const outdir = await mkdtemp(join(tmpdir(), 'kinora-vendor-'));
  const substitutes = Object.fromEntries(
    ['providers', 'work'].map((name) => [
      join(root, 'functions/engines', `${name}.ts`),
      join(import.meta.dirname, `${name}.ts`),
    ]),
  );
  await synthesize({
    routes,
    triggers,
    root,
    outdir,
    context: { env: 'dev', frontDoor: false, engineLayer: false, engines: 'polly' },
    substitutes,
    reuseBundles: true,
  });
  return outdir;
};
