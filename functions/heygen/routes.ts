import { engineSettings } from '../engines/configured-vendors.ts';
import { defineRoutes } from '../shared/contract.ts';
import { createVideoRules } from '../videos/create-rules.ts';
import { endNeeds } from '../videos/routes.ts';
import { changeVideoSettings } from '../videos/store.ts';
import { addEndpointRules } from '../webhooks/routes.ts';
import * as s from './schemas.ts';

const tag = 'heygen';
const description =
  'The shape of HeyGen v1 and v2, for clients that were written for it: change the base URL and the key. Errors are ' +
  'problems like all others, with `error.code` and `error.message`.';
const id = '019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a';
const list = {
  tag,
  method: 'GET',
  auth: 'bearer',
  admission: 'concurrent',
  errors: [],
  needs: [],
  settings: engineSettings,
  description,
} as const;

/** The domain's routes by operationId. */
export const heygenRoutes = defineRoutes({
  generateHeygenVideo: {
    ...createVideoRules,
    tag,
    method: 'POST',
    path: '/v2/video/generate',
    summary: 'Create a video of scenes, as HeyGen v2 does.',
    description:
      `${description} Scenes of one character and voice become a video; of several, a movie of the project in ` +
      '`folder_id`. `dimension` is held: the smallest frame of that shape that is no smaller. Members that change ' +
      'nothing are named in `warnings`.',
    headers: s.generateHeaders,
    body: s.generateBody,
    success: { status: 200, body: s.generateResponse, description: 'Accepted.' },
    errors: [...createVideoRules.errors, 'TOO_MANY_MOVIES'],
    needs: [...createVideoRules.needs, 'movies-queue:send'],
    settings: [...createVideoRules.settings, 'maxMoviesPerAccount', 'testValues'],
    examples: {
      body: {
        video_inputs: [
          {
            character: { type: 'avatar', avatar_id: 'amelia', avatar_style: 'normal' },
            voice: { type: 'text', input_text: 'Hello from Kinora.' },
          },
        ],
        dimension: { width: 1280, height: 720 },
      },
      success: { error: null, data: { video_id: id, warnings: [] } },
    },
  },
  getHeygenVideoStatus: {
    ...list,
    path: '/v1/video_status.get',
    summary: 'Get a video, as HeyGen v1 does.',
    query: s.videoQuery,
    success: { status: 200, body: s.statusResponse, description: 'The video.' },
    errors: ['VIDEO_NOT_FOUND'],
    needs: ['table:get', 'media:read'],
  },
  listHeygenAvatars: {
    ...list,
    path: '/v2/avatars',
    summary: 'List the avatars, as HeyGen v2 does.',
    success: { status: 200, body: s.avatarsResponse, description: 'All avatars.' },
    needs: ['public:address'],
  },
  listHeygenVoices: {
    ...list,
    path: '/v2/voices',
    summary: 'List the voices, as HeyGen v2 does.',
    success: { status: 200, body: s.voicesResponse, description: 'All voices.' },
    needs: ['public:address'],
  },
  deleteHeygenVideo: {
    tag,
    scope: 'videos:write',
    method: 'DELETE',
    path: '/v1/video.delete',
    summary: 'Delete a video and its files, as HeyGen v1 does.',
    description,
    auth: 'bearer',
    admission: 'before',
    query: s.videoQuery,
    success: { status: 200, body: s.deletedResponse, description: 'It is gone.' },
    errors: ['VIDEO_NOT_FOUND'],
    needs: [...endNeeds, 'table:delete'],
    settings: changeVideoSettings,
  },
  addHeygenWebhook: {
    tag,
    scope: 'webhooks:write',
    method: 'POST',
    path: '/v1/webhook/endpoint.add',
    summary: 'Create a webhook endpoint that is told the ends of videos as HeyGen v1 does.',
    description:
      `${description} Bodies are HeyGen's; the header \`signature\` is the hexadecimal HMAC-SHA256 of the body with the ` +
      'secret, and headers of Standard Webhooks come beside it. An API key also needs `videos:read`. It is changed, ' +
      'deleted and read at `/api/v1/webhooks/endpoints/{id}`.',
    auth: 'bearer',
    admission: 'before',
    headers: addEndpointRules.headers,
    body: s.addWebhookBody,
    success: { status: 200, body: s.webhookAddedResponse, description: 'The endpoint with its secret.' },
    errors: addEndpointRules.errors,
    needs: addEndpointRules.needs,
    settings: addEndpointRules.settings,
    examples: {
      body: {
        url: 'https://example.com/hooks/heygen',
        events: ['avatar_video.success', 'avatar_video.fail'],
      },
      success: {
        code: 100,
        data: {
          endpoint_id: id,
          url: 'https://example.com/hooks/heygen',
          username: '019a9d3e-0000-7b52-9f61-2f4f0c1d2e3a',
          status: 'enabled',
          events: ['avatar_video.success', 'avatar_video.fail'],
          secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwvT5v0b6W2sQ=',
          created_at: '2026-11-29T10:00:00.000Z',
          warnings: [],
        },
        message: 'Success',
      },
    },
  },
});
