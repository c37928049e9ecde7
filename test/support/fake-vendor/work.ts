import { remoteWork as real, sentToVendor as realSent } from '../../../functions/engines/work.ts';
import { clipOf } from './mapper.ts';
import { fakeScenes } from './provider.ts';

export * from '../../../functions/engines/work.ts';

/** Bundled in the place of `functions/engines/work.ts`. */
export const remoteWork: typeof real = {
  ...real,
  scene: { ...real.scene, fake: async () => fakeScenes(process.env.FAKE_VENDOR_URL ?? '') },
};

export const sentToVendor: typeof realSent = {
  ...realSent,
  scene: { ...realSent.scene, fake: (request) => clipOf(request, '') },
};
