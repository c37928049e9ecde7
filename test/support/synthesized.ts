import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { synthesize } from '../../local/synth.ts';
import { testEnvironment } from './cloud.ts';
import { freePort } from './free-port.ts';
import { hostSharedClouds } from './shared-clouds.ts';
import { variants } from './variants.ts';
import { synthesizeForVendors } from './vendor-assembly.ts';

declare module 'vitest' {
  interface ProvidedContext {
    assembly: string;
    /** Address of who keeps the shared clouds. */
    sharedClouds: string;
    /** Where the variant `vendors` looks for the fake vendor. */
    fakeVendorPort: number;
  }
}

interface Synthesized {
  assembly: string;
  sharedClouds: string;
  fakeVendorPort: number;
  close(): Promise<void>;
}

/** As many films at once as each of three workers would have on a laptop's cloud of its own. */
const maxRunningVideos = 24;

const prepare = async (): Promise<Synthesized> => {
  const folder = await mkdtemp(join(tmpdir(), 'kinora-assembly-'));
  const assembly = join(folder, 'usual');
  const fakeVendorPort = await freePort();
  await synthesize({ out: assembly, context: { env: 'dev' } });
  const shared = await hostSharedClouds(async (variant) => {
    const functionEnvironment = testEnvironment({
      maxRunningVideos,
      ...(variant !== undefined && variants[variant]),
    });
    if (variant !== 'vendors') return { assembly, functionEnvironment };
    return {
      assembly: await synthesizeForVendors(join(folder, 'vendors')),
      functionEnvironment: {
        ...functionEnvironment,
        FAKE_VENDOR_URL: `http://127.0.0.1:${fakeVendorPort}`,
      },
      observes: 'polly',
    };
  });
  return {
    assembly,
    sharedClouds: shared.url,
    fakeVendorPort,
    close: async () => {
      await shared.close();
      await rm(folder, { recursive: true, force: true });
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
  const { assembly, sharedClouds, fakeVendorPort, close } = await run.kinoraSynthesized;
  provide('assembly', assembly);
  provide('sharedClouds', sharedClouds);
  provide('fakeVendorPort', fakeVendorPort);
  return async () => {
    run.kinoraUsers = (run.kinoraUsers ?? 1) - 1;
    if (run.kinoraUsers === 0) await close();
  };
};
