import { http } from '../platform/http/entry.ts';
import { avatarRequest } from './generation-request.ts';
import { presentVideo } from './present.ts';
import { videosRoutes } from './routes.ts';
import { submitAndWait } from './submit-and-wait.ts';

export const handler = http(videosRoutes.createVideo, ({ body, headers }, context) =>
  submitAndWait(
    {
      wish: avatarRequest(body),
      body,
      idempotencyKey: headers['idempotency-key'],
      maxCost: body.max_cost,
      waitSeconds: headers.prefer,
    },
    context,
    (video, links) => presentVideo(video, { wholeText: body.script, links }),
  ),
);
