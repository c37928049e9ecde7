import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { synthesize } from '../../local/synth.ts';
import { testEnvironment } from './cloud.ts';
import { hostSharedClouds } from './shared-clouds.ts';
import { variants } from './variants.ts';

declare module 'vitest' {
  interface ProvidedContext {
    assembly: string;
    /** Address of who keeps the shared clouds. */
    sharedClouds: string;
  }
}

interface Synthesized {
  assembly: string;
  sharedClouds: string;
  close(): Promise<void>;
}

const prepare = async (): Promise<Synthesized> => {
  const assembly = await mkdtemp(join(tmpdir(), 'kinora-assembly-'));
  await synthesize({ out: assembly, context: { env: 'dev' } });
  const shared = await hostSharedClouds(assembly, (variant) =>
    testEnvironment(variant === undefined ? {} : variants[variant]),
  );
  return {
    assembly,
    sharedClouds: shared.url,
    close: async () => {
      await shared.close();
      await rm(assembly, { recursive: true, force: true });
    },
  };
};

/** Projects of one run load this file each, into one process. */
const run = globalThis as typeof globalThis & {
  kinoraSynthesized?: Promise<Synthesized>;
  kinoraUsers?: number;
};

/** Synthesizes the app once for all tests that run on the embedded cloud, and keeps the clouds they share. */
export default async ({ provide }: TestProject): Promise<() => Promise<void>> => {
  run.kinoraSynthesized ??= prepare();
  run.kinoraUsers = (run.kinoraUsers ?? 0) + 1;
  const { assembly, sharedClouds, close } = await run.kinoraSynthesized;
  provide('assembly', assembly);
  provide('sharedClouds', sharedClouds);
  return async () => {
    run.kinoraUsers = (run.kinoraUsers ?? 1) - 1;
    if (run.kinoraUsers === 0) await close();
  };
};
