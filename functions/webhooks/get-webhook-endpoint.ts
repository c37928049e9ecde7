import { http } from '../platform/http/entry.ts';
import { presentEndpoint } from './present.ts';
import { webhooksRoutes } from './routes.ts';
import { endpointOf, loadWebhooks } from './store.ts';

export const handler = http(webhooksRoutes.getWebhookEndpoint, async ({ params }, { actor, now }) =>
  presentEndpoint(endpointOf(await loadWebhooks(actor.userId), params.id), now),
);
