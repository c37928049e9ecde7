import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { synthesize } from '../../local/synth.ts';
import { testEnvironment } from './cloud.ts';
import { hostSharedClouds } from './shared-clouds.ts';

declare module 'vitest' {
  interface ProvidedContext {
    assembly: string;
    /** Address of who keeps the shared clouds. */
    sharedClouds: string;
  }
}

/** Synthesizes the app once for all tests that run on the embedded cloud, and keeps the clouds they share. */
export default async ({ provide }: TestProject): Promise<() => Promise<void>> => {
  const out = await mkdtemp(join(tmpdir(), 'kinora-assembly-'));
  await synthesize({ out, context: { env: 'dev' } });
  provide('assembly', out);
  const shared = await hostSharedClouds(out, testEnvironment());
  provide('sharedClouds', shared.url);
  return async () => {
    await shared.close();
    await rm(out, { recursive: true, force: true });
  };
};
