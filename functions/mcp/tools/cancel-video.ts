import * as z from 'zod/mini';
import { cancelOwnVideo } from '../../videos/cancellation.ts';
import { videoNotFound } from '../../videos/not-found.ts';
import { presentHandle } from '../present.ts';
import { defineTool } from '../tool.ts';

export const cancelVideo = defineTool({
  name: 'cancel_video',
  title: 'Cancel a video',
  description: 'Stop a video that has not ended; its credits are given back.',
  input: z.strictObject({ id: z.string().check(z.minLength(1), z.maxLength(64)) }),
  scope: 'videos:write',
  hints: { readOnlyHint: false, destructiveHint: true, idempotentHint: true },
  run: async ({ id }, { actor, now, log }) => {
    const video = await cancelOwnVideo(actor.userId, id, now, log);
    if (video === undefined) throw videoNotFound();
    return presentHandle(video);
  },
});
