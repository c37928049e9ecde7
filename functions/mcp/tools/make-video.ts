import * as z from 'zod/mini';
import type { Context } from '../../platform/http/context.ts';
import { Replayed } from '../../platform/http/idempotency.ts';
import { idempotencyKeyText } from '../../shared/idempotency.ts';
import { videoNotFound } from '../../videos/not-found.ts';
import { loadVideo } from '../../videos/store.ts';
import { submitVideo } from '../../videos/submit.ts';
import { requestOf, wishArguments } from '../arguments.ts';
import { presentHandle } from '../present.ts';
import { defineTool } from '../tool.ts';

/** The video that the same call made before, as it is now. */
const madeBefore = async ({ answer }: Replayed, { actor }: Context): Promise<Record<string, unknown>> => {
  const { id } = z.parse(z.object({ id: z.string() }), answer.body);
  const video = await loadVideo(actor.userId, id, { consistent: true });
  if (video === undefined) throw videoNotFound();
  return { ...presentHandle(video), repeated: true };
};

export const makeVideo = defineTool({
  name: 'make_video',
  title: 'Make a video',
  description:
    'Start making a video; spends credits. Answers a handle at once. Repeated with the same request_key and arguments it ' +
    'answers the same video and pays once.',
  input: z.strictObject({
    ...wishArguments,
    max_cost: z
      .int()
      .check(z.minimum(0), z.maximum(1_000_000), z.describe('Most credits it may cost, from quote_video')),
    request_key: idempotencyKeyText.check(z.describe('Your own id of this video; keep it for repetitions')),
  }),
  scope: 'videos:write',
  hints: { readOnlyHint: false, destructiveHint: false, idempotentHint: true },
  isTransactional: true,
  run: async ({ request_key, ...asked }, context) => {
    const { wish, body } = requestOf(asked);
    try {
      const { body: handle } = await submitVideo(
        { wish, body, idempotencyKey: request_key, maxCost: asked.max_cost },
        { ...context, sentBody: asked },
        presentHandle,
      );
      return handle;
    } catch (error) {
      if (error instanceof Replayed) return await madeBefore(error, context);
      throw error;
    }
  },
});
