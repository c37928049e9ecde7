import { dayOf } from '../audit/model.ts';
import { listAudit } from '../audit/store.ts';
import { http } from '../platform/http/entry.ts';
import { decodeCursor, encodeCursor, maxPageSize } from '../shared/page.ts';
import { adminRoutes } from './routes.ts';

export const handler = http(adminRoutes.listAuditEvents, async ({ query }, { now }) => {
  const before = decodeCursor(query.cursor);
  const { events, nextBefore } = await listAudit(query.day ?? dayOf(now), {
    limit: Math.min(Math.max(1, query.limit), maxPageSize),
    ...(before === undefined ? {} : { before }),
  });
  return {
    events: events.map(({ id, at, action, actorId, targetId, origin, requestId, details }) => ({
      id,
      at,
      action,
      actor_id: actorId ?? null,
      target_id: targetId ?? null,
      origin,
      request_id: requestId,
      details: details ?? {},
    })),
    next_cursor: encodeCursor(nextBefore),
  };
});
