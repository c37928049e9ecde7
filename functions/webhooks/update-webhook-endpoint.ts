import { auditWrite } from '../audit/store.ts';
import { webhookReach } from '../platform/env.ts';
import { demandScope } from '../platform/http/authentication.ts';
import { http } from '../platform/http/entry.ts';
import { forgetFailuresWrite } from './delivery-store.ts';
import { scopesOfEvents, type WebhookEndpoint } from './model.ts';
import { presentEndpoint } from './present.ts';
import { webhooksRoutes } from './routes.ts';
import { changeWebhooks, endpointOf, withEndpoint } from './store.ts';
import { demandTarget } from './target-check.ts';

export const handler = http(webhooksRoutes.updateWebhookEndpoint, async ({ params, body }, context) => {
  const { actor, now } = context;
  const { url, description, events, enabled } = body;
  if (url !== undefined) demandTarget(url, webhookReach());
  const changed = ({ disabled, ...endpoint }: WebhookEndpoint): WebhookEndpoint => ({
    ...endpoint,
    ...(url === undefined ? {} : { url }),
    ...(description === undefined ? {} : { description }),
    ...(events === undefined ? {} : { events: [...new Set(events)] }),
    ...disabledBy(enabled, disabled),
    updatedAt: now.toISOString(),
  });
  const audit = auditWrite(
    { action: 'webhook.updated', actorId: actor.userId, targetId: params.id },
    context,
  );
  const after = await changeWebhooks(
    actor.userId,
    (before) => {
      const endpoint = endpointOf(before, params.id);
      // Who may not read videos has them told to nobody.
      if (url !== undefined || events !== undefined || enabled === true)
        for (const scope of scopesOfEvents(events ?? endpoint.events)) demandScope(actor, scope);
      return { endpoints: withEndpoint(before, params.id, changed) };
    },
    // What failed there before says nothing of where it leads now.
    [audit, ...(url !== undefined || enabled === true ? [forgetFailuresWrite(actor.userId, params.id)] : [])],
  );
  return presentEndpoint(endpointOf(after, params.id), now);
});

const disabledBy = (
  enabled: boolean | undefined,
  before: WebhookEndpoint['disabled'],
): Pick<WebhookEndpoint, 'disabled'> => {
  if (enabled === false) return { disabled: before ?? 'owner' };
  return enabled === true || before === undefined ? {} : { disabled: before };
};
