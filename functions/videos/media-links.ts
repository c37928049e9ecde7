import { presignedGet } from '../platform/aws/presigned-get.ts';
import { contentTypes, type VideoFile, videoFileKey } from './media-keys.ts';
import type { Video, VideoEvent } from './model.ts';

/** A link is good for this long from when it is signed. */
const lifeSeconds = 3600;
/**
 * Links are signed as of the last full five minutes: a video that is read twice within them is the same answer with
 * the same ETag. As clients may keep an answer for five minutes more, a link that they hold is good for 50 minutes.
 */
const stepSeconds = 300;

/** Absolute addresses at which anyone may read a finished video's files for a while. */
export interface MediaLinks {
  video: string;
  captions: string;
  thumbnail: string;
  /** When they end. */
  expiresAt: string;
}

/** Signed links to the files of a video; undefined where it has none. */
export const mediaLinks = async (
  { id, result }: Pick<Video, 'id' | 'result'>,
  now: Date,
): Promise<MediaLinks | undefined> => {
  if (result === undefined) return undefined;
  const [video, captions, thumbnail] = await Promise.all(
    (['video', 'captions', 'thumbnail'] as const).map((file) => mediaLink(id, file, now)),
  );
  const expiresAt = new Date(signedAt(now).getTime() + lifeSeconds * 1000).toISOString();
  return { video: video ?? '', captions: captions ?? '', thumbnail: thumbnail ?? '', expiresAt };
};

/**
 * A signed link to one file of a video that is shared; it ends with the share, in an hour at the latest.
 *
 * @param shared `expiresAt`: epoch seconds, after `now`
 */
export const sharedLink = (
  { video, expiresAt }: { video: Pick<Video, 'id'>; expiresAt: number },
  file: VideoFile,
  now: Date,
): Promise<string> =>
  mediaLink(video.id, file, now, Math.min(lifeSeconds, expiresAt - signedAt(now).getTime() / 1000));

/** A signed link to the poster of a video; undefined where it has none. It is signed without a call. */
export const posterLink = (
  { id, result }: Pick<Video, 'id' | 'result'>,
  now: Date,
): Promise<string | undefined> =>
  result === undefined ? Promise.resolve(undefined) : mediaLink(id, 'thumbnail', now);

/** A signed link to one file of a finished video. */
const mediaLink = (videoId: string, file: VideoFile, now: Date, seconds = lifeSeconds): Promise<string> =>
  presignedGet(videoFileKey(videoId, file), {
    expiresInSeconds: seconds,
    contentType: contentTypes[file],
    signedAt: signedAt(now),
  });

const signedAt = (now: Date): Date =>
  new Date(Math.floor(now.getTime() / 1000 / stepSeconds) * stepSeconds * 1000);

const eventLinks = new WeakMap<VideoEvent, Promise<string>>();

/**
 * The signed link to the file that an event says is there; undefined where it says of none. One event is signed once,
 * however many are told of it.
 */
export const eventLink = (event: VideoEvent, now: Date): Promise<string> | undefined => {
  if (event.result === undefined) return undefined;
  const link = eventLinks.get(event) ?? mediaLink(event.videoId, 'video', now);
  eventLinks.set(event, link);
  return link;
};
