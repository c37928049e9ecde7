import { http } from '../platform/http/entry.ts';
import { decodeCursor, encodeCursor, maxPageSize } from '../shared/page.ts';
import { listDeliveries } from './delivery-store.ts';
import { presentDelivery } from './present.ts';
import { webhooksRoutes } from './routes.ts';
import { demandEndpoint, loadWebhooks } from './store.ts';

export const handler = http(webhooksRoutes.listWebhookDeliveries, async ({ params, query }, { actor }) => {
  const limit = Math.min(Math.max(1, query.limit), maxPageSize);
  const after = decodeCursor(query.cursor);
  const [webhooks, page] = await Promise.all([
    loadWebhooks(actor.userId),
    listDeliveries(actor.userId, params.id, { limit, after, newestFirst: true }),
  ]);
  demandEndpoint(webhooks, params.id);
  const { status } = query;
  const deliveries = page.deliveries.filter((delivery) => status === undefined || delivery.status === status);
  return { deliveries: deliveries.map(presentDelivery), next_cursor: encodeCursor(page.nextAfter) };
});
