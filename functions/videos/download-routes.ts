import type { Routes } from '../shared/contract.ts';
import * as s from './download-schemas.ts';
import { idParams } from './schemas.ts';

/** What brings a finished video's files: a part of `videosRoutes`. */
export const downloadRoutes = {
  downloadVideo: {
    tag: 'videos',
    method: 'GET',
    path: '/api/v2/videos/{id}/download',
    aliases: ['/api/v1/videos/{id}/download'],
    summary:
      'Download a finished video: a redirect to a link that is valid for 15 minutes, or the link as JSON if JSON is accepted.',
    auth: 'bearer',
    admission: 'concurrent',
    params: idParams,
    query: s.downloadQuery,
    headers: s.downloadHeaders,
    success: {
      status: 302,
      body: s.downloadResponse,
      description:
        '`Location` is the file, `Content-Disposition` its name; `X-Video-Id` and `X-Video-Duration` (seconds) are the video.',
    },
    errors: ['VIDEO_NOT_FOUND', 'VIDEO_NOT_READY', 'VIDEO_PROCESSING_ERROR'],
    needs: ['table:get', 'media:read'],
  },
  downloadNewestVideo: {
    tag: 'videos',
    method: 'GET',
    path: '/download',
    summary: 'Download a finished video: the one that `video_id` names, else the newest of yours.',
    description:
      'Answers as `GET /api/v2/videos/{id}/download` does. The newest is looked for among your last 500 videos.',
    auth: 'bearer',
    admission: 'concurrent',
    query: s.downloadNewestQuery,
    headers: s.downloadHeaders,
    success: {
      status: 302,
      body: s.downloadResponse,
      description: '`Location` is the file; `Content-Disposition` names it, `X-Video-Id` the video.',
    },
    errors: ['VIDEO_NOT_FOUND', 'VIDEO_NOT_READY', 'VIDEO_PROCESSING_ERROR'],
    needs: ['table:get', 'table:query', 'media:read'],
  },
} as const satisfies Routes;
