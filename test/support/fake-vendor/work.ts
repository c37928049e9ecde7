import { remoteWork as real } from '../../../functions/engines/work.ts';
import { fakeScenes } from './provider.ts';

export * from '../../../functions/engines/work.ts';

/** Bundled in the place of `functions/engines/work.ts`. */
export const remoteWork: typeof real = {
  ...real,
  scene: { fake: async () => fakeScenes(process.env.FAKE_VENDOR_URL ?? '') },
};
