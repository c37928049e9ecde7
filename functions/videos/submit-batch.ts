import { activeRevision } from '../credits/budget-model.ts';
import { demandBudgets, useBudgetWrites, withBudgets } from '../credits/budgets.ts';
import { accountHoldOf, type Means } from '../credits/holds.ts';
import { highestOf } from '../plans/model.ts';
import { plansOfEnvironment } from '../plans/settings.ts';
import { commit, type TransactWrite } from '../platform/aws/commit.ts';
import type { Context } from '../platform/http/context.ts';
import { type Reply, reply } from '../platform/http/reply.ts';
import { mapConcurrently } from '../shared/concurrency.ts';
import type { ErrorCode } from '../shared/error-codes.ts';
import { KinoraError, problem } from '../shared/errors.ts';
import { type BatchEntry, entriesProblem, type QuotedEntry, quoteEntries } from './batch-entries.ts';
import {
  BatchMoved,
  type BatchName,
  type BatchRecord,
  batchWrite,
  loadBatch,
  sameBatch,
} from './batch-record.ts';
import type { BatchResponse } from './batch-schemas.ts';
import { batchUses, countedVideo } from './budget-uses.ts';
import type { Video } from './model.ts';
import { presentVideo } from './present.ts';
import { enterQueueWrites, idsWithRoom, queueFull } from './queue-size.ts';
import { loadVideos, newVideoWrites } from './store.ts';
import { acceptedVideo, enqueueGeneration, holdLedgerWrite } from './submit.ts';

/** Videos that are asked for together. */
export interface Batch {
  entries: readonly BatchEntry[];
  /** Parsed, and as it was sent: a repetition is known by either. */
  body: unknown;
  sent: unknown;
  idempotencyKey: string;
  /** Of the whole. */
  maxCost: number | undefined;
  templateVersion?: number;
}

/** A video that is to be made, and its writes but for what it shares with the others. */
interface Made {
  video: Video;
  /** @param counted the video with its budgets */
  writes: (counted: Video) => TransactWrite[];
}

/** Of a transaction. Source: DynamoDB developer guide, "Service quotas". */
const maxWrites = 100;
/** The record, the admission, the account with two counters of its budget and of a key's, and the queue's eight shards. */
const sharedWrites = 15;
/** Counters of the budget of a video's project. */
const projectWrites = 2;
const sendsAtOnce = 10;
/** How often another request of the same key may be first. */
const maxTurns = 8;

/** What refuses the rest of a batch of which some videos stand; everything else is an error of the request. */
const refusals: ReadonlySet<string> = new Set<ErrorCode>([
  'BUDGET_EXCEEDED',
  'INSUFFICIENT_CREDITS',
  'ACCOUNT_ON_HOLD',
  'MAX_COST_EXCEEDED',
  'OVERLOADED',
  'PROJECT_NOT_FOUND',
  'QUALITY_NOT_IN_PLAN',
  'QUEUE_FULL',
  'TOO_MANY_ACTIVE_VIDEOS',
  'VALIDATION_ERROR',
]);

/**
 * Takes a batch in. It is refused as a whole, with nothing written, unless every entry is good and there are credits and
 * places for all. Then its videos are made in order, as many in each transaction as fit; what stops that is told of each
 * video that was not made. The same request with the same key makes what is left, and nothing twice.
 *
 * @throws 402, 422, 429 or 503 `QUEUE_FULL` with nothing written
 */
export const submitBatch = async (batch: Batch, context: Context): Promise<Reply<BatchResponse>> => {
  for (let turn = 1; turn <= maxTurns; turn += 1) {
    try {
      return await takeIn(batch, context);
    } catch (error) {
      if (!(error instanceof BatchMoved)) throw error;
    }
  }
  throw problem('OVERLOADED', {}, { retryAfterSeconds: 1 });
};

/**
 * Tells again what stands of a batch that nothing more can be made of.
 *
 * @param refusal why, told of each video that was not made; thrown where none was
 * @throws 422 `IDEMPOTENCY_KEY_REUSED`
 */
export const tellBatch = async (
  batch: Batch,
  refusal: KinoraError,
  { actor, operationId, now }: Context,
): Promise<Reply<BatchResponse>> => {
  const before = await loadBatch({ ownerId: actor.userId, operationId, key: batch.idempotencyKey }, now);
  if (before === undefined || before.ids.length === 0) throw refusal;
  sameBatch(before, batch);
  const known = await loadVideos(actor.userId, before.ids, { consistent: true });
  return reply(present(batch, before.ids, known, refusal), { headers: { 'idempotency-replayed': 'true' } });
};

const takeIn = async (batch: Batch, context: Context): Promise<Reply<BatchResponse>> => {
  const { actor, operationId, now } = context;
  const name = { ownerId: actor.userId, operationId, key: batch.idempotencyKey };
  const before = await loadBatch(name, now);
  const { templateVersion } = batch;
  const record = {
    ...sameBatch(before, batch),
    ids: [...(before?.ids ?? [])],
    ...(templateVersion === undefined ? {} : { templateVersion }),
  };
  const known = await loadVideos(actor.userId, record.ids, { consistent: true });
  if (record.ids.length === batch.entries.length)
    return reply(present(batch, record.ids, known), { headers: { 'idempotency-replayed': 'true' } });
  const made: Video[] = [];
  const refusal = await makeRest(batch, { name, record, known, made }, context).catch((error: unknown) => {
    const isRefusal = error instanceof KinoraError && refusals.has(error.code);
    if (!isRefusal || record.ids.length === 0) throw error;
    context.log.warn('batch_stopped', { code: error.code, made: record.ids.length });
    return error;
  });
  return reply(present(batch, record.ids, [...known, ...made], refusal));
};

/**
 * Makes what is left of a batch.
 *
 * @param state `record.ids` and `made` grow as videos are made
 */
const makeRest = async (
  { entries, maxCost }: Batch,
  state: { name: BatchName; record: BatchRecord; known: readonly Video[]; made: Video[] },
  { actor, admission, now, requestId, log }: Context,
): Promise<undefined> => {
  const { name, record, known, made } = state;
  const first = record.ids.length;
  const quoted = await quoteEntries(entries.slice(first), actor, now);
  const mistake = entriesProblem(quoted, first);
  if (mistake !== undefined) throw mistake;
  demandCost(known, quoted, maxCost);
  const ids = await idsWithRoom(quoted.length, now);
  if (ids === undefined) throw queueFull();
  const all = quoted.flatMap((entry, index) => madeOf(entry, ids[index], { actor, now, requestId }));
  let left = meansOf(all);
  const quality = highestOf(all.map(({ video }) => video.resolution));
  for (const [turn, chunk] of chunksOf(all).entries()) {
    const videos = chunk.map(({ video }) => video);
    const taken = meansOf(chunk);
    const before = record.ids.length;
    const grown = { ...record, ids: [...record.ids, ...videos.map(({ id }) => id)] };
    const rest = all.slice(before - first).map(({ video }) => video);
    await withBudgets(actor.userId, async (budgets) => {
      const uses = batchUses(rest, new Set(videos), budgets, { actor, now });
      // What later transactions count in other budgets is looked at before anything is held.
      if (turn === 0) await demandBudgets(actor.userId, uses, budgets);
      const terms = { plans: plansOfEnvironment(), quality, budgetsRevision: activeRevision(budgets) };
      const writes = chunk.flatMap((each) =>
        each.writes(countedVideo(each.video, budgets, actor, now).video),
      );
      await commit([
        batchWrite(name, grown, before, now),
        ...(admission === undefined || turn > 0 ? [] : [admission]),
        accountHoldOf(actor.userId, taken, left, terms),
        ...useBudgetWrites(
          actor.userId,
          uses.filter((use) => use.taken > 0),
        ),
        ...enterQueueWrites(videos),
        ...withoutRepeatedChecks(writes),
      ]);
    });
    record.ids = grown.ids;
    made.push(...videos);
    left = { credits: left.credits - taken.credits, places: left.places - taken.places };
    await mapConcurrently(videos, sendsAtOnce, (video) => enqueueGeneration(video, log));
  }
};

const demandCost = (
  known: readonly Video[],
  quoted: readonly QuotedEntry[],
  maxCost: number | undefined,
): void => {
  const required =
    sumOf(known.map(({ price }) => price)) + sumOf(quoted.map(({ quote }) => quote?.price ?? 0));
  if (maxCost !== undefined && required > maxCost)
    throw problem('MAX_COST_EXCEEDED', { required, max_cost: maxCost, videos: known.length + quoted.length });
};

const madeOf = (
  { entry, quote, shown }: QuotedEntry,
  id: string | undefined,
  context: Pick<Context, 'actor' | 'now' | 'requestId'>,
): Made[] => {
  if (id === undefined || quote === undefined || entry.wish === undefined) return [];
  const { price, seconds } = quote;
  const video = acceptedVideo(id, { request: { ...quote.request, ...shown }, price, seconds }, context);
  const { text } = entry.wish;
  const writes = (counted: Video) => [
    holdLedgerWrite(counted, context.now),
    ...newVideoWrites(counted, text),
  ];
  return [{ video, writes }];
};

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

const meansOf = (made: readonly Made[]): Means => ({
  credits: sumOf(made.map(({ video }) => video.price)),
  places: made.length,
});

/** Videos of one transaction each, in order. */
const chunksOf = (all: readonly Made[]): Made[][] => {
  const chunks: Made[][] = [];
  let room = 0;
  for (const made of all) {
    const last = chunks.at(-1);
    const { video } = made;
    const own = made.writes(video).length + (video.projectId === undefined ? 0 : projectWrites);
    if (last === undefined || own > room) {
      chunks.push([made]);
      room = maxWrites - sharedWrites;
    } else last.push(made);
    room -= own;
  }
  return chunks;
};

/** A transaction names an item once: videos of one project check it together. */
const withoutRepeatedChecks = (writes: readonly TransactWrite[]): TransactWrite[] => {
  const checked = new Set<string>();
  return writes.filter((write) => {
    if (!('ConditionCheck' in write)) return true;
    const key = JSON.stringify(write.ConditionCheck.Key);
    return checked.size < checked.add(key).size;
  });
};

const present = (
  { entries }: Batch,
  ids: readonly string[],
  videos: readonly Video[],
  refusal?: KinoraError,
): BatchResponse => {
  const byId = new Map(videos.map((video) => [video.id, video]));
  return {
    accepted: ids.length,
    refused: entries.length - ids.length,
    price: sumOf(videos.map(({ price }) => price)),
    videos: entries.map(({ line }, index) => {
      const id = ids[index];
      const video = id === undefined ? undefined : byId.get(id);
      return {
        index,
        ...(line === undefined ? {} : { line }),
        status: statusOf(id, video),
        video_id: id ?? null,
        video: video === undefined ? null : presentVideo(video),
        error:
          id === undefined && refusal !== undefined ? { code: refusal.code, message: refusal.message } : null,
      };
    }),
  };
};

const statusOf = (id: string | undefined, video: Video | undefined): 'accepted' | 'refused' | 'deleted' => {
  if (id === undefined) return 'refused';
  return video === undefined ? 'deleted' : 'accepted';
};
