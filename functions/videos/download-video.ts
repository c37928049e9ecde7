import { presignedGet } from '../platform/aws/media.ts';
import { http } from '../platform/http/entry.ts';
import { reply } from '../platform/http/reply.ts';
import { type KinoraError, problem } from '../shared/errors.ts';
import { contentTypes, type VideoFile, videoFileKey } from './media-keys.ts';
import type { Video } from './model.ts';
import { videoNotFound } from './not-found.ts';
import { videosRoutes } from './routes.ts';
import { loadVideo } from './store.ts';

/** How long a link is good for, in seconds. */
const linkSeconds = 900;

const extensions: Readonly<Record<VideoFile, string>> = {
  video: 'mp4',
  captions: 'vtt',
  thumbnail: 'jpg',
  manifest: 'json',
};

export const handler = http(
  videosRoutes.downloadVideo,
  async ({ params, query, headers }, { actor, now }) => {
    const video = await loadVideo(actor.userId, params.id, { consistent: true });
    if (video === undefined) throw videoNotFound();
    if (video.status !== 'completed') throw withoutFiles(video);
    const url = await presignedGet(videoFileKey(video.id, query.file), {
      expiresInSeconds: linkSeconds,
      fileName: `${fileTitle(video)}.${extensions[query.file]}`,
      contentType: contentTypes[query.file],
    });
    const expiresAt = new Date(now.getTime() + linkSeconds * 1000).toISOString();
    return headers.accept?.includes('json') === true
      ? reply({ url, expires_at: expiresAt }, { status: 200 })
      : reply({ url, expires_at: expiresAt }, { headers: { location: url } });
  },
);

/** One that failed never has files; one in work may still. */
const withoutFiles = ({ status, progress, failure }: Video): KinoraError =>
  failure !== undefined && status === 'failed'
    ? problem('VIDEO_PROCESSING_ERROR', { failure })
    : problem('VIDEO_NOT_READY', { video_status: status, progress });

/** The title without the characters that file systems refuse; never half a character, which no URL can hold. */
const fileTitle = (video: Video): string =>
  Array.from(video.title.replace(/[\p{Cc}/\\:*?"<>|]+/gu, ' ').trim())
    .slice(0, 80)
    .join('') || video.id;
