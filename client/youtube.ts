import * as z from 'zod/mini';
import type { Answer, Read, RequestBody } from './api-types.ts';
import { queryOf } from './query.ts';
import type { Transport } from './transport.ts';

const text = z.nullish(z.string());
const connection = z.looseObject({
  authorization_url: z.string(),
  state: z.string(),
  expires_at: z.string(),
});
export type YoutubeConnection = Read<typeof connection, Answer<'beginYoutubeConnection'>>;

const channel = z.looseObject({ id: z.string(), title: z.string(), handle: text, status: z.string() });
export type YoutubeChannel = Read<typeof channel, Answer<'getYoutubeChannel'>>;
const channelList = z.looseObject({ channels: z.array(channel) });

const publication = z.looseObject({
  id: z.string(),
  video_id: z.string(),
  channel_id: z.string(),
  /** `pending`, `processing`, `completed`, `failed` or `cancelled`. */
  status: z.string(),
  stage: text,
  progress: z.number(),
  youtube_url: text,
  warnings: z.array(z.looseObject({ code: z.string(), message: z.string() })),
  failure: z.nullish(z.looseObject({ code: z.string(), message: z.string(), retryable: z.boolean() })),
});
export type Publication = Read<typeof publication, Answer<'getPublication'>>;
const publicationPage = z.looseObject({ publications: z.array(publication), next_cursor: text });
export type PublicationPage = Read<typeof publicationPage, Answer<'listPublications'>>;

export type PublicationRequest = Pick<RequestBody<'createPublication'>, 'video_id'> &
  Partial<RequestBody<'createPublication'>>;

const path = '/api/v1/youtube';
const channelPath = (id: string): string => `${path}/channels/${encodeURIComponent(id)}`;
const publicationPath = (id: string): string => `${path}/publications/${encodeURIComponent(id)}`;

/** Channels of YouTube, and videos that are published there. */
export const youtubeCalls = (send: Transport) => ({
  /** Begins to connect a channel: where its owner is asked at Google. */
  connectYoutube: (): Promise<YoutubeConnection> =>
    send({ method: 'GET', path: `${path}/oauth` }, connection),

  /** Finishes it with what Google gave the browser. */
  finishYoutube: (body: { state: string; code: string }): Promise<YoutubeChannel> =>
    send({ method: 'POST', path: `${path}/callback`, body }, channel),

  youtubeChannels: async (): Promise<YoutubeChannel[]> =>
    (await send({ method: 'GET', path: `${path}/channels` }, channelList)).channels,

  disconnectYoutube: (id: string): Promise<unknown> =>
    send({ method: 'DELETE', path: channelPath(id) }, z.unknown()),

  /**
   * Publishes a completed video.
   *
   * @param idempotencyKey the same key and request never publish a second time (24 h)
   */
  publish: (body: PublicationRequest, idempotencyKey: string = crypto.randomUUID()): Promise<Publication> =>
    send({ method: 'POST', path: `${path}/publications`, body, idempotencyKey }, publication),

  publication: (id: string): Promise<Publication> =>
    send({ method: 'GET', path: publicationPath(id) }, publication),

  publications: (page: { limit?: number; cursor?: string } = {}): Promise<PublicationPage> =>
    send({ method: 'GET', path: `${path}/publications${queryOf(page)}` }, publicationPage),

  cancelPublication: (id: string): Promise<Publication> =>
    send({ method: 'DELETE', path: publicationPath(id) }, publication),
});
