import { releaseBudgetWrites } from '../credits/budgets.ts';
import { accountSettle, countDeletedVideo, ledgerWrite } from '../credits/store.ts';
import { ConditionFailed, commit, type TransactWrite } from '../platform/aws/commit.ts';
import { getItem, getItems, type Item, indexed, listByPrefix } from '../platform/aws/table.ts';
import { updateOf } from '../platform/aws/update.ts';
import { setting } from '../platform/env.ts';
import { correlationOf, log } from '../platform/log.ts';
import { recordMetric } from '../platform/metrics.ts';
import { joinProjectWrites, leaveProjectWrite } from '../projects/store.ts';
import { problem } from '../shared/errors.ts';
import { userPart } from '../shared/keys.ts';
import { chargedFor, chargeReason } from './charge.ts';
import { deletionRetentionSeconds, eventWrite } from './event-store.ts';
import { videoFromItem } from './items.ts';
import { activePartitionOf, textKey, videoKey, videoPart } from './keys.ts';
import { videoLine } from './ledger-lines.ts';
import {
  type Change,
  type Decide,
  deletionOf,
  eventOf,
  isEnding,
  isTerminal,
  nextCheckAt,
  type Video,
} from './model.ts';
import { givePlaceBack } from './places.ts';
import { purchaseWrites } from './purchases.ts';
import { leaveQueueWrite } from './queue-size.ts';
import { releaseCopies } from './release-copies.ts';

/** Needs of every function that calls `changeVideo`, and of those whose change ends the video. */
export const changeVideoNeeds = ['table:get', 'table:put'] as const;
export const endVideoNeeds = [...changeVideoNeeds, 'table:update', 'purge-queue:send'] as const;
export const changeVideoSettings = ['reconcileAfterSeconds', 'maxRunningVideos'] as const;

/** Texts up to this many characters live on the video's own item; longer ones in an item beside it. */
const inlineTextLength = 1000;

const itemOf = (video: Video): Item => ({
  ...videoKey(video.ownerId, video.id),
  ...video,
  ...(video.checkAt === undefined
    ? {}
    : indexed(
        activePartitionOf(video.status === 'pending' ? 'pending' : 'processing', video.id),
        video.checkAt,
      )),
});

/** Reads an owner's video. Another's id is missing, as it should be. */
export const loadVideo = async (
  ownerId: string,
  videoId: string,
  options: { consistent?: boolean } = {},
): Promise<Video | undefined> => {
  const item = await getItem(videoKey(ownerId, videoId), options);
  return item === undefined ? undefined : videoFromItem(item);
};

/** Reads some of an owner's videos, up to 100, in the order of their ids; those that are gone are left out. */
export const loadVideos = async (
  ownerId: string,
  videoIds: readonly string[],
  options: { consistent?: boolean } = {},
): Promise<Video[]> => {
  const keys = videoIds.map((videoId) => videoKey(ownerId, videoId));
  const items = await getItems(keys, options);
  const found = new Map(items.map((item) => [String(item.sk), item]));
  return videoIds.flatMap((videoId) => {
    const item = found.get(videoPart.of(videoId));
    return item === undefined ? [] : [videoFromItem(item)];
  });
};

/** The whole script or prompt of a video whose item holds only its beginning. */
export const loadText = async (
  videoId: string,
  options: { consistent?: boolean } = {},
): Promise<string | undefined> => {
  const item = await getItem(textKey(videoId), options);
  return item === undefined ? undefined : String(item.text);
};

/**
 * One page of an owner's videos, newest first.
 *
 * @param page `before`: the id behind which the page begins; `oldestFirst`: in the other direction; `between`: only ids
 *   from the first up to the second
 */
export const listVideos = async (
  ownerId: string,
  {
    before,
    oldestFirst = false,
    between,
    ...page
  }: {
    limit: number;
    before?: string | undefined;
    oldestFirst?: boolean;
    between?: readonly [lowest: string, highest: string];
    consistent?: boolean;
  },
): Promise<{ videos: Video[]; nextBefore?: string }> => {
  const { items, next } = await listByPrefix(userPart.of(ownerId), videoPart.prefix, {
    ...page,
    after: before === undefined ? undefined : videoPart.of(before),
    newestFirst: !oldestFirst,
    ...(between === undefined ? {} : { between: [videoPart.of(between[0]), videoPart.of(between[1])] }),
  });
  const videos = items.map(videoFromItem);
  return next === undefined ? { videos } : { videos, nextBefore: videoPart.idIn(next) };
};

/**
 * The writes that bring a video into being: itself, its first event, its text where that is long, and its place in a
 * project.
 *
 * @param text the whole script or prompt
 * @throws KinoraError 404 `PROJECT_NOT_FOUND`, at the commit
 */
export const newVideoWrites = (video: Video, text: string): TransactWrite[] => [
  { Put: { Item: itemOf(video), ConditionExpression: 'attribute_not_exists(pk)' } },
  eventWrite(eventOf({ video, event: 'created' })),
  ...(text.length > inlineTextLength
    ? [{ Put: { Item: { ...textKey(video.id), ownerId: video.ownerId, text } } }]
    : []),
  ...(video.projectId === undefined ? [] : joinProjectWrites(video.ownerId, video.projectId, video.id)),
];

/** Removes the text beside a video whose item holds its whole text now. */
export const deleteTextWrite = (videoId: string): TransactWrite => ({ Delete: { Key: textKey(videoId) } });

/** The first characters of a text, by default those that fit a video's own item; never half a character. */
export const inlineText = (
  text: string,
  longest: number = inlineTextLength,
): Pick<Video, 'text' | 'textTruncated'> =>
  text.length <= longest
    ? { text, textTruncated: false }
    : { text: text.slice(0, longest).replace(/[\ud800-\udbff]$/, ''), textTruncated: true };

/** The writes of one decided change: the video on condition of its `seq`, the event, the settlement, and its place. */
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
  ...purchaseWrites(change.video.ownerId, change.purchases ?? [], now),
  ...(isEnding(change) ? [givePlaceBack(change.video), leaveQueueWrite(change.video)] : []),
];

/**
 * A hold is released, and what the video costs, or what vendors were paid, is charged: the ledger says both. Budgets
 * have back what is not charged, for the day and month in which it was held.
 */
export const settlementWrites = ({ video, settlement }: Change, now: Date): TransactWrite[] => {
  if (settlement === undefined) return [];
  const charged = chargedFor(video);
  return [
    ledgerWrite(videoLine(video, 'release', video.price), now),
    ...(settlement === 'charge'
      ? [ledgerWrite({ ...videoLine(video, 'charge', -charged), reason: chargeReason(video) }, now)]
      : []),
    accountSettle(video.ownerId, video.price - charged),
    ...releaseBudgetWrites(video.ownerId, video.budgetUses, video.price - charged),
  ];
};

const raceAttempts = 12;

/**
 * The only way to change a video: load, decide, commit on condition that nobody changed it meanwhile; a lost
 * race loads and decides anew.
 *
 * @param also further writes of the same transaction
 * @returns the video as it stands afterwards and whether `decide` changed it; undefined when there is none
 * @throws KinoraError 503 `OVERLOADED` when others were first again and again
 */
export const changeVideo = async (
  ownerId: string,
  videoId: string,
  decide: Decide,
  options: { now?: Date; also?: (change: Change, before: Video) => TransactWrite[] } = {},
): Promise<{ video: Video; changed: boolean } | undefined> => {
  for (let attempt = 1; ; attempt += 1) {
    const before = await loadVideo(ownerId, videoId, { consistent: true });
    if (before === undefined) return undefined;
    const decided = decide(before);
    if (decided === undefined) return { video: before, changed: false };
    const now = options.now ?? new Date();
    const change = { ...decided, video: withCheckAt(decided.video, now) };
    try {
      await commit([...changeWrites(before, change, now), ...(options.also?.(change, before) ?? [])]);
      report(change);
      recordEnd(change);
      await releaseCopies(change);
      return { video: change.video, changed: true };
    } catch (error) {
      const lost = error instanceof ConditionFailed && error.index === 0;
      if (!lost) throw error;
      if (attempt === raceAttempts) throw problem('OVERLOADED', {}, { cause: error, retryAfterSeconds: 1 });
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
const recordEnd = ({ video, event }: Change): void => {
  if (!isEnding({ event })) return;
  recordMetric('background_tasks_total', { task_type: 'video_generation', status: event });
  if (event === 'failed') recordMetric('video_failures_total', { code: video.failure?.code ?? 'UNKNOWN' });
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

/** Puts off the reconciler's next look without telling anybody: no event, no new number. */
export const postponeCheck = (video: Video, checkAt: string): TransactWrite => ({
  Update: updateOf(videoKey(video.ownerId, video.id), {
    set: { checkAt, gsi1sk: checkAt },
    condition: 'seq = :seq AND attribute_exists(gsi1pk)',
    values: { seq: video.seq },
  }),
});

/** As {@link postponeCheck}, of one whose message is sent anew: all earlier ones are out of date. */
export const renewMessage = (video: Video, messages: number, checkAt: string): TransactWrite => ({
  Update: updateOf(videoKey(video.ownerId, video.id), {
    set: { checkAt, gsi1sk: checkAt, messages },
    condition: 'seq = :seq AND attribute_exists(gsi1pk)',
    values: { seq: video.seq },
  }),
});

/** The same of a video that cannot be read, known by when its look was due. */
export const postponeUnread = (
  { ownerId, videoId, checkAt: was }: { ownerId: string; videoId: string; checkAt: string },
  checkAt: string,
): TransactWrite => ({
  Update: updateOf(videoKey(ownerId, videoId), {
    set: { checkAt, gsi1sk: checkAt },
    condition: 'gsi1sk = :was AND attribute_exists(gsi1pk)',
    values: { was },
  }),
});

/**
 * Removes a video, as it stood at `seq`, and tells it as the last of its numbered events.
 *
 * @param video one that has ended
 * @param plan that its account must still be on, where its plan is why it goes; null for an account without
 */
export const deletionWrites = (video: Video, now: Date, plan?: string | null): TransactWrite[] => [
  deleteVideoWrite(video),
  eventWrite(deletionOf(video, now), deletionRetentionSeconds),
  countDeletedVideo(video.ownerId, plan),
  ...(video.projectId === undefined ? [] : [leaveProjectWrite(video.ownerId, video.projectId, video.id)]),
];

/** Removes a video's item, tells nobody and counts nothing; its files and events follow by the table's stream. */
export const deleteVideoWrite = (video: Video): TransactWrite => ({
  Delete: {
    Key: videoKey(video.ownerId, video.id),
    ConditionExpression: 'seq = :seq',
    ExpressionAttributeValues: { ':seq': video.seq },
  },
});
