import { http } from '../platform/http/entry.ts';
import { deliveryNotFound, findDelivery } from './delivery-store.ts';
import { presentDelivery } from './present.ts';
import { webhooksRoutes } from './routes.ts';
import { demandEndpoint, loadWebhooks } from './store.ts';

export const handler = http(webhooksRoutes.getWebhookDelivery, async ({ params }, { actor }) => {
  const [delivery, webhooks] = await Promise.all([
    findDelivery(actor.userId, params.id, params.deliveryId),
    loadWebhooks(actor.userId),
  ]);
  demandEndpoint(webhooks, params.id);
  if (delivery === undefined) throw deliveryNotFound();
  return presentDelivery(delivery);
});
