import { http } from '../platform/http/entry.ts';
import { decodeCursor, encodeCursor, maxPageSize } from '../shared/page.ts';
import { listDeliveries } from './delivery-store.ts';
import { presentDelivery } from './present.ts';
import { webhooksRoutes } from './routes.ts';
import { demandEndpoint, loadWebhooks } from './store.ts';

/** A function answers 6 MB at most, with the body as a string within JSON; a fifth is left to what goes around it. */
const answerBytes = 4_800_000;

/** As many of the first as one answer holds, one at least: of what receivers answered, each byte may take seven. */
const firstThatFit = <Entry>(entries: readonly Entry[]): Entry[] => {
  let bytes = 0;
  const end = entries.findIndex((entry) => {
    bytes += Buffer.byteLength(JSON.stringify(JSON.stringify(entry)));
    return bytes > answerBytes;
  });
  return entries.slice(0, end === -1 ? entries.length : Math.max(1, end));
};

export const handler = http(webhooksRoutes.listWebhookDeliveries, async ({ params, query }, { actor }) => {
  const limit = Math.min(Math.max(1, query.limit), maxPageSize);
  const after = decodeCursor(query.cursor);
  const [webhooks, page] = await Promise.all([
    loadWebhooks(actor.userId),
    listDeliveries(actor.userId, params.id, { limit, after, newestFirst: true }),
  ]);
  demandEndpoint(webhooks, params.id);
  const { status } = query;
  const fitting = firstThatFit(page.deliveries.map(presentDelivery));
  const isCut = fitting.length < page.deliveries.length;
  return {
    deliveries: fitting.filter((delivery) => status === undefined || delivery.status === status),
    next_cursor: encodeCursor(isCut ? fitting.at(-1)?.id : page.nextAfter),
  };
});
