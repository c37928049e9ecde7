import * as z from 'zod/mini';

/** What the events `published` and `publication_failed` of a video tell, stored and on the wire. */
export const publicationNews = z.object({
  id: z.string(),
  channel_id: z.string(),
  /** Null where nothing came to YouTube. */
  youtube_url: z.nullable(z.string()),
  /** Why it failed; null where it did not. */
  code: z.nullable(z.string()),
  /** What did not go as asked: `LOCKED_PRIVATE`, ... */
  warnings: z.array(z.string()),
});
export type PublicationNews = z.output<typeof publicationNews>;
