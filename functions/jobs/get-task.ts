import { http } from '../platform/http/entry.ts';
import { mediaLinks } from '../videos/media-links.ts';
import { loadVideo } from '../videos/store.ts';
import { jobNotFound } from './not-found.ts';
import { jobsRoutes } from './routes.ts';

export const handler = http(jobsRoutes.getTask, async ({ params }, { actor, now }) => {
  const video = await loadVideo(actor.userId, params.id, { consistent: true });
  if (video === undefined) throw jobNotFound();
  const { id, status, failure, result } = video;
  if (status === 'cancelled') return { status };
  if (status === 'failed') return failure === undefined ? { status } : { status, error: failure };
  if (status !== 'completed') return { status: 'processing' as const };
  const links = await mediaLinks(video, now);
  return {
    status,
    result: { video_id: id, video_url: links?.video ?? null, duration: result?.durationSeconds ?? null },
  };
});
