import { http } from '../platform/http/entry.ts';
import { addEndpoint } from './add-endpoint.ts';
import { presentEndpoint } from './present.ts';
import { webhooksRoutes } from './routes.ts';

export const handler = http(webhooksRoutes.createWebhookEndpoint, async ({ body, headers }, context) =>
  addEndpoint(body, headers['idempotency-key'], context, ({ endpoint, secret }) => ({
    ...presentEndpoint(endpoint, context.now),
    secret,
  })),
);
