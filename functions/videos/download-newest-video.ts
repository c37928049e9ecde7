import { http } from '../platform/http/entry.ts';
import { downloadOf } from './download.ts';
import { pageOfVideos } from './listing.ts';
import type { Video } from './model.ts';
import { videoNotFound } from './not-found.ts';
import { videosRoutes } from './routes.ts';
import { listVideos, loadVideo } from './store.ts';

export const handler = http(videosRoutes.downloadNewestVideo, async ({ query, headers }, { actor, now }) => {
  const { userId } = actor;
  const video =
    query.video_id === undefined
      ? await newestCompleted(userId)
      : await loadVideo(userId, query.video_id, { consistent: true });
  if (video === undefined) throw videoNotFound();
  return downloadOf(video, { file: query.file, accept: headers.accept }, now);
});

/** The newest finished one among the newest videos, as many as a filtered list looks at. */
const newestCompleted = async (ownerId: string): Promise<Video | undefined> => {
  const wanted = { status: 'completed', sort: '-created_at', skip: 0, limit: 1 } as const;
  const { videos } = await pageOfVideos(
    (piece) => listVideos(ownerId, { ...piece, consistent: true }),
    wanted,
  );
  return videos[0];
};
