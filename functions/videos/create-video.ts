import { http } from '../platform/http/entry.ts';
import { avatarRequest } from './generation-request.ts';
import { presentVideo } from './present.ts';
import { videosRoutes } from './routes.ts';
import { submitVideo } from './submit.ts';

export const handler = http(videosRoutes.createVideo, ({ body, headers }, context) =>
  submitVideo(
    {
      wish: avatarRequest(body),
      body,
      idempotencyKey: headers['idempotency-key'],
      maxCost: body.max_cost,
    },
    context,
    (video) => presentVideo(video, { wholeText: body.script }),
  ),
);
