import { presignedGet } from '../platform/aws/media.ts';
import { http } from '../platform/http/entry.ts';
import { reply } from '../platform/http/reply.ts';
import { type KinoraError, problem } from '../shared/errors.ts';
import type { Video } from './model.ts';
import { videoNotFound } from './not-found.ts';
import { videosRoutes } from './routes.ts';
import type { downloadFiles } from './schemas.ts';
import { loadVideo } from './store.ts';

type File = (typeof downloadFiles)[number];

/** How long a link is good for, in seconds. */
const linkSeconds = 900;

const files: Record<File, { name: string; extension: string; contentType: string }> = {
  video: { name: 'video.mp4', extension: 'mp4', contentType: 'video/mp4' },
  captions: { name: 'captions.vtt', extension: 'vtt', contentType: 'text/vtt; charset=utf-8' },
  thumbnail: { name: 'thumbnail.jpg', extension: 'jpg', contentType: 'image/jpeg' },
  manifest: { name: 'manifest.json', extension: 'json', contentType: 'application/json' },
};

export const handler = http(
  videosRoutes.downloadVideo,
  async ({ params, query, headers }, { actor, now }) => {
    const video = await loadVideo(actor.userId, params.id, { consistent: true });
    if (video === undefined) throw videoNotFound();
    if (video.status !== 'completed') throw notReady(video);
    const { name, extension, contentType } = files[query.file];
    const url = await presignedGet(`videos/${video.id}/${name}`, {
      expiresInSeconds: linkSeconds,
      fileName: `${fileTitle(video)}.${extension}`,
      contentType,
    });
    const expires_at = new Date(now.getTime() + linkSeconds * 1000).toISOString();
    return headers.accept?.includes('json') === true
      ? reply({ url, expires_at }, { status: 200 })
      : reply({ url, expires_at }, { headers: { location: url } });
  },
);

const notReady = (video: Video): KinoraError =>
  problem('VIDEO_NOT_READY', { video_status: video.status, progress: video.progress });

/** The title without the characters that file systems refuse; never half a character, which no URL can hold. */
const fileTitle = (video: Video): string =>
  Array.from(video.title.replace(/[\p{Cc}/\\:*?"<>|]+/gu, ' ').trim())
    .slice(0, 80)
    .join('') || video.id;
