import { http } from '../platform/http/entry.ts';
import { newId } from '../shared/ids.ts';
import { newDelivery } from './model.ts';
import { orderAtOnce } from './order-at-once.ts';
import { presentDelivery } from './present.ts';
import { webhooksRoutes } from './routes.ts';
import { endpointOf, loadWebhooks } from './store.ts';

export const handler = http(webhooksRoutes.pingWebhookEndpoint, async ({ params }, { actor, now }) => {
  const webhooks = await loadWebhooks(actor.userId);
  const { id: endpointId, url } = endpointOf(webhooks, params.id);
  const id = newId(now.getTime());
  const ping = newDelivery({ id, ownerId: actor.userId, endpointId, messageId: `ping_${id}`, url }, now);
  return presentDelivery(await orderAtOnce(ping, webhooks, now));
});
