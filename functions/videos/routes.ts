import { engineSettings } from '../engines/configured-vendors.ts';
import { textNeeds, textSettings } from '../engines/text/needs.ts';
import { planSettings } from '../plans/settings.ts';
import { defineRoutes } from '../shared/contract.ts';
import { bRollBodies, bRollWords } from './b-roll-schemas.ts';
import { batchRoutes } from './batch-routes.ts';
import { boughtNeeds } from './bought-needs.ts';
import {
  acceptErrors,
  createNeeds,
  createSettings,
  waitingCreateRules,
  waits,
  waitTimeoutSeconds,
} from './create-rules.ts';
import { downloadRoutes } from './download-routes.ts';
import * as events from './event-schemas.ts';
import { framedBodies, frameWords } from './frame-schemas.ts';
import { listBody, listVideosQuery } from './list-schemas.ts';
import { narratedBodies, narrationWords } from './narration-schemas.ts';
import { noticesQuery, noticesResponse } from './notice-schemas.ts';
import { outlookNeeds, outlookSettings } from './outlook.ts';
import { planResponse } from './plan-schemas.ts';
import { readListedNeeds } from './read-listed.ts';
import * as s from './schemas.ts';
import { changeVideoNeeds, changeVideoSettings, endVideoNeeds } from './store.ts';
import { updateBody } from './update-schemas.ts';

const tag = 'videos';
/** Needs of what cancels a video. */
export const endNeeds = [
  ...endVideoNeeds,
  ...boughtNeeds,
  'workflow:stop',
  'cancellations-queue:send',
] as const;
const filtered =
  'Where a filter leaves videos out, an answer looks at 500 of them at most: a page may be short, or empty, and have a ' +
  'next one all the same.';
const project = '019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a';
const asset = '019a9d40-5b2d-7e63-8a72-3c5e1d2f4b6a';
const script = 'Kinora turns words into film. This one says hello.';

/** The domain's routes by operationId. */
export const videosRoutes = defineRoutes({
  generateVideo: {
    ...waitingCreateRules,
    method: 'POST',
    path: '/api/v2/videos/generate',
    summary: 'Create a video from a script, read by an avatar.',
    description: `${narrationWords} ${bRollWords} ${waits}`,
    body: s.generateBody,
    success: { status: 202, body: s.videoResponse, description: 'Accepted; `Location` is the video.' },
    examples: {
      body: {
        script,
        language: 'en',
        style: 'professional',
        project_id: project,
        music_asset_id: asset,
        music_volume: 0.8,
      },
      bodies: { ...narratedBodies(script), ...bRollBodies(script) },
    },
  },
  createVideo: {
    ...waitingCreateRules,
    method: 'POST',
    path: '/api/v1/videos',
    summary: 'Create a video from a script of at most 1000 characters, read by an avatar.',
    description: waits,
    body: s.createBody,
    success: { status: 200, body: s.videoResponse, description: 'The video, pending.' },
    examples: { body: { script, language: 'en', quality: 'medium' } },
  },
  generateVideoFromPrompt: {
    ...waitingCreateRules,
    method: 'POST',
    path: '/api/v1/videos/generate',
    summary: 'Create a video from a prompt: an animated storyboard with narration.',
    description: `${frameWords} ${waits}`,
    body: s.promptBody,
    success: { status: 200, body: s.startedResponse, description: 'The job, pending.' },
    examples: {
      body: { prompt: 'A city at dusk in the rain.', style: 'cinematic', duration: 15 },
      bodies: framedBodies('A ferry leaves the harbour.'),
    },
  },
  estimateVideo: {
    tag,
    scope: 'videos:read',
    method: 'POST',
    path: '/api/v1/videos/plan',
    summary:
      'Estimate a video: scenes, price in credits, seconds, what is said of its text, and problems of the input. Nothing is spent.',
    description:
      '`queue_position`, `expected_start` and `expected_end` are those of a video that is asked for now; half of such videos come to it before `p50`, nine of ten before `p90`, by the last films of this service. Null where fewer than five are remembered. `safe`, `quality_score`, `feasible` and `suggestions` judge the text. With `analysis: model` a language model judges it beside the rules, where the service has one, and counts for the day of the account as a rewrite does; `model_used` tells. `sentences` are what `b_roll` counts.',
    auth: 'bearer',
    admission: 'before',
    body: s.planBody,
    success: { status: 200, body: planResponse, description: 'The plan; nothing was started.' },
    errors: [],
    needs: [...outlookNeeds, 'table:get', ...textNeeds],
    settings: [...outlookSettings, ...planSettings, ...textSettings, 'testValues'],
    examples: { body: { script, language: 'en' } },
  },
  ...batchRoutes,
  getVideo: {
    tag,
    method: 'GET',
    path: '/api/v2/videos/{id}',
    aliases: ['/api/v1/videos/{id}'],
    summary: 'Get a video; `include=user` tells whose it is.',
    description: waits,
    headers: s.readHeaders,
    timeoutSeconds: waitTimeoutSeconds,
    auth: 'bearer',
    admission: 'concurrent',
    params: s.idParams,
    query: s.getQuery,
    success: { status: 200, body: s.videoResponse, description: 'The video.' },
    errors: ['VIDEO_NOT_FOUND', 'INSUFFICIENT_SCOPE'],
    needs: ['table:get', 'media:read'],
  },
  updateVideo: {
    tag,
    method: 'PATCH',
    path: '/api/v1/videos/{id}',
    summary: 'Change a video: its labels at any time, its film and price while it is pending.',
    description:
      'The title changes while the video is pending and when it has ended. A pending video that is changed is priced ' +
      'anew: the difference is held or given back. With `seq`, nothing is changed behind another change.',
    auth: 'bearer',
    admission: 'before',
    params: s.idParams,
    body: updateBody,
    success: { status: 200, body: s.videoResponse, description: 'The video as it is now.' },
    errors: [
      'VIDEO_NOT_FOUND',
      'VIDEO_STARTED',
      'VIDEO_CHANGED',
      'TOO_MANY_UPDATES',
      'INSUFFICIENT_CREDITS',
      'BUDGET_EXCEEDED',
      'ACCOUNT_ON_HOLD',
      'MAX_COST_EXCEEDED',
      'QUALITY_NOT_IN_PLAN',
    ],
    needs: [...changeVideoNeeds, 'table:update', 'table:delete'],
    settings: [...changeVideoSettings, ...planSettings, ...engineSettings],
    examples: { body: { title: 'Hello from Kinora', custom_metadata: { order: '7' } } },
  },
  getVideoStatus: {
    tag,
    scope: 'videos:read',
    method: 'POST',
    path: '/api/v2/videos/status',
    summary: 'Get a video by POST, for older clients.',
    description: waits,
    headers: s.readHeaders,
    timeoutSeconds: waitTimeoutSeconds,
    auth: 'bearer',
    admission: 'concurrent',
    body: s.idBody,
    success: { status: 200, body: s.videoResponse, description: 'The video.' },
    errors: ['VIDEO_NOT_FOUND'],
    needs: ['table:get', 'media:read'],
    examples: { body: { video_id: '019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a' } },
  },
  listVideos: {
    tag,
    scope: 'videos:read',
    method: 'POST',
    path: '/api/v2/videos/list',
    summary: "List the caller's videos in pages, by status, kind, project or time of creation.",
    description: filtered,
    auth: 'bearer',
    admission: 'concurrent',
    body: listBody,
    success: { status: 200, body: s.videoListResponse, description: 'A page.' },
    errors: ['CURSOR_INVALID', 'PROJECT_NOT_FOUND'],
    needs: [...readListedNeeds, 'media:read'],
    examples: { body: { limit: 20, status: 'completed', created_after: '2026-11-01T00:00:00Z' } },
  },
  listVideosPlain: {
    tag,
    method: 'GET',
    path: '/api/v1/videos',
    summary: "List the caller's videos as a bare array; the next page is in `Link` and `X-Next-Cursor`.",
    description: filtered,
    auth: 'bearer',
    admission: 'concurrent',
    query: listVideosQuery,
    success: { status: 200, body: s.videoArrayResponse, description: 'A page.' },
    errors: ['CURSOR_INVALID', 'PROJECT_NOT_FOUND'],
    needs: readListedNeeds,
  },
  listProjectVideos: {
    tag,
    method: 'GET',
    path: '/api/v1/projects/{id}/videos',
    summary:
      'List the videos of a project as a bare array, newest first; the next page is in `Link` and `X-Next-Cursor`.',
    auth: 'bearer',
    admission: 'concurrent',
    params: s.idParams,
    query: s.listQuery,
    success: { status: 200, body: s.videoArrayResponse, description: 'A page.' },
    errors: ['PROJECT_NOT_FOUND', 'CURSOR_INVALID'],
    needs: ['table:get', 'table:query', 'table:batch-get'],
  },
  listVideoEvents: {
    tag,
    method: 'GET',
    path: '/api/v1/videos/{id}/events',
    summary: 'List the events of a video after a sequence number; the WebSocket sends the same.',
    description:
      'With `Prefer: wait=N` the answer comes as soon as there is an event after that number, or after N seconds, 25 at most. ' +
      'With `Accept: text/event-stream` the same events come as server-sent events: an answer that ends, is held for 25 ' +
      'seconds where `Prefer` says nothing else, and after which an EventSource asks on with `Last-Event-ID`. When the ' +
      'video has ended and all is told it is 204, which tells an EventSource to stop. ' +
      'Of one account three requests wait at a time: a further one is answered at once, without `Preference-Applied`.',
    auth: 'bearer',
    admission: 'concurrent',
    params: s.idParams,
    query: events.eventsQuery,
    headers: events.eventsHeaders,
    timeoutSeconds: waitTimeoutSeconds,
    success: { status: 200, body: events.eventsResponse, description: 'Events in order.' },
    errors: ['VIDEO_NOT_FOUND'],
    needs: ['table:get', 'table:query', 'media:read'],
  },
  listNotices: {
    tag,
    method: 'GET',
    path: '/api/v1/notices',
    summary: 'List how videos ended, those of the newest videos first; a notice is kept for 30 days.',
    description: 'The WebSocket tells the same on `user:me`. A notice goes with its video.',
    auth: 'bearer',
    admission: 'concurrent',
    query: noticesQuery,
    success: { status: 200, body: noticesResponse, description: 'A page.' },
    errors: ['CURSOR_INVALID'],
    needs: ['table:query'],
  },
  ...downloadRoutes,
  cancelVideo: {
    tag,
    method: 'POST',
    path: '/api/v1/videos/{id}/cancel',
    summary:
      'Cancel a video that has not ended; its credits are given back, but for scenes that a vendor was paid for. ' +
      'Idempotent: a second call changes nothing.',
    auth: 'bearer',
    admission: 'before',
    params: s.idParams,
    success: { status: 200, body: s.videoResponse, description: 'The cancelled video.' },
    errors: ['VIDEO_NOT_FOUND', 'VIDEO_ENDED'],
    needs: endNeeds,
    settings: changeVideoSettings,
  },
  deleteVideo: {
    tag,
    method: 'DELETE',
    path: '/api/v2/videos/{id}',
    aliases: ['/api/v1/videos/{id}'],
    summary: 'Delete a video and its files; a video in work is cancelled first.',
    auth: 'bearer',
    admission: 'before',
    params: s.idParams,
    success: { status: 200, body: s.deletedResponse, description: 'It is gone.' },
    errors: ['VIDEO_NOT_FOUND'],
    needs: [...endNeeds, 'table:delete'],
    settings: changeVideoSettings,
  },
  regenerateVideo: {
    tag,
    method: 'POST',
    path: '/api/v1/videos/{id}/regenerate',
    summary: 'Regenerate a failed video under the same id; finished scenes are reused.',
    auth: 'bearer',
    admission: 'transactional',
    limits: ['create'],
    params: s.idParams,
    headers: s.createHeaders,
    success: { status: 200, body: s.startedResponse, description: 'The job, pending again.' },
    errors: ['VIDEO_NOT_FOUND', 'VIDEO_NOT_FAILED', 'MOVIE_NOT_FOUND', 'MOVIE_IN_WORK', ...acceptErrors],
    needs: [...createNeeds, 'movies-queue:send'],
    settings: createSettings,
  },
});
