import * as z from 'zod/mini';
import { isFresh, isHmac, jsonOf, type ReadEvent, type WebhookCall } from '../vendor-webhook.ts';

/** Source: HeyGen, "Webhook events", 2026. */
const eventSchema = z.object({
  event_type: z.string(),
  event_data: z.object({ video_id: z.string(), callback_id: z.nullish(z.string()) }),
});

/** The ends of a presenter's film. */
const ends: ReadonlySet<string> = new Set(['avatar_video.success', 'avatar_video.fail']);

/**
 * Reads a call of HeyGen, which signs the body alone: the time beside it is looked at where it is told, and who sends an
 * old call again hurries nobody, as each start is hurried once.
 */
export const readHeygenEvent = (call: WebhookCall, { secret }: { secret: string }, now: Date): ReadEvent => {
  const { headers, body } = call;
  const signature = headers['heygen-signature'] ?? headers.signature ?? '';
  if (!isHmac(signature, { key: secret, text: body, encoding: 'hex' })) return 'refused';
  const at = headers['heygen-timestamp'];
  if (at !== undefined && !isFresh(at, now)) return 'refused';
  const parsed = z.safeParse(eventSchema, jsonOf(body));
  if (!parsed.success || !ends.has(parsed.data.event_type)) return 'other';
  const { video_id: handle, callback_id: token } = parsed.data.event_data;
  return { handle, token: token ?? undefined };
};
