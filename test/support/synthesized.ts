import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { synthesize } from '../../local/synth.ts';

declare module 'vitest' {
  interface ProvidedContext {
    assembly: string;
  }
}

/** Synthesizes the app once for all tests that run on the embedded cloud. */
export default async ({ provide }: TestProject): Promise<() => Promise<void>> => {
  const out = await mkdtemp(join(tmpdir(), 'kinora-assembly-'));
  await synthesize({ out, context: { env: 'dev' } });
  provide('assembly', out);
  return () => rm(out, { recursive: true, force: true });
};
