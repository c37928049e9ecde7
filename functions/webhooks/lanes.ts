import { shardOfId } from '../shared/shards.ts';
import { jobsEndpointId, type WebhookDelivery, type Webhooks } from './model.ts';

/** Calls of one endpoint at a time, at most. */
const mostOfEndpoint = 4;
/** Shared out among the endpoints of an account that are switched on; each has one at least. */
const lanesOfEndpoints = 8;
/** For all addresses that videos name; those of one host share a lane, so that a slow one holds up few others. */
const lanesOfJobs = 6;

/** How many calls of an endpoint are made at a time: 4 with one or two endpoints, 1 with five or more. */
const lanesOf = ({ endpoints }: Pick<Webhooks, 'endpoints'>): number => {
  const on = endpoints.filter(({ disabled }) => disabled === undefined).length;
  return Math.min(mostOfEndpoint, Math.max(1, Math.floor(lanesOfEndpoints / Math.max(1, on))));
};

/**
 * The lane in which a delivery waits: one call of it is made at a time. An account has 16 lanes at most, 10 for its
 * endpoints and 6 for the addresses of videos, so that slow ones hold no more of the senders than that. Events of one
 * video to one endpoint stay in one lane, and so in their order while none fails.
 */
export const laneOf = (
  { ownerId, endpointId, id, event, url }: WebhookDelivery,
  webhooks: Pick<Webhooks, 'endpoints'>,
): string => {
  const lane =
    endpointId === jobsEndpointId
      ? shardOfId(new URL(url).host, lanesOfJobs)
      : shardOfId(event?.videoId ?? id, lanesOf(webhooks));
  return `${ownerId}#${endpointId}#${lane}`;
};
