import type { Context } from '../platform/http/context.ts';
import { http } from '../platform/http/entry.ts';
import type { Reply } from '../platform/http/reply.ts';
import type { Input } from '../shared/contract.ts';
import { avatarRequest } from './generation-request.ts';
import { presentVideo } from './present.ts';
import { videosRoutes } from './routes.ts';
import type { VideoResponse } from './schemas.ts';
import { submitVideo } from './submit.ts';

type Route = typeof videosRoutes.createVideo;

const createVideo = ({ body, headers }: Input<Route>, context: Context): Promise<Reply<VideoResponse>> =>
  submitVideo(
    {
      operationId: 'createVideo',
      wish: avatarRequest(body),
      body,
      idempotencyKey: headers['idempotency-key'],
      maxCost: body.max_cost,
    },
    context,
    (video) => presentVideo(video, body.script),
  );

export const handler = http(videosRoutes.createVideo, createVideo);
