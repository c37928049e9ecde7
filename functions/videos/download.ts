import { contentDisposition, presignedGet } from '../platform/aws/presigned-get.ts';
import { type Reply, reply } from '../platform/http/reply.ts';
import { type KinoraError, problem } from '../shared/errors.ts';
import { contentTypes, type VideoFile, videoFileKey } from './media-keys.ts';
import type { Video } from './model.ts';

/** How long a link is good for, in seconds. */
const linkSeconds = 900;

const extensions: Readonly<Record<VideoFile, string>> = {
  video: 'mp4',
  captions: 'vtt',
  thumbnail: 'jpg',
  manifest: 'json',
};

/** Which file of a video, and how its caller wants to be told where it is. */
export interface Download {
  file: VideoFile;
  /** The request's `Accept` header. */
  accept: string | undefined;
}

/**
 * A redirect to a signed link to a file of a finished video, or the link as JSON where JSON is accepted. Both tell the video's id and
 * its seconds in headers.
 *
 * @throws KinoraError 409 `VIDEO_NOT_READY`, 422 `VIDEO_PROCESSING_ERROR`
 */
export const downloadOf = async (
  video: Video,
  { file, accept }: Download,
  now: Date,
): Promise<Reply<{ url: string; expires_at: string }>> => {
  if (video.status !== 'completed') throw withoutFiles(video);
  const fileName = `${fileTitle(video)}.${extensions[file]}`;
  const contentType = contentTypes[file];
  const url = await presignedGet(videoFileKey(video.id, file), {
    expiresInSeconds: linkSeconds,
    fileName,
    contentType,
  });
  const body = { url, expires_at: new Date(now.getTime() + linkSeconds * 1000).toISOString() };
  const headers = {
    'x-video-id': video.id,
    ...(video.result === undefined ? {} : { 'x-video-duration': String(video.result.durationSeconds) }),
  };
  return accept?.includes('json') === true
    ? reply(body, { status: 200, headers })
    : reply(body, {
        headers: { ...headers, location: url, 'content-disposition': contentDisposition(fileName) },
      });
};

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
