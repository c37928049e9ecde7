import type { Context } from '../platform/http/context.ts';
import { http } from '../platform/http/entry.ts';
import type { Reply } from '../platform/http/reply.ts';
import type { Input, Output } from '../shared/contract.ts';
import { promptRequest } from './generation-request.ts';
import { presentVideo } from './present.ts';
import { videosRoutes } from './routes.ts';
import { submitVideo } from './submit.ts';

type Route = typeof videosRoutes.generateVideoFromPrompt;

const generateVideoFromPrompt = (
  { body, headers }: Input<Route>,
  context: Context,
): Promise<Reply<Output<Route>>> =>
  submitVideo(
    {
      operationId: 'generateVideoFromPrompt',
      wish: promptRequest(body),
      body,
      idempotencyKey: headers['idempotency-key'],
      maxCost: body.max_cost,
    },
    context,
    (video) => ({ ...presentVideo(video, body.prompt), message: 'Video generation started' }),
  );

export const handler = http(videosRoutes.generateVideoFromPrompt, generateVideoFromPrompt);
