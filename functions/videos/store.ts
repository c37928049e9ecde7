import { accountSettle, ledgerWrite } from '../credits/store.ts';
import { embeddedEngineId } from '../engines/embedded-id.ts';
import { ConditionFailed, commit, type TransactWrite } from '../platform/aws/commit.ts';
import { countItems, getItem, type Item, type Page, query } from '../platform/aws/table.ts';
import { setting } from '../platform/env.ts';
import { correlationOf, log } from '../platform/log.ts';
import { recordMetric } from '../platform/metrics.ts';
import {
  type Change,
  type Decide,
  eventOf,
  inlineTextLength,
  isTerminal,
  nextCheckAt,
  type Video,
  type VideoEvent,
} from './model.ts';

/** Needs of every function that calls `changeVideo`, and of those whose change ends the video. */
export const changeVideoNeeds = ['table:get', 'table:put'] as const;
export const endVideoNeeds = [...changeVideoNeeds, 'table:update'] as const;
export const changeVideoSettings = ['reconcileAfterSeconds'] as const;

/** Events are kept this long after they happened. */
const eventRetentionSeconds = 30 * 24 * 3600;

const keyOf = (ownerId: string, videoId: string) => ({ pk: `user#${ownerId}`, sk: `video#${videoId}` });

const itemOf = (video: Video): Item => ({
  ...keyOf(video.ownerId, video.id),
  ...video,
  ...(video.checkAt === undefined ? {} : { gsi1pk: 'active', gsi1sk: video.checkAt }),
});

const videoOf = (item: Item): Video => {
  const { pk: _pk, sk: _sk, gsi1pk: _gsi1pk, gsi1sk: _gsi1sk, ...video } = item;
  // Those that were stored before there was music have it from now on; before there were engines, there was one.
  return { music: true, engineId: embeddedEngineId, ...video } as Video;
};

/** Reads an owner's video. Another's id is missing, as it should be. */
export const loadVideo = async (
  ownerId: string,
  videoId: string,
  options: { consistent?: boolean } = {},
): Promise<Video | undefined> => {
  const item = await getItem(keyOf(ownerId, videoId), options);
  return item === undefined ? undefined : videoOf(item);
};

/** The whole script or prompt of a video whose item holds only its beginning. */
export const loadText = async (
  videoId: string,
  options: { consistent?: boolean } = {},
): Promise<string | undefined> => {
  const item = await getItem({ pk: `video#${videoId}`, sk: 'text' }, options);
  return item?.text as string | undefined;
};

/** One page of an owner's videos, newest first. A query ends after 1 MB: a long page takes more than one. */
export const listVideos = async (
  ownerId: string,
  page: { limit: number; before?: string; consistent?: boolean },
): Promise<{ videos: Video[]; nextBefore?: string }> => {
  const items: Item[] = [];
  let from: Item | undefined = page.before === undefined ? undefined : keyOf(ownerId, page.before);
  do {
    const found: Page = await query({
      KeyConditionExpression: 'pk = :pk AND sk BETWEEN :first AND :last',
      ExpressionAttributeValues: { ':pk': `user#${ownerId}`, ':first': 'video#', ':last': 'video#~' },
      ExclusiveStartKey: from,
      ScanIndexForward: false,
      Limit: page.limit - items.length,
      ConsistentRead: page.consistent === true,
    });
    items.push(...found.items);
    from = found.lastKey;
  } while (from !== undefined && items.length < page.limit);
  const last = from?.sk as string | undefined;
  return { videos: items.map(videoOf), ...(last === undefined ? {} : { nextBefore: last.slice(6) }) };
};

/** One page of a video's events after a number, in order. */
export const listEvents = async (
  videoId: string,
  after: number,
  limit: number,
  options: { consistent?: boolean } = {},
): Promise<VideoEvent[]> => {
  const { items } = await query({
    KeyConditionExpression: 'pk = :pk AND sk BETWEEN :first AND :last',
    ExpressionAttributeValues: {
      ':pk': `video#${videoId}`,
      ':first': eventKey(after + 1),
      ':last': 'event#~',
    },
    Limit: limit,
    ConsistentRead: options.consistent === true,
  });
  return items.map(eventFromItem);
};

/** The event of a table item, as the stream or a query gives it. */
export const eventFromItem = (item: Item): VideoEvent => {
  const { pk: _pk, sk: _sk, expiresAt: _expiresAt, ...event } = item;
  return event as VideoEvent;
};

const eventKey = (seq: number): string => `event#${String(seq).padStart(10, '0')}`;

const eventWrite = (event: VideoEvent): TransactWrite => ({
  Put: {
    Item: {
      pk: `video#${event.videoId}`,
      sk: eventKey(event.seq),
      ...event,
      expiresAt: Math.floor(Date.parse(event.at) / 1000) + eventRetentionSeconds,
    },
    ConditionExpression: 'attribute_not_exists(pk)',
  },
});

/**
 * The writes that bring a video into being: itself, its first event, and its text where that is long.
 *
 * @param text the whole script or prompt
 */
export const newVideoWrites = (video: Video, text: string): TransactWrite[] => [
  { Put: { Item: itemOf(video), ConditionExpression: 'attribute_not_exists(pk)' } },
  eventWrite(eventOf({ video, event: 'created' })),
  ...(text.length > inlineTextLength
    ? [{ Put: { Item: { pk: `video#${video.id}`, sk: 'text', ownerId: video.ownerId, text } } }]
    : []),
];

/** The first characters of a text, by default those that fit a video's own item; never half a character. */
export const inlineText = (
  text: string,
  longest: number = inlineTextLength,
): Pick<Video, 'text' | 'textTruncated'> =>
  text.length <= longest
    ? { text, textTruncated: false }
    : { text: text.slice(0, longest).replace(/[\ud800-\udbff]$/, ''), textTruncated: true };

/** The writes of one decided change: the video on condition of its `seq`, the event, and the settlement. */
export const changeWrites = (before: Video, change: Change, now: Date): TransactWrite[] => [
  {
    Put: {
      Item: itemOf(change.video),
      ConditionExpression: 'seq = :seq',
      ExpressionAttributeValues: { ':seq': before.seq },
    },
  },
  eventWrite(eventOf(change)),
  ...settlementWrites(change, now),
];

/** A hold is released, and charged again where the video is good: the ledger says both. */
export const settlementWrites = ({ video, settlement }: Change, now: Date): TransactWrite[] => {
  if (settlement === undefined) return [];
  const cause = { userId: video.ownerId, videoId: video.id, attempt: video.attempt };
  const charged = settlement === 'charge';
  return [
    ledgerWrite({ ...cause, type: 'release', amount: video.price, reason: `Hold of ${video.title}` }, now),
    ...(charged
      ? [ledgerWrite({ ...cause, type: 'charge', amount: -video.price, reason: video.title }, now)]
      : []),
    accountSettle(video.ownerId, charged ? 0 : video.price),
  ];
};

const raceAttempts = 12;

/**
 * The only way to change a video: load, decide, commit on condition that nobody changed it meanwhile; a lost
 * race loads and decides anew.
 *
 * @param also further writes of the same transaction
 * @returns the video as it stands afterwards and whether `decide` changed it; undefined when there is none
 */
export const changeVideo = async (
  ownerId: string,
  videoId: string,
  decide: Decide,
  options: { now?: Date; also?: (change: Change) => TransactWrite[] } = {},
): Promise<{ video: Video; changed: boolean } | undefined> => {
  for (let attempt = 1; ; attempt += 1) {
    const before = await loadVideo(ownerId, videoId, { consistent: true });
    if (before === undefined) return undefined;
    const decided = decide(before);
    if (decided === undefined) return { video: before, changed: false };
    const now = options.now ?? new Date();
    const change = { ...decided, video: withCheckAt(decided.video, now) };
    try {
      await commit([...changeWrites(before, change, now), ...(options.also?.(change) ?? [])]);
      report(change);
      tallyEnd(change);
      return { video: change.video, changed: true };
    } catch (error) {
      const lost = error instanceof ConditionFailed && error.index === 0;
      if (!lost || attempt === raceAttempts) throw error;
    }
  }
};

/** One line for each numbered event; progress is told too often for that. */
const report = ({ video, event }: Change): void => {
  const { id, seq, attempt, status } = video;
  const fields = { video_id: id, seq, attempt, status, ...correlationOf(video) };
  if (event === 'progress') log.debug('video_progressed', fields);
  else log.info('video_changed', { ...fields, event });
};

/** Counts a video that has ended, and how long the making of a film took. */
const tallyEnd = ({ video, event }: Change): void => {
  if (!isTerminal(video.status)) return;
  recordMetric('background_tasks_total', { task_type: 'video_generation', status: event });
  if (event !== 'completed' || video.startedAt === undefined || video.endedAt === undefined) return;
  const seconds = (Date.parse(video.endedAt) - Date.parse(video.startedAt)) / 1000;
  recordMetric('video_processing_duration_seconds', {}, Math.max(seconds, 0.001));
};

/** Moves the reconciler's next look only when half the wait has passed: each move costs an index write. */
const withCheckAt = (video: Video, now: Date): Video => {
  if (isTerminal(video.status)) return video;
  const wait = setting('reconcileAfterSeconds');
  const due = video.checkAt === undefined ? 0 : Date.parse(video.checkAt);
  return due - now.getTime() > (wait * 1000) / 2 ? video : { ...video, checkAt: nextCheckAt(now, wait) };
};

/** Owner and id of videos whose next look is due, oldest first. */
export const dueVideos = async (
  now: Date,
  limit: number,
): Promise<{ ownerId: string; videoId: string; checkAt: string }[]> => {
  const { items } = await query({
    IndexName: 'gsi1',
    KeyConditionExpression: 'gsi1pk = :active AND gsi1sk <= :now',
    ExpressionAttributeValues: { ':active': 'active', ':now': now.toISOString() },
    Limit: limit,
  });
  return items.map((item) => ({
    ownerId: String(item.pk).slice('user#'.length),
    videoId: String(item.sk).slice('video#'.length),
    checkAt: String(item.gsi1sk),
  }));
};

/** How many videos are pending or in work. */
export const countActive = (): Promise<number> =>
  countItems({
    IndexName: 'gsi1',
    KeyConditionExpression: 'gsi1pk = :active',
    ExpressionAttributeValues: { ':active': 'active' },
  });

/** Puts off the reconciler's next look without telling anybody: no event, no new number. */
export const postponeCheck = (video: Video, checkAt: string): TransactWrite => ({
  Update: {
    Key: keyOf(video.ownerId, video.id),
    UpdateExpression: 'SET checkAt = :at, gsi1sk = :at',
    ConditionExpression: 'seq = :seq AND attribute_exists(gsi1pk)',
    ExpressionAttributeValues: { ':at': checkAt, ':seq': video.seq },
  },
});

/** Removes a video's item, as it stood at `seq`; its files and events follow by the table's stream. */
export const deleteVideoWrite = (video: Video): TransactWrite => ({
  Delete: {
    Key: keyOf(video.ownerId, video.id),
    ConditionExpression: 'seq = :seq',
    ExpressionAttributeValues: { ':seq': video.seq },
  },
});
