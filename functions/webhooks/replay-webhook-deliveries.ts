import { setting } from '../platform/env.ts';
import { http } from '../platform/http/entry.ts';
import { invalid } from '../platform/http/validation.ts';
import { problem } from '../shared/errors.ts';
import { lowestIdAt, newId } from '../shared/ids.ts';
import { decodeCursor, encodeCursor } from '../shared/page.ts';
import { targetOf } from './attempt.ts';
import { commitCounted } from './day-use.ts';
import { listDeliveries } from './delivery-store.ts';
import { replayed, waiting } from './model.ts';
import { webhooksRoutes } from './routes.ts';
import { maxReplays } from './schemas.ts';
import { demandEndpoint, loadWebhooks } from './store.ts';

/** They wait in the table for their turn, so that an endpoint that works again is not flooded. */
export const handler = http(webhooksRoutes.replayWebhookDeliveries, async ({ params, body }, context) => {
  const { actor, now } = context;
  const { userId: ownerId } = actor;
  const [from, to] = [Date.parse(body.from), Date.parse(body.to)];
  if (from > to)
    throw invalid([{ path: 'body.to', message: 'Must not be before "from"', code: 'RANGE_EMPTY' }]);
  const webhooks = await loadWebhooks(ownerId);
  demandEndpoint(webhooks, params.id);
  const after = decodeCursor(body.cursor ?? undefined);
  const between = [lowestIdAt(from), lowestIdAt(to + 1)] as const;
  // The table refuses to begin outside of what it is asked for.
  if (after !== undefined && (after < between[0] || after > between[1])) throw problem('CURSOR_INVALID');
  const page = await listDeliveries(ownerId, params.id, { limit: maxReplays, after, between });
  const deliveries = page.deliveries
    .filter(({ status, replayOf }) => status !== 'pending' && replayOf === undefined)
    .filter(({ status }) => body.status === undefined || status === body.status)
    .map((delivery) => waiting(replayed(delivery, newId(now.getTime()), now), now));
  if (deliveries.some((delivery) => targetOf(delivery, webhooks, now) === 'endpoint_disabled'))
    throw problem('WEBHOOK_DISABLED');
  await commitCounted(deliveries, { limit: setting('maxWebhookDeliveriesPerDay') }, now);
  return { replayed: deliveries.length, next_cursor: encodeCursor(page.nextAfter) };
});
