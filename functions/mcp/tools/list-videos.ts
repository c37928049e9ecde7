import * as z from 'zod/mini';
import { parsePart } from '../../platform/http/validation.ts';
import { listBody, listingOf } from '../../videos/list-schemas.ts';
import { statuses } from '../../videos/model.ts';
import { readListed } from '../../videos/read-listed.ts';
import { cursor } from '../../videos/schemas.ts';
import { presentForAgent } from '../present.ts';
import { defineTool } from '../tool.ts';

/** Videos that one call answers: each is some hundred tokens of a model's memory. */
const mostVideos = 20;

export const listVideos = defineTool({
  name: 'list_videos',
  title: 'List videos',
  description: 'Your videos, newest first. Look here before making one that may exist.',
  input: z.strictObject({
    status: z.optional(z.enum(statuses)),
    project_id: z.optional(z.string().check(z.minLength(1), z.maxLength(64))),
    limit: z.optional(z.int().check(z.minimum(1), z.maximum(mostVideos))),
    cursor,
  }),
  scope: 'videos:read',
  hints: { readOnlyHint: true },
  run: async ({ limit = 10, ...asked }, { actor }) => {
    const listing = listingOf(parsePart('body', listBody, { ...asked, limit }));
    const { videos, nextCursor } = await readListed(actor.userId, listing);
    return { videos: videos.map((video) => presentForAgent(video)), next_cursor: nextCursor };
  },
});
