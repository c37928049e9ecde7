import { http } from '../platform/http/entry.ts';
import { deliveryNotFound, findDelivery } from './delivery-store.ts';
import { presentDelivery } from './present.ts';
import { webhooksRoutes } from './routes.ts';

export const handler = http(webhooksRoutes.getWebhookDelivery, async ({ params }, { actor }) => {
  const delivery = await findDelivery(actor.userId, params.id, params.deliveryId);
  if (delivery === undefined) throw deliveryNotFound();
  return presentDelivery(delivery);
});
