import * as z from 'zod/mini';
import { longestWaitSeconds } from '../../shared/prefer.ts';
import { mediaLinks } from '../../videos/media-links.ts';
import { videoNotFound } from '../../videos/not-found.ts';
import { waitForEnd } from '../../videos/short-wait.ts';
import { loadVideo } from '../../videos/store.ts';
import { presentForAgent } from '../present.ts';
import { defineTool } from '../tool.ts';

export const getVideo = defineTool({
  name: 'get_video',
  title: 'Get a video',
  description: 'Status of a video; links to its files when completed, why and what to do when failed.',
  input: z.strictObject({
    id: z.string().check(z.minLength(1), z.maxLength(64)),
    wait: z.optional(
      z.int().check(z.minimum(1), z.maximum(longestWaitSeconds), z.describe('Seconds to wait for its end')),
    ),
  }),
  scope: 'videos:read',
  hints: { readOnlyHint: true },
  run: async ({ id, wait }, context) => {
    const found = await loadVideo(context.actor.userId, id, { consistent: true });
    const { video } = found === undefined ? { video: undefined } : await waitForEnd(found, wait, context);
    if (video === undefined) throw videoNotFound();
    return presentForAgent(video, { links: await mediaLinks(video, context.now) });
  },
});
