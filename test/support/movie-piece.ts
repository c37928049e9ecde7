import type { RemoteWork, VendorFilm } from '../../functions/engines/capabilities.ts';
import type { EngineProvider } from '../../functions/engines/provider.ts';
import { loadRemoteJob, type PartName, type RemoteJob } from '../../functions/generation/remote/job-store.ts';
import { keptFilm } from '../../functions/generation/remote/kept-film.ts';
import type { Part, PartJob } from '../../functions/generation/remote/part.ts';
import { startPart } from '../../functions/generation/remote/start-part.ts';
import { commit } from '../../functions/platform/aws/commit.ts';
import { log } from '../../functions/platform/log.ts';
import { accountKey } from '../../functions/shared/keys.ts';
import type { Video } from '../../functions/videos/model.ts';
import { loadPurchase } from '../../functions/videos/purchases.ts';
import { newVideoWrites } from '../../functions/videos/store.ts';
import { quotedVideo } from './quoted-video.ts';
import { requestOf } from './scene-request.ts';

type Work = RemoteWork<unknown, VendorFilm>;

const ownerId = 'owner';
const capability = 'scene';
const pieceName = `${capability}#0#abc`;

/** A version in work whose only scene is one piece of work for a vendor. */
export interface PieceOfVersion {
  video: Video;
  name: PartName;
  part: Part;
  job: PartJob;
  start(): Promise<number>;
  remote(): Promise<RemoteJob | undefined>;
}

/** Versions of one movie, of a vendor that works as it is told; whoever orders one has paid for nothing before. */
export const pieceOfMovie = (movieId: string, engine: EngineProvider) => {
  let versions = 0;
  const version = async (work: Partial<Work>, isPaid = false): Promise<PieceOfVersion> => {
    versions += 1;
    const videoId = `${movieId}-v${versions}`;
    const plain: Video = {
      ...quotedVideo(),
      ...{ id: videoId, ownerId, kind: 'movie', status: 'processing', stage: 'rendering', price: 50 },
    };
    const sceneEngines = [
      { scene: 0, engineId: engine.id, engineReason: { code: 'chosen' as const, passed_over: [] } },
    ];
    const video: Video = { ...plain, movie: { id: movieId, version: versions }, sceneEngines };
    await commit(newVideoWrites(video, 'A movie.'));
    await commit([{ Put: { Item: { ...accountKey(ownerId), balance: 1000, activeVideos: 1 } } }]);
    const request = requestOf('A ship sails by.');
    const name: PartName = { videoId, sceneIndex: 0, capability, hash: 'abc' };
    const part: Part = {
      plan: { film: request.film, scenes: [], movie: { id: movieId, parts: [] } } as unknown as Part['plan'],
      ...{ name, engine, billedSeconds: 5, sceneFrames: [150] },
      repeat: { cost: 'free', forSeconds: 3600 },
      work: {
        start: async () => ({ state: 'started', handle: 'film' }),
        poll: async () => ({ state: 'running' }),
        ...work,
      },
      request,
      isMade: async () => false,
      film: keptFilm(`movies/${movieId}/vendor-0-abc.mp4`),
      save: async () => {},
      movieScene: {
        ...{ movieId, scene: 0, source: 's', pieces: 1, isPaid, plannedScenes: 1 },
        ofEngine: async () => [],
      },
    };
    const { attempt } = video;
    const job: PartJob = {
      ...{ ownerId, videoId, attempt, correlationId: 'c', sceneIndex: 0, capability, steps: 0 },
    };
    return {
      ...{ video, name, part, job },
      start: () => startPart(job, part, log),
      remote: () => loadRemoteJob(name),
    };
  };
  return { ownerId, version, purchase: () => loadPurchase(ownerId, { movieId, name: pieceName }) };
};
