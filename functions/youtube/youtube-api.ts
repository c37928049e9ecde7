import { randomUUID } from 'node:crypto';
import * as z from 'zod/mini';
import { type Access, forgetToken } from './access.ts';
import { callGoogle, type GoogleAnswer, type GoogleCall } from './google.ts';
import { GoogleAway, reasonOf, refusalOf } from './google-failure.ts';
import type { Metadata, YoutubeStatus } from './model.ts';

/** A call that has to succeed. @throws {GoogleRefused} {@link GoogleAway} */
const demanded = async (access: Access, path: string, call: GoogleCall = {}): Promise<GoogleAnswer> => {
  const answer = await callGoogle(`${access.google.api}${path}`, { ...call, token: access.token });
  if (answer.status === 200 || answer.status === 201 || answer.status === 204) return answer;
  demandToken(access, answer);
  throw refusalOf(answer);
};

/** @throws {GoogleAway} where the access token has ended: the next try has another one */
const demandToken = (access: Access, answer: GoogleAnswer): void => {
  if (answer.status !== 401 || reasonOf(answer) === 'youtubeSignupRequired') return;
  forgetToken(access);
  throw new GoogleAway('401');
};

/** What a call that succeeded answered. @throws {GoogleAway} where it is of another form: an outage, or a page of a proxy */
const answered = <Schema extends z.ZodMiniType>(
  schema: Schema,
  body: unknown,
  what: string,
): z.output<Schema> => {
  const parsed = z.safeParse(schema, body);
  if (!parsed.success) throw new GoogleAway(what, undefined, parsed.error);
  return parsed.data;
};

const channelsAnswer = z.object({
  items: z.optional(
    z.array(
      z.object({
        id: z.string(),
        snippet: z.object({ title: z.string(), customUrl: z.optional(z.string()) }),
      }),
    ),
  ),
});

/** The channel of an access token; undefined where its account has none. */
export const fetchChannel = async (
  access: Access,
): Promise<{ id: string; title: string; handle?: string } | undefined> => {
  const { body } = await demanded(access, '/youtube/v3/channels?part=snippet&mine=true');
  const channel = answered(channelsAnswer, body, 'an answer without channels').items?.[0];
  if (channel === undefined) return undefined;
  const { title, customUrl: handle } = channel.snippet;
  return { id: channel.id, title, ...(handle === undefined ? {} : { handle }) };
};

const resourceOf = (metadata: Metadata) => ({
  snippet: {
    title: metadata.title,
    description: metadata.description,
    tags: metadata.tags,
    categoryId: metadata.categoryId,
    defaultLanguage: metadata.language,
    defaultAudioLanguage: metadata.language,
  },
  status: {
    privacyStatus: metadata.privacy,
    ...(metadata.publishAt === undefined ? {} : { publishAt: metadata.publishAt }),
    selfDeclaredMadeForKids: metadata.madeForKids,
    containsSyntheticMedia: true,
  },
});

/**
 * Opens a resumable upload; nothing is on YouTube by that.
 *
 * @returns its address
 * Source: YouTube Data API, "Resumable Uploads".
 */
export const openSession = async (
  access: Access,
  { metadata, totalBytes }: { metadata: Metadata; totalBytes: number },
): Promise<string> => {
  const answer = await demanded(
    access,
    '/upload/youtube/v3/videos?uploadType=resumable&part=snippet,status',
    {
      method: 'POST',
      headers: {
        'content-type': 'application/json; charset=UTF-8',
        'x-upload-content-length': String(totalBytes),
        'x-upload-content-type': 'video/mp4',
      },
      body: JSON.stringify(resourceOf(metadata)),
    },
  );
  const uri = answer.header('location') ?? '';
  // The file and the token go there: to Google alone.
  if (!URL.canParse(uri) || new URL(uri).origin !== new URL(access.google.api).origin)
    throw new GoogleAway('an upload without an address');
  return uri;
};

/** How far an upload has come. `gone`: the session has ended, and nobody says what became of it. */
export type UploadState = { offset: number } | { youtubeId: string } | 'gone';

const uploaded = z.object({ id: z.string().check(z.regex(/^[\w-]{1,64}$/)) });

const uploadStateOf = (access: Access, answer: GoogleAnswer): UploadState => {
  if (answer.status === 308) {
    const last = /^bytes=0-(\d+)$/.exec(answer.header('range') ?? '')?.[1];
    return { offset: last === undefined ? 0 : Number(last) + 1 };
  }
  if (answer.status === 200 || answer.status === 201) {
    const parsed = z.safeParse(uploaded, answer.body);
    if (parsed.success) return { youtubeId: parsed.data.id };
    throw new GoogleAway('an answer without a video');
  }
  if (answer.status === 404 || answer.status === 410) return 'gone';
  demandToken(access, answer);
  throw refusalOf(answer);
};

/** Asks a session how far it has come; one that is finished answers its video again. */
export const askSession = async (access: Access, uri: string, totalBytes: number): Promise<UploadState> => {
  const headers = { 'content-range': `bytes */${totalBytes}` };
  return uploadStateOf(access, await callGoogle(uri, { method: 'PUT', token: access.token, headers }));
};

/** Sends a chunk. @param offset of its first byte */
export const sendChunk = async (
  access: Access,
  uri: string,
  { chunk, offset, totalBytes }: { chunk: Uint8Array<ArrayBuffer>; offset: number; totalBytes: number },
): Promise<UploadState> => {
  const headers = {
    'content-type': 'video/mp4',
    'content-range': `bytes ${offset}-${offset + chunk.length - 1}/${totalBytes}`,
  };
  return uploadStateOf(
    access,
    await callGoogle(uri, { method: 'PUT', token: access.token, headers, body: chunk }),
  );
};

/** Sets the thumbnail: a second time changes nothing. */
export const setThumbnail = async (
  access: Access,
  youtubeId: string,
  jpeg: Uint8Array<ArrayBuffer>,
): Promise<void> => {
  await demanded(access, `/upload/youtube/v3/thumbnails/set?videoId=${youtubeId}&uploadType=media`, {
    method: 'POST',
    headers: { 'content-type': 'image/jpeg' },
    body: jpeg,
  });
};

/** Sends captions (WebVTT); those that are there already are no error. */
export const insertCaptions = async (
  access: Access,
  youtubeId: string,
  { language, vtt }: { language: string; vtt: string },
): Promise<void> => {
  // Captions are what owners wrote: nothing in them may end a part.
  const boundary = `kinora-${randomUUID()}`;
  const snippet = JSON.stringify({ snippet: { videoId: youtubeId, language, name: '', isDraft: false } });
  const body = [
    `--${boundary}\r\ncontent-type: application/json; charset=UTF-8\r\n\r\n${snippet}\r\n`,
    `--${boundary}\r\ncontent-type: text/vtt\r\n\r\n${vtt}\r\n--${boundary}--\r\n`,
  ].join('');
  const answer = await callGoogle(
    `${access.google.api}/upload/youtube/v3/captions?uploadType=multipart&part=snippet`,
    {
      method: 'POST',
      token: access.token,
      headers: { 'content-type': `multipart/related; boundary=${boundary}` },
      body,
    },
  );
  if (answer.status === 200 || reasonOf(answer) === 'captionExists') return;
  demandToken(access, answer);
  throw refusalOf(answer);
};

const text = z.optional(z.string());
const videosAnswer = z.object({
  items: z.optional(
    z.array(
      z.object({
        status: z.object({
          uploadStatus: text,
          rejectionReason: text,
          privacyStatus: text,
        }),
      }),
    ),
  ),
});

/** How far YouTube is with a video; undefined where it knows none. */
export const fetchVideoStatus = async (
  access: Access,
  youtubeId: string,
): Promise<YoutubeStatus | undefined> => {
  const { body } = await demanded(access, `/youtube/v3/videos?part=status&id=${youtubeId}`);
  return answered(videosAnswer, body, 'an answer without videos').items?.[0]?.status;
};
