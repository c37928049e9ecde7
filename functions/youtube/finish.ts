import { getObject } from '../platform/aws/media.ts';
import { videoFileKey } from '../videos/media-keys.ts';
import { accessTo } from './access.ts';
import { type FailureCode, GoogleRefused } from './google-failure.ts';
import { afterLook, type Extra, type Publication } from './model.ts';
import { note } from './upload.ts';
import { fetchVideoStatus, insertCaptions, setThumbnail } from './youtube-api.ts';

/** Looks at which YouTube may not know of a video that it just took. */
const blindLooks = 5;

/** What is refused is told as a warning: the video is there without it. */
const sendExtra = async (send: () => Promise<void>): Promise<Extra> => {
  try {
    await send();
    return 'sent';
  } catch (error) {
    if (error instanceof GoogleRefused && error.code !== 'YOUTUBE_GRANT_REVOKED') return 'refused';
    throw error;
  }
};

const withExtra = (
  publication: Publication,
  name: 'thumbnail' | 'captions',
  extra: Extra,
): Promise<Publication> => {
  const warning: FailureCode = name === 'thumbnail' ? 'THUMBNAIL_REFUSED' : 'CAPTIONS_REFUSED';
  return note(publication, (before) => ({
    ...before,
    failures: 0,
    [name]: extra,
    warnings: extra === 'sent' ? before.warnings : [...before.warnings, warning],
  }));
};

/**
 * Sends thumbnail and captions of a video that is on YouTube; each once more after a crash, which changes nothing.
 *
 * @throws GoogleAway; {@link GoogleRefused} `YOUTUBE_GRANT_REVOKED`; PublicationStopped
 */
export const sendExtras = async (begun: Publication, youtubeId: string, now: Date): Promise<Publication> => {
  const { ownerId, channelId, videoId, metadata } = begun;
  const access = await accessTo(ownerId, channelId, now);
  let publication = begun;
  if (publication.thumbnail === undefined) {
    const jpeg = await getObject(videoFileKey(videoId, 'thumbnail'));
    const sent = await sendExtra(async () => {
      if (jpeg === undefined) throw new GoogleRefused('THUMBNAIL_REFUSED', 'there is none');
      await setThumbnail(access, youtubeId, new Uint8Array(jpeg));
    });
    publication = await withExtra(publication, 'thumbnail', sent);
  }
  if (publication.captions === undefined) {
    const vtt = await getObject(videoFileKey(videoId, 'captions'));
    const sent = await sendExtra(async () => {
      if (vtt === undefined) throw new GoogleRefused('CAPTIONS_REFUSED', 'there are none');
      const text = Buffer.from(vtt).toString('utf8');
      await insertCaptions(access, youtubeId, { language: metadata.language, vtt: text });
    });
    publication = await withExtra(publication, 'captions', sent);
  }
  return note(publication, (before) => ({ ...before, stage: 'processing' }));
};

/**
 * Looks once at what YouTube makes of the video.
 *
 * @returns the publication, which may have ended by that
 * @throws GoogleAway; {@link GoogleRefused}
 */
export const look = async (publication: Publication, youtubeId: string, now: Date): Promise<Publication> => {
  const { ownerId, channelId } = publication;
  const status = await fetchVideoStatus(await accessTo(ownerId, channelId, now), youtubeId);
  if (status === undefined && publication.polls >= blindLooks)
    throw new GoogleRefused('VIDEO_REJECTED', 'YouTube knows no such video');
  return note(publication, (before) => {
    const looked = { ...before, polls: before.polls + 1, failures: 0 };
    return (status === undefined ? undefined : afterLook(looked, status, now)) ?? looked;
  });
};
