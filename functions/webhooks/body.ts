import { eventLink } from '../videos/media-links.ts';
import { presentEvent } from '../videos/present.ts';
import { heygenBody } from './heygen-body.ts';
import { typeOf, type WebhookDelivery, type WebhookEndpoint } from './model.ts';

/**
 * What a delivery tells, as JSON: the event as every channel shows it, or the end of a video in HeyGen's shape. Each
 * attempt has a fresh link to the film; all else is the same in every attempt.
 */
export const bodyOf = async (
  { event, createdAt, endpointId, ...delivery }: WebhookDelivery,
  now: Date,
  format?: WebhookEndpoint['format'],
): Promise<string> => {
  const type = typeOf({ ...delivery, ...(event === undefined ? {} : { event }) });
  if (event === undefined)
    return JSON.stringify({ type, timestamp: createdAt, data: { endpoint_id: endpointId } });
  const data = presentEvent(event, await eventLink(event, now));
  const told = format === 'heygen' ? heygenBody(data) : undefined;
  return JSON.stringify(told ?? { type, timestamp: event.at, data });
};
