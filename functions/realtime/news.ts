import type { ItemChange } from '../platform/events/stream.ts';
import { userPart } from '../shared/keys.ts';
import { eventFromItem, noticeFromItem } from '../videos/items.ts';
import { eventPart, noticePart, videoPart } from '../videos/keys.ts';
import type { VideoEvent } from '../videos/model.ts';
import { subscriberPart } from './keys.ts';
import type { Notice } from './messages.ts';

/** What one change of the table means to the subscribers of a topic. */
export type Announcement =
  | { kind: 'event'; event: VideoEvent }
  /** This connection's subscription is new. */
  | { kind: 'subscription'; connectionId: string }
  | { kind: 'notice'; notice: Notice }
  /** The video was removed. */
  | { kind: 'deletion'; videoId: string };

/** News and the partition of those who hear it. */
export interface Told {
  partition: string;
  news: Announcement;
}

/** Whom a change concerns; nobody where it is none of those that the trigger's filters let through. */
export const announcementsOf = ({
  pk,
  sk,
  before,
  after,
}: Pick<ItemChange, 'pk' | 'sk' | 'before' | 'after'>): Told[] => {
  const isNew = before === undefined && after !== undefined;
  if (eventPart.matches(sk) && isNew) {
    const event = eventFromItem(after);
    const news: Announcement = { kind: 'event', event };
    return [pk, userPart.of(event.ownerId)].map((partition) => ({ partition, news }));
  }
  if (subscriberPart.matches(sk) && after?.phase === 'new') {
    return [{ partition: pk, news: { kind: 'subscription', connectionId: subscriberPart.idIn(sk) } }];
  }
  if (noticePart.matches(sk) && isNew) {
    return [{ partition: pk, news: { kind: 'notice', notice: noticeFromItem(after) } }];
  }
  if (videoPart.matches(sk) && after === undefined) {
    const news: Announcement = { kind: 'deletion', videoId: videoPart.idIn(sk) };
    return [pk, sk].map((partition) => ({ partition, news }));
  }
  return [];
};

/** The news of each partition, in the order in which they came. */
export const byPartition = (told: readonly Told[]): Map<string, Announcement[]> => {
  const groups = new Map<string, Announcement[]>();
  for (const { partition, news } of told) {
    const group = groups.get(partition);
    if (group === undefined) groups.set(partition, [news]);
    else group.push(news);
  }
  return groups;
};

/** The events among the news, by video. */
export const eventsByVideo = (news: readonly Announcement[]): Map<string, VideoEvent[]> => {
  const events = new Map<string, VideoEvent[]>();
  for (const one of news) {
    if (one.kind !== 'event') continue;
    const group = events.get(one.event.videoId) ?? [];
    group.push(one.event);
    events.set(one.event.videoId, group);
  }
  return events;
};
