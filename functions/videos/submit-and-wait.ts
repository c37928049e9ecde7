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
  const first = await submitted.catch((error: unknown) => {
    if (error instanceof Replayed) return error;
    throw error;
  });
  const { body, headers } = first instanceof Replayed ? first.answer : first;
  const video = await loadVideo(context.actor.userId, z.parse(identified, body).id, { consistent: true });
  const waited = video && (await waitForEnd(video, waitSeconds, context));
  if (waited?.video !== undefined && 'preference-applied' in waited.headers) {
    const links = await mediaLinks(waited.video, context.now);
    return reply(present(waited.video, links), { headers: { ...headers, ...waited.headers } });
  }
  if (first instanceof Replayed) throw first;
  return first;
};
