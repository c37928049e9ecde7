import { getObject } from '../platform/aws/media.ts';
import { videoFileKey } from '../videos/media-keys.ts';
import { loadVideo } from '../videos/store.ts';
import { type Access, accessTo } from './access.ts';
import { GoogleAway, GoogleRefused } from './google-failure.ts';
import { chunkBytes, isOver, maxSessions, type Publication, type UploadSession } from './model.ts';
import { seal, unseal } from './seal.ts';
import { changePublication } from './store.ts';
import { askSession, openSession, sendChunk, type UploadState } from './youtube-api.ts';

/** The publication ended meanwhile, or is gone: its owner cancelled it, or the account was closed. */
export class PublicationStopped extends Error {
  override readonly name = 'PublicationStopped';
}

const sessionOwner = ({ ownerId, id }: Publication): string => `session ${ownerId} ${id}`;

/** The address of the session of a publication. */
export const sessionUri = (publication: Publication, session: UploadSession, now: Date): Promise<string> =>
  unseal(session.uri, sessionOwner(publication), now);

/**
 * Notes how far a publication is. @throws {PublicationStopped} when it has ended
 */
export const note = async (
  { ownerId, id }: Publication,
  change: (before: Publication) => Publication,
): Promise<Publication> => {
  const after = await changePublication(ownerId, id, (before) =>
    isOver(before) ? undefined : change(before),
  );
  if (after === undefined || isOver(after)) throw new PublicationStopped();
  return after;
};

/** What is on YouTube is noted also where the publication was cancelled while the last bytes were on their way. */
const noteUploaded = async ({ ownerId, id }: Publication, youtubeId: string): Promise<Publication> => {
  const after = await changePublication(ownerId, id, ({ session: _session, ...before }) => ({
    ...before,
    youtubeId,
    sentBytes: before.totalBytes,
    failures: 0,
    ...(isOver(before) ? {} : { stage: 'finishing' as const }),
  }));
  if (after === undefined || isOver(after)) throw new PublicationStopped();
  return after;
};

/** Opens a session and writes it down before anything is sent to it. */
const begin = async (publication: Publication, access: Access, now: Date): Promise<Publication> => {
  if (publication.sessions >= maxSessions)
    throw new GoogleRefused('YOUTUBE_UNAVAILABLE', 'sessions end again and again');
  const uri = await seal(await openSession(access, publication), sessionOwner(publication), now);
  return note(publication, (before) => ({
    ...before,
    session: { uri },
    sessions: before.sessions + 1,
    sentBytes: 0,
  }));
};

/**
 * What a session that is gone means: of one that had not been sent its last bytes nothing is on YouTube, and another
 * may be opened. Otherwise nobody knows, and nothing is sent twice.
 */
const afterGone = (publication: Publication, asked: UploadSession): Promise<Publication> =>
  note(publication, ({ session = asked, ...before }) => {
    if (session.finalAt !== undefined)
      throw new GoogleRefused('UPLOAD_OUTCOME_UNKNOWN', 'the session is gone');
    return { ...before, sentBytes: 0 };
  });

/** The session told how far it is: what it lacks it has not, and it has not finished. */
const atOffset = (publication: Publication, offset: number): Promise<Publication> =>
  note(publication, (before) => {
    if (before.session === undefined) return before;
    const { finalAt: _finalAt, ...session } = before.session;
    const failures = offset > before.sentBytes ? 0 : before.failures;
    return { ...before, session, sentBytes: offset, failures };
  });

/** @throws {GoogleRefused} `VIDEO_CHANGED` where the file is no longer the one that was asked for */
const demandSameFilm = async ({ ownerId, videoId, attempt }: Publication): Promise<void> => {
  const video = await loadVideo(ownerId, videoId, { consistent: true });
  if (video?.status !== 'completed' || video.attempt !== attempt)
    throw new GoogleRefused('VIDEO_CHANGED', 'the film is another one');
};

const readChunk = async (
  { videoId, totalBytes }: Publication,
  offset: number,
): Promise<Uint8Array<ArrayBuffer>> => {
  const last = Math.min(offset + chunkBytes, totalBytes) - 1;
  const bytes = await getObject(videoFileKey(videoId, 'video'), { first: offset, last });
  if (bytes?.length !== last - offset + 1) throw new GoogleRefused('VIDEO_CHANGED', 'the file is gone');
  return new Uint8Array(bytes);
};

/** Sends the chunk behind what the session has. */
const sendNext = async (
  publication: Publication,
  access: Access,
  uri: string,
  now: Date,
): Promise<UploadState> => {
  const { sentBytes: offset, totalBytes } = publication;
  await demandSameFilm(publication);
  const chunk = await readChunk(publication, offset);
  if (offset + chunk.length === totalBytes)
    await note(publication, (before) =>
      before.session === undefined
        ? before
        : { ...before, session: { ...before.session, finalAt: now.toISOString() } },
    );
  return sendChunk(access, uri, { chunk, offset, totalBytes });
};

/**
 * Sends the file until it is on YouTube or the time is over. Whatever happened before, also in the midst of a chunk,
 * the session is asked first how far it has come.
 *
 * @param hasTime whether there is time for another chunk
 * @throws {GoogleRefused} GoogleAway {@link PublicationStopped}
 */
export const upload = async (begun: Publication, now: Date, hasTime: () => boolean): Promise<Publication> => {
  let publication = begun;
  let isAsked = false;
  while (publication.youtubeId === undefined && hasTime()) {
    const { session, sentBytes, totalBytes } = publication;
    const access = await accessTo(publication.ownerId, publication.channelId, now);
    if (session === undefined) {
      await demandSameFilm(publication);
      publication = await begin(publication, access, now);
      isAsked = true;
      continue;
    }
    const uri = await sessionUri(publication, session, now);
    const state: UploadState =
      isAsked && sentBytes < totalBytes
        ? await sendNext(publication, access, uri, now)
        : await askSession(access, uri, totalBytes);
    if (isAsked && state !== 'gone' && 'offset' in state && state.offset >= totalBytes)
      throw new GoogleAway('a whole file without an answer');
    isAsked = true;
    if (state === 'gone') publication = await afterGone(publication, session);
    else if ('youtubeId' in state) publication = await noteUploaded(publication, state.youtubeId);
    else if (state.offset !== sentBytes || session.finalAt !== undefined)
      publication = await atOffset(publication, state.offset);
  }
  return publication;
};
