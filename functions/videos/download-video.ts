import { presignedGet } from '../platform/aws/media.ts';
import type { Context } from '../platform/http/context.ts';
import { http } from '../platform/http/entry.ts';
import { type Reply, reply } from '../platform/http/reply.ts';
import type { Input, Output } from '../shared/contract.ts';
import { KinoraError } from '../shared/errors.ts';
import { type VideoFile, videoFileKey } from './media-keys.ts';
import type { Video } from './model.ts';
import { videoNotFound } from './not-found.ts';
import { videosRoutes } from './routes.ts';
import { loadVideo } from './store.ts';

type Route = typeof videosRoutes.downloadVideo;

/** How long a link is good for, in seconds. */
const linkSeconds = 900;

const files: Record<VideoFile, { extension: string; contentType: string }> = {
  video: { extension: 'mp4', contentType: 'video/mp4' },
  captions: { extension: 'vtt', contentType: 'text/vtt; charset=utf-8' },
  thumbnail: { extension: 'jpg', contentType: 'image/jpeg' },
  manifest: { extension: 'json', contentType: 'application/json' },
};

const downloadVideo = async (
  { params, query, headers }: Input<Route>,
  { actor, now }: Context,
): Promise<Reply<Output<Route>>> => {
  const video = await loadVideo(actor.userId, params.id, { consistent: true });
  if (video === undefined) throw videoNotFound();
  if (video.status !== 'completed') throw notReady(video);
  const { extension, contentType } = files[query.file];
  const url = await presignedGet(videoFileKey(video.id, query.file), {
    expiresInSeconds: linkSeconds,
    fileName: `${fileTitle(video)}.${extension}`,
    contentType,
  });
  const expiresAt = new Date(now.getTime() + linkSeconds * 1000).toISOString();
  return headers.accept?.includes('json') === true
    ? reply({ url, expires_at: expiresAt }, { status: 200 })
    : reply({ url, expires_at: expiresAt }, { headers: { location: url } });
};

const notReady = (video: Video): KinoraError =>
  new KinoraError(
    'conflict',
    'VIDEO_NOT_READY',
    `The video is ${video.status}; only a completed one has files.`,
    {
      data: { video_status: video.status, progress: video.progress },
    },
  );

/** The title without the characters that file systems refuse; never half a character, which no URL can hold. */
const fileTitle = (video: Video): string =>
  Array.from(video.title.replace(/[\p{Cc}/\\:*?"<>|]+/gu, ' ').trim())
    .slice(0, 80)
    .join('') || video.id;

export const handler = http(videosRoutes.downloadVideo, downloadVideo);
