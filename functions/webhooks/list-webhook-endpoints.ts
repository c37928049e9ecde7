import { setting } from '../platform/env.ts';
import { http } from '../platform/http/entry.ts';
import { loadUse } from './day-use.ts';
import { formerSecretsEndAt, presentEndpoint } from './present.ts';
import { webhooksRoutes } from './routes.ts';
import { loadWebhooks } from './store.ts';

export const handler = http(webhooksRoutes.listWebhookEndpoints, async (_input, { actor, now }) => {
  const limit = setting('maxWebhookDeliveriesPerDay');
  const [{ endpoints, jobSecrets }, use] = await Promise.all([
    loadWebhooks(actor.userId),
    loadUse(actor.userId, limit, now),
  ]);
  return {
    endpoints: endpoints.map((endpoint) => presentEndpoint(endpoint, now)),
    jobs: {
      has_secret: jobSecrets.length > 0,
      former_secrets_end_at: formerSecretsEndAt(jobSecrets, now),
    },
    deliveries_today: use.deliveries,
    deliveries_per_day: limit,
    dropped_today: use.dropped,
    not_sent_today: use.unsent,
  };
});
