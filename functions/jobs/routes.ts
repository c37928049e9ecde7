import { defineRoutes } from '../shared/contract.ts';
import { createVideoRules } from '../videos/create-rules.ts';
import { outlookNeeds, outlookSettings } from '../videos/outlook.ts';
import { endNeeds } from '../videos/routes.ts';
import { changeVideoSettings } from '../videos/store.ts';
import * as s from './schemas.ts';

const tag = 'jobs';
const id = '019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a';
const foretold =
  '`queue_position`, `expected_start` and `expected_end` are told of a job that has not ended: half of such jobs come to it before `p50`, nine of ten before `p90`, by the last films of this service. Null where fewer than five are remembered.';

const pending = {
  id,
  job_id: id,
  type: 'video',
  user_id: '019a9d3d-1f0b-7c11-8d35-6a1e9b7c4d20',
  project_id: null,
  status: 'pending',
  stage: null,
  progress: 0,
  progress_percent: 0,
  attempt: 1,
  parameters: {
    kind: 'avatar',
    title: 'Kinora turns words into film',
    language: 'en',
    voice_id: 'en-calm',
    style: 'professional',
    quality: 'medium',
    aspect_ratio: '16:9',
    music: true,
  },
  price: 1,
  charged: 0,
  queue_position: 3,
  expected_start: { p50: '2026-11-28T10:00:24.000Z', p90: '2026-11-28T10:01:02.000Z' },
  expected_end: { p50: '2026-11-28T10:00:36.000Z', p90: '2026-11-28T10:01:17.000Z' },
  result_url: null,
  failure: null,
  created_at: '2026-11-28T10:00:00.000Z',
  updated_at: '2026-11-28T10:00:00.000Z',
  started_at: null,
  ended_at: null,
  links: { self: `/api/v1/jobs/${id}`, video: `/api/v2/videos/${id}`, events: `/api/v1/videos/${id}/events` },
} as const;
const cancelled = {
  ...pending,
  status: 'cancelled',
  queue_position: null,
  expected_start: null,
  expected_end: null,
  updated_at: '2026-11-28T10:00:09.000Z',
  ended_at: '2026-11-28T10:00:09.000Z',
} as const;

const publicationId = '019a9d41-7c1a-7b52-9f61-2f4f0c1d2e3a';
const publishing = {
  ...cancelled,
  id: publicationId,
  job_id: publicationId,
  type: 'publication',
  status: 'processing',
  stage: 'uploading',
  progress: 0.45,
  progress_percent: 45,
  parameters: {
    kind: 'publication',
    title: 'Kinora turns words into film',
    channel_id: 'UCkinora0000000000000000',
    privacy: 'unlisted',
    publish_at: null,
  },
  price: 0,
  started_at: '2026-11-28T10:00:03.000Z',
  ended_at: null,
  links: {
    self: `/api/v1/jobs/${publicationId}`,
    video: `/api/v2/videos/${id}`,
    events: `/api/v1/videos/${id}/events`,
    publication: `/api/v1/youtube/publications/${publicationId}`,
  },
} as const;

/** The domain's routes by operationId. */
export const jobsRoutes = defineRoutes({
  createJob: {
    ...createVideoRules,
    tag,
    method: 'POST',
    path: '/api/v1/jobs',
    summary: 'Create a job: it makes what its `type` names.',
    description:
      'A `video` takes what `POST /api/v2/videos/generate` takes for a script, or what `POST /api/v1/videos/generate` takes for a prompt. The job is the making of that video, under the same id. Publications are made by `POST /api/v1/youtube/publications`, and are jobs as well.',
    body: s.createJobBody,
    success: { status: 202, body: s.jobResponse, description: 'Accepted; `Location` is the job.' },
    needs: [...createVideoRules.needs, 'index:query'],
    settings: [...createVideoRules.settings, ...outlookSettings],
    examples: {
      body: { type: 'video', script: 'Kinora turns words into film. This one says hello.', language: 'en' },
      success: pending,
    },
  },
  listJobs: {
    tag,
    method: 'GET',
    path: '/api/v1/jobs',
    summary:
      "List the caller's jobs, newest first, in pages; of one status, type or kind where that is asked for.",
    description: `A job makes a \`video\`, which may be a version of a movie, or is the \`publication\` of one on YouTube, which an API key sees with \`youtube:read\` alone. A page may hold fewer jobs than \`limit\`, even none, and have a next one: 300 jobs are looked at for it at most. ${foretold}`,
    auth: 'bearer',
    admission: 'concurrent',
    query: s.listJobsQuery,
    success: { status: 200, body: s.jobsResponse, description: 'A page.' },
    errors: ['CURSOR_INVALID'],
    needs: ['table:query', ...outlookNeeds],
    settings: outlookSettings,
    examples: { success: { jobs: [publishing, pending], next_cursor: null } },
  },
  getJob: {
    tag,
    method: 'GET',
    path: '/api/v1/jobs/{id}',
    summary: 'Get a job.',
    description: foretold,
    auth: 'bearer',
    admission: 'concurrent',
    params: s.jobParams,
    success: { status: 200, body: s.jobResponse, description: 'The job.' },
    errors: ['JOB_NOT_FOUND'],
    needs: [...outlookNeeds, 'media:read'],
    settings: outlookSettings,
    examples: { success: pending },
  },
  cancelJob: {
    tag,
    method: 'DELETE',
    path: '/api/v1/jobs/{id}',
    summary:
      'Cancel a job that has not ended; its credits are given back and its record stays. A second call changes nothing.',
    description:
      'A publication that is on YouTube already cannot be cancelled. An API key also needs `youtube:write` for one.',
    auth: 'bearer',
    admission: 'before',
    params: s.jobParams,
    success: { status: 200, body: s.jobResponse, description: 'The cancelled job.' },
    errors: ['JOB_NOT_FOUND', 'VIDEO_ENDED', 'PUBLICATION_ENDED', 'PUBLICATION_UPLOADED', 'OVERLOADED'],
    needs: endNeeds,
    settings: changeVideoSettings,
    examples: { success: cancelled },
  },
  processData: {
    ...createVideoRules,
    tag,
    method: 'POST',
    path: '/process',
    summary: 'Create a job, for older clients: answers its id as `task_id`.',
    description: '`data_id` is echoed as the `callback_id` of the video.',
    query: s.processQuery,
    body: s.createJobBody,
    success: { status: 200, body: s.processResponse, description: 'Accepted; `Location` is the task.' },
    examples: { body: { type: 'video', script: 'Hello.' }, success: { id, task_id: id } },
  },
  getTask: {
    tag,
    method: 'GET',
    path: '/task/{id}',
    summary: 'Get a job in short, for older clients: `result` once it is completed, `error` once it failed.',
    auth: 'bearer',
    admission: 'concurrent',
    params: s.jobParams,
    success: { status: 200, body: s.taskResponse, description: 'The task.' },
    errors: ['JOB_NOT_FOUND'],
    needs: ['table:get', 'media:read'],
    examples: { success: { status: 'processing' } },
  },
});
