import * as z from 'zod/mini';
import { enqueue } from '../platform/aws/queue.ts';
import { getItem } from '../platform/aws/table.ts';
import { derivedId } from '../shared/ids.ts';
import { accountKey } from '../shared/keys.ts';
import type { Disabled, WebhookDelivery } from './model.ts';
import { changeWebhooks, loadWebhooks, withEndpoint } from './store.ts';

const owner = z.object({ email: z.string(), deletedAt: z.exactOptional(z.string()) });

const reasons = {
  gone: 'it answered 410, which says that it is gone',
  dead: 'every attempt of five days failed',
} as const satisfies Record<Exclude<Disabled, 'owner'>, string>;

/**
 * Switches an endpoint off and tells its owner. The mail is ordered first: an order that is given twice is one mail, a
 * lost one would be none. An endpoint that leads elsewhere by now stays as it is.
 */
export const disableEndpoint = async (
  { ownerId, endpointId, url }: Pick<WebhookDelivery, 'ownerId' | 'endpointId' | 'url'>,
  reason: keyof typeof reasons,
  now: Date,
): Promise<void> => {
  const { endpoints } = await loadWebhooks(ownerId);
  const isMeant = (endpoint: { id: string; url: string; disabled?: Disabled }): boolean =>
    endpoint.id === endpointId && endpoint.url === url && endpoint.disabled === undefined;
  const found = endpoints.find(isMeant);
  if (found === undefined) return;
  const { data: account } = z.safeParse(owner, await getItem(accountKey(ownerId)));
  // What a closed account had is being removed.
  if (account === undefined || account.deletedAt !== undefined) return;
  // The same all day: a mailbox counts its mails by the day of their orders.
  const day = Date.parse(now.toISOString().slice(0, 10));
  const id = derivedId(day, `webhook-disabled ${endpointId} ${found.updatedAt}`);
  const about = `Endpoint ${endpointId}: ${reasons[reason]}.`;
  await enqueue('mail', { kind: 'webhook-disabled', id, email: account.email, about });
  await changeWebhooks(ownerId, (before) =>
    before.endpoints.some(isMeant)
      ? {
          endpoints: withEndpoint(before, endpointId, (endpoint) => ({
            ...endpoint,
            disabled: reason,
            updatedAt: now.toISOString(),
          })),
        }
      : undefined,
  );
};
