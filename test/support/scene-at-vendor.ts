import type { RemoteWork, VendorFilm } from '../../functions/engines/capabilities.ts';
import type { Repeat } from '../../functions/engines/provider.ts';
import { loadRemoteJob, type PartName, type RemoteJob } from '../../functions/generation/remote/job-store.ts';
import { keptFilm } from '../../functions/generation/remote/kept-film.ts';
import type { Part, PartJob } from '../../functions/generation/remote/part.ts';
import { startPart } from '../../functions/generation/remote/start-part.ts';
import { log } from '../../functions/platform/log.ts';
import type { Video } from '../../functions/videos/model.ts';
import type { TestCloud } from './cloud.ts';
import { fake, fakeScenes } from './fake-vendor/provider.ts';
import type { FakeVendor } from './fake-vendor/server.ts';
import { putVideo } from './table.ts';

/** A scene at the fake vendor, and what came of it. */
export interface SceneAtVendor {
  video: Video;
  name: PartName;
  part: Part;
  start: (attempt?: number) => Promise<number>;
  job: () => Promise<RemoteJob | undefined>;
  paid: () => number;
}

/** A scene of a video that is in work, with a vendor that behaves as the narration says. */
export const sceneAtVendor = async (
  cloud: Pick<TestCloud, 'register'>,
  vendor: FakeVendor,
  narration: string,
  terms: { repeat?: Repeat; work?: Partial<RemoteWork<unknown, VendorFilm>> } = {},
): Promise<SceneAtVendor> => {
  const video = await putVideo(await cloud.register());
  const name: PartName = { videoId: video.id, sceneIndex: 0, capability: 'scene', hash: 'abc' };
  const film = { scenes: [{ narration }], width: 64, height: 64 };
  const part: Part = {
    plan: { film, scenes: [], testValues: [] } as unknown as Part['plan'],
    name,
    engine: fake,
    repeat: terms.repeat ?? { cost: 'paid' },
    work: { ...(fakeScenes(vendor.url) as RemoteWork<unknown, VendorFilm>), ...terms.work },
    request: { film, sceneIndex: 0, timing: { frames: 3 } },
    isMade: async () => false,
    film: keptFilm('work/nobody/vendor-0-abc.mp4'),
    save: async () => {},
    sceneFrames: [3],
  };
  const start = (attempt = 1) => {
    const job: PartJob = {
      ownerId: video.ownerId,
      videoId: video.id,
      attempt,
      sceneIndex: 0,
      capability: 'scene',
      steps: 0,
    };
    return startPart(job, part, log);
  };
  return {
    video,
    name,
    part,
    start,
    job: () => loadRemoteJob(name),
    paid: () => vendor.clips.filter(({ token }) => token.startsWith(video.id)).length,
  };
};
