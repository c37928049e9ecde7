import { auditWrite } from '../audit/store.ts';
import { http } from '../platform/http/entry.ts';
import { forgetFailuresWrite } from './delivery-store.ts';
import { webhooksRoutes } from './routes.ts';
import { changeWebhooks, endpointOf } from './store.ts';

export const handler = http(webhooksRoutes.deleteWebhookEndpoint, async ({ params }, context) => {
  const { userId } = context.actor;
  await changeWebhooks(
    userId,
    (before) => {
      endpointOf(before, params.id);
      return { endpoints: before.endpoints.filter(({ id }) => id !== params.id) };
    },
    [
      forgetFailuresWrite(userId, params.id),
      auditWrite({ action: 'webhook.deleted', actorId: userId, targetId: params.id }, context),
    ],
  );
  return {
    message: 'The endpoint is deleted; the log of its deliveries ends with it.',
    endpoint_id: params.id,
  };
});
