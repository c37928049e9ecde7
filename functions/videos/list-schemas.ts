import * as z from 'zod/mini';
import { wholeNumber } from '../shared/page.ts';
import { videoKinds } from './kinds.ts';
import { videoSorts } from './listing.ts';
import { statuses } from './model.ts';
import { included } from './owner.ts';

const moment = z.iso.datetime({ offset: true });

const filters = {
  status: z.optional(z.enum(statuses)),
  kind: z.optional(z.enum(videoKinds)),
  project_id: z.optional(z.string().check(z.minLength(1), z.maxLength(64))),
  /** RFC 3339; neither moment itself is included. */
  created_after: z.optional(moment),
  created_before: z.optional(moment),
  /** By their creation; with a minus the newest first. A cursor belongs to the order and filters it was given for. */
  sort: z._default(z.enum(videoSorts), '-created_at'),
  cursor: z.optional(z.string().check(z.maxLength(100))),
  /** `user`: with the owner of each. */
  include: included,
};

/** The body may be absent: then it is the first page. */
export const listBody = z._default(
  z.object({
    /** Taken as 1 to 100, whatever is said. */
    limit: z._default(z.int(), 20),
    /** Taken as 0 to 1000. */
    skip: z._default(z.int(), 0),
    /** Whether `thumbnail_url` of finished videos is told; without it lists tell no addresses of files. */
    thumbnails: z.optional(z.boolean()),
    ...filters,
  }),
  { limit: 20, skip: 0, sort: '-created_at' },
);

export const listVideosQuery = z.object({ skip: wholeNumber(0), limit: wholeNumber(20), ...filters });

type Query = z.output<typeof listVideosQuery>;

/** What a list is asked for. */
export const listingOf = (query: Query) => ({
  status: query.status,
  kind: query.kind,
  projectId: query.project_id,
  createdAfter: query.created_after,
  createdBefore: query.created_before,
  sort: query.sort,
  skip: query.skip,
  limit: query.limit,
  cursor: query.cursor,
});
