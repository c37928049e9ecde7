import { auditWrite } from '../audit/store.ts';
import { webhookReach } from '../platform/env.ts';
import { demandScope } from '../platform/http/authentication.ts';
import type { Context } from '../platform/http/entry.ts';
import { problem } from '../shared/errors.ts';
import { newId } from '../shared/ids.ts';
import { maxEndpoints, scopesOfEvents, type WebhookEndpoint } from './model.ts';
import { newWebhookSecret } from './signature.ts';
import { changeWebhooks } from './store.ts';
import { demandTarget } from './target-check.ts';

/**
 * Makes an endpoint of the account that asks.
 *
 * @returns the endpoint and its secret, which is told this once
 * @throws KinoraError 422 where webhooks may not go to the address; 403 to an API key that may not read videos;
 * 409 `TOO_MANY_WEBHOOK_ENDPOINTS`
 */
export const addEndpoint = async (
  wish: Pick<WebhookEndpoint, 'url' | 'format' | 'description' | 'events'>,
  context: Context,
): Promise<{ endpoint: WebhookEndpoint; secret: string }> => {
  const { actor, now } = context;
  demandTarget(wish.url, webhookReach());
  for (const scope of scopesOfEvents(wish.events)) demandScope(actor, scope);
  const secret = newWebhookSecret();
  const endpoint: WebhookEndpoint = {
    ...wish,
    id: newId(now.getTime()),
    events: [...new Set(wish.events)],
    secrets: [{ secret }],
    createdAt: now.toISOString(),
    updatedAt: now.toISOString(),
  };
  const audit = auditWrite(
    { action: 'webhook.created', actorId: actor.userId, targetId: endpoint.id },
    context,
  );
  await changeWebhooks(
    actor.userId,
    ({ endpoints }) => {
      if (endpoints.length >= maxEndpoints)
        throw problem('TOO_MANY_WEBHOOK_ENDPOINTS', { limit: maxEndpoints });
      return { endpoints: [...endpoints, endpoint] };
    },
    [audit],
  );
  return { endpoint, secret };
};
