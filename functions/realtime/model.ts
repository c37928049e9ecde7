import { projectPart } from '../projects/keys.ts';
import { userPart } from '../shared/keys.ts';
import { videoPart } from '../videos/keys.ts';
import type { Video, VideoEvent } from '../videos/model.ts';
import { isTerminal } from '../videos/model.ts';

/** What a client may subscribe to: one of its videos, those of one of its projects, or all that its account hears. */
export type Topic =
  | { kind: 'video'; videoId: string }
  | { kind: 'project'; projectId: string }
  | { kind: 'account' };

/** The topic of `video:<id>`, `project:<id>` or `user:me`; undefined for anything else. */
export const parseTopic = (text: string): Topic | undefined => {
  if (text === 'user:me') return { kind: 'account' };
  const [, kind, id] = /^(video|project):([\w-]{1,64})$/.exec(text) ?? [];
  if (id === undefined) return undefined;
  return kind === 'video' ? { kind, videoId: id } : { kind: 'project', projectId: id };
};

/** Partition of the table in which a topic's subscribers lie. */
export const partitionOf = (topic: Topic, userId: string): string => {
  if (topic.kind === 'video') return videoPart.of(topic.videoId);
  return topic.kind === 'project' ? projectPart.of(topic.projectId) : userPart.of(userId);
};

/** Anything with a number; there are no gaps between numbers. */
interface Numbered {
  seq: number;
}

/**
 * What a client that has everything up to `last` has not got yet, in order and without repeats.
 *
 * @param last number of the last event sent; 0 before the first
 */
export const undelivered = <E extends Numbered>(last: number, received: readonly E[]): E[] => {
  const byNumber = new Map(received.filter(({ seq }) => seq > last).map((event) => [event.seq, event]));
  return [...byNumber.values()].sort((left, right) => left.seq - right.seq);
};

/** Whether numbers are missing between `last` and the end of `events`, as {@link undelivered} gave it. */
export const hasGap = (last: number, events: readonly Numbered[]): boolean => {
  const end = events.at(-1)?.seq ?? last;
  return end - last !== events.length;
};

/**
 * Completes events with what the table holds. Those after the last one are left out: the stream brings them. A number that the table does not hold either is gone for good and is passed over.
 */
export const fillGaps = <E extends Numbered>(
  last: number,
  events: readonly E[],
  stored: readonly E[],
): E[] => {
  const end = events.at(-1)?.seq ?? last;
  return undelivered(last, [...stored.filter(({ seq }) => seq <= end), ...events]);
};

/** Up to which event of one video an account's subscriber has got them. */
export interface Cursor {
  seq: number;
  /** The last event was the video's end. */
  ended: boolean;
}

export const cursorOf = (video: Pick<Video, 'seq' | 'status'>): Cursor => ({
  seq: video.seq,
  ended: isTerminal(video.status),
});

/**
 * Where an account's subscriber begins with a video of which it got nothing yet: at the beginning of the attempt
 * that the events belong to. A video that was in nobody's state was not in work, and only a `created` event changes that.
 *
 * @param first number of the first event that the stream brought
 * @param events in order, from the table or the stream
 * @returns the number before the beginning; undefined when `events` do not reach back so far
 */
export const beginningOf = (first: number, events: readonly VideoEvent[]): number | undefined => {
  const created = events.findLast(({ type, seq }) => type === 'created' && seq <= first);
  return created === undefined ? undefined : created.seq - 1;
};

/** So many videos are remembered for an account's subscriber before ended ones are forgotten. */
const rememberedVideos = 64;

/** Ids of ended videos that need not be remembered any longer: late repeats of their events are all but over. */
export const forgettable = (heard: Readonly<Record<string, Cursor>>): string[] => {
  const known = Object.entries(heard);
  return known.length < rememberedVideos ? [] : known.filter(([, { ended }]) => ended).map(([id]) => id);
};

/**
 * Whether a client that has everything up to `after` can be served from the stored events alone.
 *
 * @param seq the video's number now
 * @param oldest number of the first stored event beyond `after`, if any
 */
export const isBridged = (after: number, seq: number, oldest: number | undefined): boolean =>
  after === seq || (after < seq && oldest === after + 1);
