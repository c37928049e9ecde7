import * as z from 'zod/mini';
import { defineRoutes } from '../shared/contract.ts';
import * as s from './schemas.ts';

const tag = 'shares';
const videoId = '019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a';
const example = {
  id: '5f2b8c0d9e7a4b1c8d3e6f0a1b2c3d4e',
  video_id: videoId,
  created_at: '2026-11-29T10:00:00.000Z',
  expires_at: '2026-12-06T10:00:00.000Z',
};

/** What anybody may open who knows the address. */
const open = {
  tag,
  method: 'GET',
  auth: 'none',
  admission: 'before',
  // Whoever watches films, or fetches them in masses, leaves other calls of the same network alone.
  countedAs: 'shared-page',
  errors: [],
  missingPage:
    'A page that says that the link does not work: it never did, was revoked or has ended, or its video is gone.',
} as const;
const page = { body: z.string(), contentType: 'text/html; charset=utf-8' } as const;

/** The domain's routes by operationId. */
export const sharesRoutes = defineRoutes({
  createShare: {
    tag,
    method: 'POST',
    path: '/api/v1/videos/{id}/shares',
    summary: 'Share a completed video: an address at which anyone may watch it, for as long as you say.',
    description:
      'A video has 20 shares at most that have not ended. The address is told this once, and to who repeats the request ' +
      'with its idempotency key. An API key must be allowed `videos:read`, too.',
    auth: 'bearer',
    admission: 'transactional',
    params: s.videoParams,
    headers: s.shareHeaders,
    body: s.createShareBody,
    success: { status: 201, body: s.newShareResponse, description: 'The share, with its address.' },
    errors: [
      'VIDEO_NOT_FOUND',
      'VIDEO_NOT_READY',
      'TOO_MANY_SHARES',
      'IDEMPOTENCY_KEY_REUSED',
      'SHARE_NOT_FOUND',
    ],
    needs: ['table:get', 'table:put', 'table:check', 'public:address'],
    examples: {
      body: { expires_in: 604_800 },
      success: { ...example, url: 'https://api.example.com/s/q0mVnL3sGkWc1xTt5yPzJH2rXbE8aUoD' },
    },
  },
  listShares: {
    tag,
    method: 'GET',
    path: '/api/v1/videos/{id}/shares',
    summary: 'List the shares of a video that have not ended, newest first, without their addresses.',
    auth: 'bearer',
    admission: 'concurrent',
    params: s.videoParams,
    success: { status: 200, body: s.sharesResponse, description: 'The shares.' },
    errors: ['VIDEO_NOT_FOUND'],
    needs: ['table:get'],
    examples: { success: { shares: [example] } },
  },
  deleteShare: {
    tag,
    method: 'DELETE',
    path: '/api/v1/videos/{id}/shares/{shareId}',
    summary: 'Revoke a share: its page is missing from now on.',
    description:
      'Links to the files that its page gave away before work until they end, for an hour at most.',
    auth: 'bearer',
    admission: 'before',
    params: s.shareParams,
    success: { status: 200, body: s.shareDeletedResponse, description: 'It is revoked.' },
    errors: ['SHARE_NOT_FOUND'],
    needs: ['table:get', 'table:put', 'table:delete'],
    examples: { success: { message: 'The share is revoked.', share_id: example.id } },
  },
  getSharedPage: {
    ...open,
    path: '/s/{token}',
    summary: 'The page of a share: the video with its captions, for anyone.',
    params: s.pageParams,
    success: { status: 200, ...page, description: 'The page.' },
    needs: ['table:get', 'media:read', 'public:address'],
  },
  getSharedFile: {
    ...open,
    path: '/s/{token}/{file}',
    summary: 'A file of a shared video: `video.mp4`, `poster.jpg` or `captions.vtt`.',
    description:
      'For who keeps an address, as previews in other places do: film and poster lead to a fresh link, the captions are ' +
      'answered themselves (200), as browsers take a text track from the origin of its page alone.',
    params: s.fileParams,
    success: { status: 302, ...page, description: '`Location` is the file, for an hour at most.' },
    needs: ['table:get', 'media:read'],
  },
});
