import * as z from 'zod/mini';
import type { Context } from '../../platform/http/context.ts';
import { answerOfKey, Replayed } from '../../platform/http/idempotency.ts';
import { KinoraError } from '../../shared/errors.ts';
import { idempotencyKeyText } from '../../shared/idempotency.ts';
import { videoNotFound } from '../../videos/not-found.ts';
import { loadVideo } from '../../videos/store.ts';
import { submitVideo } from '../../videos/submit.ts';
import { requestOf, wishArguments } from '../arguments.ts';
import { presentHandle } from '../present.ts';
import { defineTool } from '../tool.ts';

const handle = z.object({ id: z.string() });

/** The video that the same call made before, as it is now. */
const madeBefore = async ({ answer }: Replayed, { actor }: Context): Promise<Record<string, unknown>> => {
  const { id } = z.parse(handle, answer.body);
  const video = await loadVideo(actor.userId, id, { consistent: true });
  if (video === undefined) throw videoNotFound();
  return { ...presentHandle(video), repeated: true };
};

/** Tells which video there is already for the key, so that nobody takes a new key for it and pays again. */
const withFirstVideo = async (error: KinoraError, key: string, context: Context): Promise<KinoraError> => {
  const { actor, operationId, now } = context;
  const first = await answerOfKey({ ownerId: actor.userId, operationId, key }, now);
  return error.with({ video_id: z.parse(handle, first).id });
};

export const makeVideo = defineTool({
  name: 'make_video',
  title: 'Make a video',
  description:
    'Start making a video; spends credits of your user. Answers a handle at once. Repeated within 24 hours with the same ' +
    'request_key and arguments it answers the same video and pays once; later look in list_videos first.',
  input: z.strictObject({
    ...wishArguments,
    max_cost: z
      .int()
      .check(z.minimum(0), z.maximum(1_000_000), z.describe('Most credits it may cost, from quote_video')),
    request_key: idempotencyKeyText.check(z.describe('Your own id of this video; keep it for repetitions')),
  }),
  scope: 'videos:write',
  hints: { readOnlyHint: false, destructiveHint: true, idempotentHint: true },
  isTransactional: true,
  run: async ({ request_key, max_cost, ...asked }, context) => {
    // The ceiling says nothing of the video: another one is no other request.
    const { wish, body } = requestOf(asked);
    try {
      const { body: told } = await submitVideo(
        { wish, body, idempotencyKey: request_key, maxCost: max_cost },
        { ...context, sentBody: asked },
        presentHandle,
      );
      return told;
    } catch (error) {
      if (error instanceof Replayed) return await madeBefore(error, context);
      if (error instanceof KinoraError && error.code === 'IDEMPOTENCY_KEY_REUSED')
        throw await withFirstVideo(error, request_key, context);
      throw error;
    }
  },
});
