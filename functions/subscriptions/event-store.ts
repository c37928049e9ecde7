import { commit } from '../platform/aws/commit.ts';
import { getItem, getItems } from '../platform/aws/table.ts';
import { eventIdOf, eventKey } from './keys.ts';

/** Longer than Stripe keeps its events (30 days). */
const retentionSeconds = 35 * 24 * 3600;

/** Whether an event was worked off. */
export const isDone = async (eventId: string): Promise<boolean> =>
  (await getItem(eventKey(eventId), { consistent: true })) !== undefined;

/** Those of up to 100 events that were worked off. */
export const doneOf = async (eventIds: readonly string[]): Promise<ReadonlySet<string>> => {
  if (eventIds.length === 0) return new Set();
  const items = await getItems(eventIds.map(eventKey), { consistent: true });
  return new Set(items.map(({ pk }) => eventIdOf(pk)));
};

export const markDone = async (eventId: string, now: Date): Promise<void> => {
  const expiresAt = Math.floor(now.getTime() / 1000) + retentionSeconds;
  await commit([{ Put: { Item: { ...eventKey(eventId), doneAt: now.toISOString(), expiresAt } } }]);
};
