import { planSettings } from '../plans/settings.ts';
import { defineRoutes } from '../shared/contract.ts';
import { removeAssetNeeds } from './needs.ts';
import * as s from './schemas.ts';

const tag = 'assets';
const id = '019a9d3f-2b6c-7d10-8e42-0c9b7a6d5e4f';
const projectId = '019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a';
const self = `/api/v1/projects/${projectId}/assets/${id}`;
const digest = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';
const example = {
  id,
  project_id: projectId,
  file_name: 'window.png',
  content_type: 'image/png',
  duration: null,
  kind: 'image',
  bytes: 482_113,
  checksum: digest,
  status: 'ready',
  refusal: null,
  width: 1920,
  height: 1080,
  created_at: '2026-11-28T10:00:00.000Z',
  updated_at: '2026-11-28T10:00:07.000Z',
  links: { self, complete: `${self}/complete` },
};
const awaiting = { ...example, status: 'awaiting_upload', width: null, height: null };

/** The domain's routes by operationId. */
export const assetsRoutes = defineRoutes({
  createAsset: {
    tag,
    method: 'POST',
    path: '/api/v1/projects/{id}/assets',
    summary: 'Announce a file of a project, and learn where and how to upload it.',
    description:
      'Pictures (PNG, JPEG, WebP; 20 MiB), sound (WAV, MP3, M4A, Opus in Ogg; 100 MiB) and films (MP4; 500 MiB). A file of up to ' +
      '8 MiB comes whole, with its SHA-256 in `sha256`; a larger one in parts of 8 MiB, the last the rest, with ' +
      'the SHA-256 of each in `part_sha256`. Send each of `upload.requests` with its headers: the storage takes ' +
      'exactly the bytes that were announced. Then call `links.complete`. Addresses are good for an hour; the same ' +
      'request with the same idempotency key gives new ones. An upload that is not completed within a day is given up. ' +
      'In a day (UTC) an account may announce twice as many files as it may have.',
    auth: 'bearer',
    admission: 'transactional',
    params: s.projectParams,
    headers: s.assetHeaders,
    body: s.createAssetBody,
    success: { status: 201, body: s.uploadResponse, description: 'The asset and where its file goes.' },
    errors: [
      'PROJECT_NOT_FOUND',
      'ASSET_NOT_FOUND',
      'TOO_MANY_ASSETS',
      'STORAGE_FULL',
      'IDEMPOTENCY_KEY_REUSED',
    ],
    needs: ['table:get', 'table:put', 'table:update', 'table:check', 'assets:put'],
    settings: ['maxAssetsPerAccount', ...planSettings],
    examples: {
      body: { file_name: 'window.png', content_type: 'image/png', bytes: 482_113, sha256: digest },
      success: {
        ...awaiting,
        upload: {
          requests: [
            {
              method: 'PUT',
              url: 'https://bucket.s3.eu-central-1.amazonaws.com/assets/...',
              headers: {
                'content-type': 'image/png',
                'x-amz-checksum-sha256': 'n4bQgYhMfWWaL+qgxVrQFaO/TxsrC4Is0V1sFbDwCgg=',
              },
              bytes: 482_113,
            },
          ],
          expires_at: '2026-11-28T11:00:00.000Z',
        },
      },
    },
  },
  completeAsset: {
    tag,
    method: 'POST',
    path: '/api/v1/projects/{id}/assets/{asset_id}/complete',
    summary: 'Say that the file was sent: it is looked at, and ready or refused.',
    description:
      'For a file in parts `etags` holds the `ETag` of each answer, in order. A file that is not what it was ' +
      'announced as is refused and removed. Said again, it answers the same.',
    auth: 'bearer',
    admission: 'before',
    params: s.assetParams,
    body: s.completeAssetBody,
    success: { status: 200, body: s.assetResponse, description: 'The asset, `ready` or `refused`.' },
    errors: ['ASSET_NOT_FOUND', 'ASSET_NOT_UPLOADED'],
    needs: ['table:get', 'table:update', 'media:list', 'assets:put', 'assets:get', 'assets:remove'],
    examples: { body: { etags: [] }, success: example },
  },
  listAssets: {
    tag,
    method: 'GET',
    path: '/api/v1/projects/{id}/assets',
    summary:
      'List the assets of a project as a bare array, newest first; the next page is in `Link` and `X-Next-Cursor`.',
    auth: 'bearer',
    admission: 'concurrent',
    params: s.projectParams,
    query: s.listAssetsQuery,
    success: { status: 200, body: s.assetsResponse, description: 'A page.' },
    errors: ['PROJECT_NOT_FOUND', 'CURSOR_INVALID'],
    needs: ['table:get', 'table:query'],
    examples: { success: [example] },
  },
  getAsset: {
    tag,
    method: 'GET',
    path: '/api/v1/projects/{id}/assets/{asset_id}',
    summary: 'Get an asset, with an address of its file that is good for 15 minutes.',
    auth: 'bearer',
    admission: 'concurrent',
    params: s.assetParams,
    success: { status: 200, body: s.assetWithFileResponse, description: 'The asset.' },
    errors: ['ASSET_NOT_FOUND'],
    needs: ['table:get', 'assets:get'],
    examples: {
      success: {
        ...example,
        download_url: 'https://bucket.s3.eu-central-1.amazonaws.com/assets/...',
        download_expires_at: '2026-11-28T10:15:00.000Z',
      },
    },
  },
  deleteAsset: {
    tag,
    method: 'DELETE',
    path: '/api/v1/projects/{id}/assets/{asset_id}',
    summary: 'Delete an asset and its file.',
    auth: 'bearer',
    admission: 'before',
    params: s.assetParams,
    success: { status: 200, body: s.assetDeletedResponse, description: 'It is gone.' },
    errors: ['ASSET_NOT_FOUND'],
    needs: removeAssetNeeds,
    examples: { success: { message: 'The asset and its file are deleted.', asset_id: id } },
  },
});
