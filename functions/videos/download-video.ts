import { http } from '../platform/http/entry.ts';
import { downloadOf } from './download.ts';
import { videoNotFound } from './not-found.ts';
import { videosRoutes } from './routes.ts';
import { loadVideo } from './store.ts';

export const handler = http(
  videosRoutes.downloadVideo,
  async ({ params, query, headers }, { actor, now }) => {
    const video = await loadVideo(actor.userId, params.id, { consistent: true });
    if (video === undefined) throw videoNotFound();
    return downloadOf(video, { file: query.file, accept: headers.accept }, now);
  },
);
