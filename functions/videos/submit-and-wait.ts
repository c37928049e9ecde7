import * as z from 'zod/mini';
import type { Context } from '../platform/http/context.ts';
import { Replayed } from '../platform/http/idempotency.ts';
import { type Reply, reply } from '../platform/http/reply.ts';
import { type MediaLinks, mediaLinks } from './media-links.ts';
import type { Video } from './model.ts';
import { waitForEnd } from './short-wait.ts';
import { loadVideo } from './store.ts';
import { type Submission, submitVideo } from './submit.ts';

const identified = z.object({ id: z.string() });

/**
 * Takes a wish in, as `submitVideo` does, then waits for the video's end where the request prefers that; so does a
 * request that is repeated. The answer is the video as it is then, with links to its files where it is finished.
 *
 * @param submission `waitSeconds`: of the preference; undefined waits for nothing
 * @throws what `submitVideo` throws
 */
export const submitAndWait = async <Body>(
  { waitSeconds, ...submission }: Submission & { waitSeconds: number | undefined },
  context: Context,
  present: (video: Video, links?: MediaLinks) => Body,
): Promise<Reply<Body>> => {
  const submitted = submitVideo(submission, context, (video) => present(video));
  if (waitSeconds === undefined) return submitted;
  const answerOfEnd = async ({ body, headers }: Reply<unknown>, seconds: number) => {
    const video = await loadVideo(context.actor.userId, z.parse(identified, body).id, { consistent: true });
    const ended = video && (await waitForEnd(video, seconds, context));
    if (ended?.video === undefined || !('preference-applied' in ended.headers)) return undefined;
    const links = await mediaLinks(ended.video, context.now);
    return reply(present(ended.video, links), { headers: { ...headers, ...ended.headers } });
  };
  const first = await submitted.catch((error: unknown) => {
    if (error instanceof Replayed) return error;
    throw error;
  });
  const waited = await answerOfEnd(first instanceof Replayed ? first.answer : first, waitSeconds).catch(
    (error: unknown) => {
      // What refuses a repeated request is told; a video that was just made and paid for is told in any case.
      if (first instanceof Replayed) throw error;
      context.log.warn('wait_failed', { error });
      return undefined;
    },
  );
  if (waited !== undefined) return waited;
  if (first instanceof Replayed) throw first;
  return first;
};
