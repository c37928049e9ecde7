import * as z from 'zod/mini';
import type { ItemChange } from '../platform/events/stream.ts';

/** Which changes go to which queue, as the infrastructure writes it into the dispatcher's environment. */
const subscription = z.object({
  queueUrl: z.string(),
  /** What stays in order: the changes of each item, or of all items of a partition. */
  order: z.enum(['item', 'partition']),
  changes: z.array(z.enum(['INSERT', 'MODIFY', 'REMOVE'])),
  /** What the keys begin with. */
  pk: z.string(),
  sk: z.string(),
});
export type Subscription = z.output<typeof subscription>;

export const parseSubscriptions = (text: string): Subscription[] =>
  z.parse(z.array(subscription), JSON.parse(text));

export const isSubscribed = ({ changes, pk, sk }: Subscription, change: ItemChange): boolean =>
  changes.includes(kindOf(change)) && change.pk.startsWith(pk) && change.sk.startsWith(sk);

const kindOf = ({ before, after }: ItemChange): Subscription['changes'][number] => {
  if (before === undefined) return 'INSERT';
  return after === undefined ? 'REMOVE' : 'MODIFY';
};
