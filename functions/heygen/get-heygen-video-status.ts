import { http } from '../platform/http/entry.ts';
import { chargedFor } from '../videos/charge.ts';
import { type MediaLinks, mediaLinks } from '../videos/media-links.ts';
import type { Video } from '../videos/model.ts';
import { videoNotFound } from '../videos/not-found.ts';
import { loadVideo } from '../videos/store.ts';
import { heygenRoutes } from './routes.ts';

const errorOf = (video: Video) => {
  const { failure, status } = video;
  if (failure !== undefined)
    return { code: failure.code, message: failure.reason, detail: failure.suggestion };
  if (status !== 'cancelled') return null;
  const charged = chargedFor(video);
  const detail =
    charged === 0 ? 'Nothing was charged.' : `Scenes of a vendor were charged: ${charged} credits.`;
  return { code: 'CANCELLED', message: 'The video was cancelled.', detail };
};

const statusOf = (video: Video, links: MediaLinks | undefined) => ({
  id: video.id,
  status: video.status === 'cancelled' ? ('failed' as const) : video.status,
  callback_id: video.callbackId ?? null,
  created_at: Math.floor(Date.parse(video.createdAt) / 1000),
  duration: video.result?.durationSeconds ?? null,
  video_url: links?.video ?? null,
  thumbnail_url: links?.thumbnail ?? null,
  caption_url: links?.captions ?? null,
  gif_url: null,
  video_url_caption: null,
  error: errorOf(video),
});

export const handler = http(heygenRoutes.getHeygenVideoStatus, async ({ query }, { actor, now }) => {
  const video = await loadVideo(actor.userId, query.video_id, { consistent: true });
  if (video === undefined) throw videoNotFound();
  return {
    code: 100 as const,
    data: statusOf(video, await mediaLinks(video, now)),
    message: 'Success' as const,
  };
});
