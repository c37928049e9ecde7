import * as z from 'zod/mini';
import { isFresh, isHmac, jsonOf, type ReadEvent, type WebhookCall } from '../vendor-webhook.ts';

/** What we send along comes back with the event. Source: `@google/genai` 3.3.0, `WebhookConfig`. */
const metadata = z.nullish(z.object({ job: z.optional(z.string()) }));
/** Source: Gemini API, "Webhooks", 2026: a thin body that names the work. */
const eventSchema = z.object({
  type: z.string(),
  data: z.object({ id: z.string(), user_metadata: metadata }),
  user_metadata: metadata,
});

/** Reads a call of Gemini's webhooks, which are signed as Standard Webhooks are. */
export const readOmniEvent = (call: WebhookCall, { secret }: { secret: string }, now: Date): ReadEvent => {
  const { headers, body } = call;
  const { 'webhook-id': id, 'webhook-timestamp': at, 'webhook-signature': signatures = '' } = headers;
  if (id === undefined || at === undefined || !isFresh(at, now)) return 'refused';
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
  const text = `${id}.${at}.${body}`;
  const isSigned = signatures
    .split(' ')
    .some((one) => one.startsWith('v1,') && isHmac(one.slice(3), { key, text, encoding: 'base64' }));
  if (!isSigned) return 'refused';
  const parsed = z.safeParse(eventSchema, jsonOf(body));
  if (!parsed.success || !parsed.data.type.startsWith('interaction.')) return 'other';
  const { data, user_metadata: outer } = parsed.data;
  return { handle: data.id, token: (data.user_metadata ?? outer)?.job };
};
