import { http } from '../platform/http/entry.ts';
import { newId } from '../shared/ids.ts';
import { deliveryNotFound, findDelivery } from './delivery-store.ts';
import { replayed } from './model.ts';
import { orderAtOnce } from './order-at-once.ts';
import { presentDelivery } from './present.ts';
import { webhooksRoutes } from './routes.ts';
import { demandEndpoint, loadWebhooks } from './store.ts';

export const handler = http(webhooksRoutes.replayWebhookDelivery, async ({ params }, { actor, now }) => {
  const [delivery, webhooks] = await Promise.all([
    findDelivery(actor.userId, params.id, params.deliveryId),
    loadWebhooks(actor.userId),
  ]);
  demandEndpoint(webhooks, params.id);
  if (delivery === undefined) throw deliveryNotFound();
  return presentDelivery(await orderAtOnce(replayed(delivery, newId(now.getTime()), now), webhooks, now));
});
