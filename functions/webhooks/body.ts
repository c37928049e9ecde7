import { eventLink } from '../videos/media-links.ts';
import { presentEvent } from '../videos/present.ts';
import { typeOf, type WebhookDelivery } from './model.ts';

/**
 * What a delivery tells, as JSON: the event as every channel shows it. Each attempt has a fresh link to the film; all
 * else is the same in every attempt.
 */
export const bodyOf = async (
  { event, createdAt, endpointId, ...delivery }: WebhookDelivery,
  now: Date,
): Promise<string> => {
  const type = typeOf({ ...delivery, ...(event === undefined ? {} : { event }) });
  if (event === undefined)
    return JSON.stringify({ type, timestamp: createdAt, data: { endpoint_id: endpointId } });
  const data = presentEvent(event, await eventLink(event, now));
  return JSON.stringify({ type, timestamp: event.at, data });
};
