import { auditWrite } from '../audit/store.ts';
import { webhookReach } from '../platform/env.ts';
import { demandScope } from '../platform/http/authentication.ts';
import { http } from '../platform/http/entry.ts';
import { problem } from '../shared/errors.ts';
import { newId } from '../shared/ids.ts';
import { maxEndpoints, scopesOfEvents, type WebhookEndpoint } from './model.ts';
import { presentEndpoint } from './present.ts';
import { webhooksRoutes } from './routes.ts';
import { newWebhookSecret } from './signature.ts';
import { changeWebhooks } from './store.ts';
import { demandTarget } from './target-check.ts';

export const handler = http(webhooksRoutes.createWebhookEndpoint, async ({ body }, context) => {
  const { actor, now } = context;
  const { url, description, events } = body;
  demandTarget(url, webhookReach());
  for (const scope of scopesOfEvents(events)) demandScope(actor, scope);
  const secret = newWebhookSecret();
  const endpoint: WebhookEndpoint = {
    id: newId(now.getTime()),
    url,
    description,
    events: [...new Set(events)],
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
  return { ...presentEndpoint(endpoint, now), secret };
});
