import * as z from 'zod/mini';
import { periodOf, resetOf, targetOf } from '../credits/budget-model.ts';
import { budgetUsePart } from '../credits/keys.ts';
import type { ItemChange } from '../platform/events/stream.ts';
import { projectPart } from '../projects/keys.ts';
import { userPart } from '../shared/keys.ts';
import { eventFromItem } from '../videos/items.ts';
import { eventPart } from '../videos/keys.ts';
import type { VideoEvent } from '../videos/model.ts';
import { subscriberPart } from './keys.ts';
import type { BudgetNotice } from './messages.ts';

/** What one change of the table means to the subscribers of a topic. */
export type TopicChange =
  | { kind: 'event'; event: VideoEvent }
  /** A budget of the account comes near its limit. */
  | { kind: 'budget'; notice: BudgetNotice }
  /** This connection's subscription is new. */
  | { kind: 'subscription'; connectionId: string };

/** A change and the partition in which the subscribers lie that it is for. */
export interface AddressedChange {
  partition: string;
  change: TopicChange;
}

/** What a change of the table means to which subscribers; nothing where it is none of those that the trigger's filters let through. */
export const topicChangesOf = ({
  pk,
  sk,
  before,
  after,
}: Pick<ItemChange, 'pk' | 'sk' | 'before' | 'after'>): AddressedChange[] => {
  const isNew = before === undefined && after !== undefined;
  if (eventPart.matches(sk) && isNew) {
    const event = eventFromItem(after);
    const change: TopicChange = { kind: 'event', event };
    const { ownerId, projectId } = event;
    const ofProject = projectId === undefined ? [] : [projectPart.of(projectId)];
    return [pk, userPart.of(ownerId), ...ofProject].map((partition) => ({ partition, change }));
  }
  if (subscriberPart.matches(sk) && after?.phase === 'new') {
    return [{ partition: pk, change: { kind: 'subscription', connectionId: subscriberPart.idIn(sk) } }];
  }
  const notice = budgetUsePart.matches(sk) && before?.warnedAt === undefined ? budgetNoticeOf(sk, after) : [];
  return notice.map((each) => ({ partition: pk, change: { kind: 'budget', notice: each } }));
};

const warnedCounter = z.object({ used: z.number(), limit: z.number(), warnedAt: z.string() });

/** Nothing of a counter whose owner was not warned. */
const budgetNoticeOf = (sk: string, item: unknown): BudgetNotice[] => {
  const { data: counter } = z.safeParse(warnedCounter, item);
  if (counter === undefined) return [];
  const name = budgetUsePart.idIn(sk);
  const { used, limit, warnedAt: at } = counter;
  const resets = resetOf(name).toISOString();
  const [budget, period] = [targetOf(name), periodOf(name)];
  return [{ type: 'budget.near', budget, period, limit, used, resets_at: resets, at }];
};

/** The changes of each partition, in the order in which they came. */
export const byPartition = (changes: readonly AddressedChange[]): Map<string, TopicChange[]> => {
  const groups = new Map<string, TopicChange[]>();
  for (const { partition, change } of changes) {
    const group = groups.get(partition);
    if (group === undefined) groups.set(partition, [change]);
    else group.push(change);
  }
  return groups;
};

/** The events among the changes, by video. */
export const eventsByVideo = (changes: readonly TopicChange[]): Map<string, VideoEvent[]> => {
  const events = new Map<string, VideoEvent[]>();
  for (const change of changes) {
    if (change.kind !== 'event') continue;
    const group = events.get(change.event.videoId) ?? [];
    group.push(change.event);
    events.set(change.event.videoId, group);
  }
  return events;
};
