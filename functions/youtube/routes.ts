import * as z from 'zod/mini';
import { defineRoutes } from '../shared/contract.ts';
import * as s from './schemas.ts';

const tag = 'youtube';
const path = '/api/v1/youtube';
const outgoingSeconds = 29;
const bearer = { tag, auth: 'bearer' } as const;
const read = { ...bearer, method: 'GET', admission: 'concurrent' } as const;

const channel = {
  id: 'UCkinora0000000000000000',
  title: 'Kinora films',
  handle: '@kinorafilms',
  status: 'connected',
  url: 'https://www.youtube.com/channel/UCkinora0000000000000000',
  connected_at: '2026-11-29T10:00:00.000Z',
} as const;
const id = '019a9d41-7c1a-7b52-9f61-2f4f0c1d2e3a';
const videoId = '019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a';
const publication = {
  id,
  type: 'publication',
  video_id: videoId,
  channel_id: channel.id,
  status: 'pending',
  stage: null,
  progress: 0,
  sent_bytes: 0,
  total_bytes: 4_812_331,
  title: 'Spring in the harbour',
  description: 'A year on the quay.',
  tags: ['harbour', 'spring'],
  category_id: '22',
  privacy: 'unlisted',
  publish_at: null,
  made_for_kids: false,
  contains_synthetic_media: true,
  youtube_video_id: null,
  youtube_url: null,
  youtube_privacy: null,
  thumbnail: null,
  captions: null,
  warnings: [],
  failure: null,
  created_at: '2026-11-29T10:00:00.000Z',
  updated_at: '2026-11-29T10:00:00.000Z',
  ended_at: null,
  links: { self: `${path}/publications/${id}`, video: `/api/v2/videos/${videoId}` },
} as const;
const connectErrors = [
  'YOUTUBE_NOT_CONFIGURED',
  'YOUTUBE_STATE_INVALID',
  'YOUTUBE_CONNECTION_REFUSED',
  'YOUTUBE_SCOPES_MISSING',
  'YOUTUBE_CHANNEL_MISSING',
  'YOUTUBE_UNAVAILABLE',
  'TOO_MANY_YOUTUBE_CHANNELS',
] as const;
const connectNeeds = [
  'secret:youtube',
  'seal-key:read',
  'public:address',
  'table:get',
  'table:put',
  'table:query',
  'table:update',
  'table:delete',
  'table:check',
] as const;

/** The domain's routes by operationId. */
export const youtubeRoutes = defineRoutes({
  beginYoutubeConnection: {
    ...bearer,
    method: 'GET',
    path: `${path}/oauth`,
    summary: 'Begin to connect a channel: answers where its owner is asked at Google.',
    description:
      'The state is good once, for ten minutes, for this account. A browser that called this itself is connected as soon ' +
      'as Google sends it back; for all others the page shows a text for `POST /api/v1/youtube/callback`.',
    scope: 'sign-in',
    admission: 'before',
    success: { status: 200, body: s.connectionResponse, description: 'Where to go.' },
    errors: ['YOUTUBE_NOT_CONFIGURED'],
    needs: ['secret:youtube', 'seal-key:read', 'public:address', 'table:put'],
    examples: {
      success: {
        authorization_url:
          'https://accounts.google.com/o/oauth2/v2/auth?client_id=1-a.apps.googleusercontent.com',
        state: 'q3xUu7n0gkV3cC1m6b1mHq8V0n2yY1vE6xg7m3kQm5o',
        expires_at: '2026-11-29T10:10:00.000Z',
      },
    },
  },
  receiveYoutubeCallback: {
    tag,
    auth: 'none',
    admission: 'before',
    method: 'GET',
    path: `${path}/callback`,
    summary:
      'Where Google sends the browser back: a page. Connects the channel if the same browser began it.',
    query: s.callbackQuery,
    cookies: s.callbackCookies,
    success: {
      status: 200,
      body: z.string(),
      contentType: 'text/html; charset=utf-8',
      description: 'The page.',
    },
    errors: [],
    needs: connectNeeds,
    timeoutSeconds: outgoingSeconds,
  },
  finishYoutubeConnection: {
    ...bearer,
    method: 'POST',
    path: `${path}/callback`,
    summary: 'Finish to connect a channel with what Google gave the browser.',
    scope: 'sign-in',
    admission: 'before',
    body: s.callbackBody,
    success: { status: 200, body: s.channelResponse, description: 'The channel.' },
    errors: connectErrors,
    needs: connectNeeds,
    timeoutSeconds: outgoingSeconds,
    examples: {
      body: { state: 'q3xUu7n0gkV3cC1m6b1mHq8V0n2yY1vE6xg7m3kQm5o', code: '4/0AbCdEf' },
      success: channel,
    },
  },
  listYoutubeChannels: {
    ...read,
    path: `${path}/channels`,
    summary: 'List the channels of the account.',
    success: { status: 200, body: s.channelsResponse, description: 'All of them.' },
    errors: [],
    needs: ['table:query'],
    examples: { success: { channels: [channel] } },
  },
  getYoutubeChannel: {
    ...read,
    path: `${path}/channels/{id}`,
    summary: 'Get a channel, with whether Google still lets us act for it.',
    params: s.channelParams,
    success: { status: 200, body: s.channelResponse, description: 'The channel.' },
    errors: ['YOUTUBE_CHANNEL_NOT_FOUND'],
    needs: ['table:get'],
    examples: { success: channel },
  },
  disconnectYoutubeChannel: {
    ...bearer,
    method: 'DELETE',
    path: `${path}/channels/{id}`,
    summary: 'Disconnect a channel: our right to act for it is given back to Google, within a minute.',
    description: 'Publications that are under way fail. Videos that are on YouTube stay there.',
    admission: 'before',
    params: s.channelParams,
    success: { status: 200, body: s.disconnectedResponse, description: 'It is disconnected.' },
    errors: ['YOUTUBE_CHANNEL_NOT_FOUND'],
    needs: ['table:get', 'table:put', 'table:update', 'table:delete'],
    examples: { success: { message: 'The channel is disconnected.', channel_id: channel.id } },
  },
  createPublication: {
    ...bearer,
    method: 'POST',
    path: `${path}/publications`,
    aliases: [`${path}/upload`],
    summary: 'Publish a completed video, or a version of a movie, on a channel.',
    description:
      'All is checked before anything is sent: 100 characters of title, 5000 bytes of description, 500 characters of tags. ' +
      'The video is marked as synthetic media; thumbnail and captions go with it. Costs no credits. How it ends is told ' +
      'by the events `published` and `publication_failed` of the video, over the socket and webhooks.',
    admission: 'transactional',
    limits: ['create'],
    headers: s.publicationHeaders,
    body: s.publicationBody,
    success: {
      status: 202,
      body: s.publicationResponse,
      description: 'Accepted; `Location` is the publication.',
    },
    errors: [
      'YOUTUBE_NOT_CONFIGURED',
      'VIDEO_NOT_FOUND',
      'VIDEO_NOT_COMPLETED',
      'YOUTUBE_CHANNEL_NOT_FOUND',
      'YOUTUBE_GRANT_REVOKED',
      'IDEMPOTENCY_KEY_REUSED',
      'PUBLICATION_NOT_FOUND',
    ],
    needs: ['secret:youtube', 'table:get', 'table:put', 'table:query', 'table:update'],
    settings: ['maxPublicationsPerDay'],
    examples: {
      body: {
        video_id: videoId,
        description: publication.description,
        tags: publication.tags,
        privacy: 'unlisted',
      },
      success: publication,
    },
  },
  listPublications: {
    ...read,
    path: `${path}/publications`,
    summary: 'List the publications of the account, newest first.',
    query: s.listPublicationsQuery,
    success: { status: 200, body: s.publicationsResponse, description: 'A page.' },
    errors: ['CURSOR_INVALID'],
    needs: ['table:query'],
    examples: { success: { publications: [publication], next_cursor: null } },
  },
  getPublication: {
    ...read,
    path: `${path}/publications/{id}`,
    aliases: [`${path}/uploads/{id}`],
    summary: 'Get a publication: how far it is, and what became of it.',
    params: s.publicationParams,
    success: { status: 200, body: s.publicationResponse, description: 'The publication.' },
    errors: ['PUBLICATION_NOT_FOUND'],
    needs: ['table:get'],
    examples: { success: publication },
  },
  cancelPublication: {
    ...bearer,
    method: 'DELETE',
    path: `${path}/publications/{id}`,
    summary: 'Cancel a publication that is not on YouTube yet. A second call changes nothing.',
    admission: 'before',
    params: s.publicationParams,
    success: { status: 200, body: s.publicationResponse, description: 'The cancelled publication.' },
    errors: ['PUBLICATION_NOT_FOUND', 'PUBLICATION_ENDED', 'PUBLICATION_UPLOADED', 'OVERLOADED'],
    needs: ['table:get', 'table:put'],
    examples: { success: { ...publication, status: 'cancelled', ended_at: '2026-11-29T10:00:09.000Z' } },
  },
});
