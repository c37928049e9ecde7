import type { Item } from '../platform/aws/table.ts';
import type { ItemChange } from '../platform/events/stream.ts';
import type { VideoEvent } from '../videos/model.ts';
import { eventFromItem } from '../videos/store.ts';
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

const startOf = (key: string): string => key.slice(0, key.indexOf('#') + 1);
const restOf = (key: string): string => key.slice(key.indexOf('#') + 1);

/** Whom a change concerns; nobody where it is none of those that the trigger's filters let through. */
export const announcementsOf = ({ pk, sk, before, after }: ItemChange): Told[] => {
  switch (startOf(sk)) {
    case 'event#': {
      if (after === undefined || before !== undefined) return [];
      const event = eventFromItem(after);
      const news: Announcement = { kind: 'event', event };
      return [pk, `user#${event.ownerId}`].map((partition) => ({ partition, news }));
    }
    case 'subscriber#':
      return after?.phase === 'new'
        ? [{ partition: pk, news: { kind: 'subscription', connectionId: restOf(sk) } }]
        : [];
    case 'notice#': {
      if (after === undefined || before !== undefined) return [];
      return [{ partition: pk, news: { kind: 'notice', notice: noticeFromItem(after) } }];
    }
    case 'video#': {
      if (after !== undefined) return [];
      const news: Announcement = { kind: 'deletion', videoId: restOf(sk) };
      return [pk, sk].map((partition) => ({ partition, news }));
    }
    default:
      return [];
  }
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

const noticeFromItem = (item: Item): Notice => ({
  type: String(item.type),
  video_id: String(item.videoId),
  attempt: Number(item.attempt),
  title: String(item.title),
  at: String(item.at),
  ...(item.failure === undefined ? {} : { failure: item.failure }),
});
