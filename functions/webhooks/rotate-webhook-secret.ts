import { auditWrite } from '../audit/store.ts';
import { http } from '../platform/http/entry.ts';
import { problem } from '../shared/errors.ts';
import { jobWebhooksWrite } from '../videos/webhook-url.ts';
import { jobsEndpointId, maxSecrets, rotated, type WebhookSecret } from './model.ts';
import { formerSecretsEndAt } from './present.ts';
import { webhooksRoutes } from './routes.ts';
import { newWebhookSecret } from './signature.ts';
import { changeWebhooks, endpointOf, withEndpoint } from './store.ts';

export const handler = http(webhooksRoutes.rotateWebhookSecret, async ({ params, body }, context) => {
  const { actor, now } = context;
  const { id } = params;
  const secret = newWebhookSecret();
  const rotate = (secrets: readonly WebhookSecret[]): WebhookSecret[] => {
    const after = rotated(secrets, { secret, overlap: body.overlap_seconds }, now);
    if (after.length > maxSecrets) throw problem('TOO_MANY_WEBHOOK_SECRETS', { limit: maxSecrets });
    return after;
  };
  const isOfJobs = id === jobsEndpointId;
  const after = await changeWebhooks(
    actor.userId,
    (before) => {
      if (isOfJobs) return { jobSecrets: rotate(before.jobSecrets) };
      endpointOf(before, id);
      return {
        endpoints: withEndpoint(before, id, (endpoint) => ({
          ...endpoint,
          secrets: rotate(endpoint.secrets),
          updatedAt: now.toISOString(),
        })),
      };
    },
    [
      auditWrite({ action: 'webhook.secret_rotated', actorId: actor.userId, targetId: id }, context),
      ...(isOfJobs ? [jobWebhooksWrite(actor.userId, now)] : []),
    ],
  );
  const secrets = isOfJobs ? after.jobSecrets : endpointOf(after, id).secrets;
  return { id, secret, former_secrets_end_at: formerSecretsEndAt(secrets, now) };
});
