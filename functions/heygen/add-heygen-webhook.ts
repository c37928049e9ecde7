import { http } from '../platform/http/entry.ts';
import { invalid } from '../platform/http/validation.ts';
import { addEndpoint } from '../webhooks/add-endpoint.ts';
import { heygenEvents, isHeygenEvent } from '../webhooks/heygen-body.ts';
import { warningsOfWebhook } from './model.ts';
import { heygenRoutes } from './routes.ts';

const names = Object.keys(heygenEvents).filter(isHeygenEvent);

export const handler = http(heygenRoutes.addHeygenWebhook, async ({ body, headers }, context) => {
  const asked = body.events ?? [];
  const events = asked.length === 0 ? names : names.filter((name) => asked.includes(name));
  if (events.length === 0) throw noSuchEvents();
  const wish = {
    url: body.url,
    format: 'heygen' as const,
    description: '',
    events: events.flatMap((name) => heygenEvents[name]),
  };
  return addEndpoint(wish, headers['idempotency-key'], context, ({ endpoint, secret }) => ({
    code: 100 as const,
    data: {
      endpoint_id: endpoint.id,
      url: endpoint.url,
      username: context.actor.userId,
      status: 'enabled' as const,
      events,
      secret,
      created_at: endpoint.createdAt,
      warnings: warningsOfWebhook(body, events),
    },
    message: 'Success' as const,
  }));
});

const noSuchEvents = () =>
  invalid([
    {
      path: 'body.events',
      code: 'invalid_value',
      message: `Must hold ${names.join(' or ')}: nothing else happens here. Leave events out for both.`,
    },
  ]);
