import * as z from 'zod/mini';
import { Replayed } from '../../platform/http/idempotency.ts';
import { parsePart } from '../../platform/http/validation.ts';
import { idempotencyKeyText } from '../../shared/idempotency.ts';
import { presentPublication, privacies } from '../../youtube/model.ts';
import { publish } from '../../youtube/publish.ts';
import { publicationBody } from '../../youtube/schemas.ts';
import { loadPublication, publicationNotFound } from '../../youtube/store.ts';
import { defineTool } from '../tool.ts';

const text = z.optional(z.string());
const handle = z.object({ id: z.string() });

/** Of a publication what an agent has use for. */
const presentHandle = ({
  id,
  status,
  youtube_url,
  failure,
  warnings,
}: ReturnType<typeof presentPublication>) => ({
  publication_id: id,
  status,
  youtube_url,
  failure,
  warnings,
});

export const publishVideo = defineTool({
  name: 'publish_video',
  title: 'Publish a video',
  description:
    "Put a completed video on your user's YouTube channel; free. Ask your user first. Repeated with the same request_key it " +
    'answers how far the first one is.',
  input: z.strictObject({
    id: z.string(),
    channel_id: text,
    title: text,
    description: text,
    tags: z.optional(z.array(z.string())),
    privacy: z.optional(z.enum(privacies)),
    request_key: idempotencyKeyText,
  }),
  scope: 'youtube:write',
  hints: { readOnlyHint: false, destructiveHint: false, idempotentHint: true },
  isTransactional: true,
  run: async ({ request_key, id, ...asked }, context) => {
    // The keys of videos that are made are others.
    const key = `publish ${request_key}`;
    const body = parsePart('body', publicationBody, { ...asked, video_id: id });
    const { actor } = context;
    try {
      const told = await publish(body, key, { ...context, sentBody: { id, ...asked } });
      return presentHandle(told.body);
    } catch (error) {
      if (!(error instanceof Replayed)) throw error;
      const first = z.parse(handle, error.answer.body);
      const publication = await loadPublication(actor.userId, first.id);
      if (publication === undefined) throw publicationNotFound();
      return { ...presentHandle(presentPublication(publication)), repeated: true };
    }
  },
});
