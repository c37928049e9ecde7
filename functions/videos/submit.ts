import * as z from 'zod/mini';
import { activeRevision, type Budgets } from '../credits/budget-model.ts';
import { useBudgetWrites, usesOf, withBudgets } from '../credits/budgets.ts';
import { accountHold } from '../credits/holds.ts';
import { ledgerWrite } from '../credits/store.ts';
import { endHeaders } from '../engines/end-of-life.ts';
import { plansOfEnvironment } from '../plans/settings.ts';
import { commit, type TransactWrite } from '../platform/aws/commit.ts';
import { enqueue } from '../platform/aws/queue.ts';
import { setting } from '../platform/env.ts';
import { demandScope } from '../platform/http/authentication.ts';
import type { Context } from '../platform/http/context.ts';
import { idempotencyHash, idempotencyWrites, replayIfAnswered } from '../platform/http/idempotency.ts';
import { type Reply, reply } from '../platform/http/reply.ts';
import type { KinoraError } from '../shared/errors.ts';
import { countedVideo } from './budget-uses.ts';
import { quoteByChoice } from './choose-engine.ts';
import { findFilmAssets, namesAssets } from './film-assets.ts';
import { messageOf, queueOf } from './job.ts';
import { videoLine } from './ledger-lines.ts';
import { nextCheckAt, type Video } from './model.ts';
import { withNamedFiles } from './named-files.ts';
import { newVideo } from './new-video.ts';
import { videoNotFound } from './not-found.ts';
import { enterQueueWrite, idWithRoom, queueFull } from './queue-size.ts';
import { type GenerationRequest, infeasibility } from './quote-video.ts';
import { loadVideo, newVideoWrites } from './store.ts';
import type { VideoRequest } from './video-request.ts';
import { webhookRefusal } from './webhook-url.ts';

/** A wish with what came around it in the request. */
export interface Submission {
  wish: GenerationRequest;
  /** The parsed body, for the idempotency key's hash. */
  body: unknown;
  idempotencyKey: string | undefined;
  maxCost: number | undefined;
  /** Address of what was made, by the video's id; the video's own when absent. */
  location?: (videoId: string) => string;
}

/** A video thought through, with what came around it in the request. */
export interface Acceptance {
  request: VideoRequest;
  /** The whole text of the video. */
  text: string;
  price: number;
  seconds: number;
  /** What stands in its way. */
  refusal: KinoraError | undefined;
  body: unknown;
  /** The same before parsing; that of the request when absent. */
  sent?: unknown;
  idempotencyKey: string | undefined;
  location?: (videoId: string) => string;
  /** Further writes of the same transaction. */
  also?: (videoId: string) => TransactWrite[];
}

/**
 * Takes a wish in: the video, the hold of its price, the place in the quota, the limits and the idempotency
 * record are one transaction; then the queue is rung.
 *
 * @param present makes the answer, which is recorded with the idempotency key
 * @throws 402, 422, 429 or 503 `QUEUE_FULL` with nothing written
 */
export const submitVideo = async <Body>(
  { wish: asked, maxCost, ...around }: Submission,
  context: Context,
  present: (video: Video) => Body,
): Promise<Reply<Body>> => {
  const { actor, now } = context;
  const { wish, unusable } = await withNamedFiles(actor, asked);
  if (namesAssets(wish)) demandScope(actor, 'assets:read');
  const draft = await quoteByChoice(wish, { now, maxCost });
  const { shown, obstacle } = await findFilmAssets(actor.userId, wish);
  const request = { ...draft.request, ...shown };
  const { price, seconds } = draft;
  const refusal = obstacle ?? unusable ?? infeasibility(draft, maxCost);
  return acceptVideo({ ...around, request, text: wish.text, price, seconds, refusal }, context, present);
};

/**
 * Takes a video in that was thought through: all that belongs to it is one transaction; then the queue is rung.
 *
 * @param present makes the answer, which is recorded with the idempotency key
 * @throws what is in `refusal`; 402, 429 or 503 `QUEUE_FULL`; with nothing written
 */
export const acceptVideo = async <Body>(
  {
    refusal: refused,
    body,
    sent,
    idempotencyKey,
    location = videoPath,
    also = () => [],
    ...asked
  }: Acceptance,
  { actor, admission, now, log, operationId, requestId, sentBody }: Context,
  present: (video: Video) => Body,
): Promise<Reply<Body>> => {
  const request = {
    ownerId: actor.userId,
    operationId,
    key: idempotencyKey,
    body,
    sent: sent ?? sentBody,
    represent: representBy(actor.userId, present),
  };
  const refusal = refused ?? (await webhookRefusal(actor.userId, asked.request.webhookUrl));
  const id = refusal === undefined ? await idWithRoom(now) : undefined;
  const obstacle = refusal ?? (id === undefined ? queueFull() : undefined);
  if (id === undefined || obstacle !== undefined) {
    // What was accepted once is answered again, whatever would be said of it today.
    await replayIfAnswered(request, now);
    throw obstacle;
  }
  const made = acceptedVideo(id, asked, { actor, now, requestId });
  const video = withAnswer(made, operationId, idempotencyKey);
  const answer = reply(present(video), {
    headers: { location: location(video.id), ...endHeaders(video.engineId) },
  });
  await withBudgets(actor.userId, async (budgets) => {
    const held = countedVideo(video, budgets, actor, now);
    await commit([
      ...idempotencyWrites(request, answer, now),
      ...(admission === undefined ? [] : [admission]),
      ...holdWrites(held, budgets, now),
      ...newVideoWrites(held.video, asked.text),
      ...also(video.id),
    ]);
  });
  await enqueueGeneration(video, log);
  return answer;
};

const videoPath = (id: string): string => `/api/v2/videos/${id}`;

/**
 * Makes an old answer about a video anew, from the video as it stands.
 *
 * @throws KinoraError 404 when it was deleted since
 */
export const representBy =
  <Body>(ownerId: string, present: (video: Video) => Body) =>
  async (recorded: unknown): Promise<Body> => {
    const { id } = z.parse(z.object({ id: z.string() }), recorded);
    const video = await loadVideo(ownerId, id, { consistent: true });
    if (video === undefined) throw videoNotFound();
    return present(video);
  };

/** Records that a video remembers, the newest: each is 64 bytes of its item. */
const mostAnswers = 200;

/** Notes on the video that an answer with its text is recorded under a key. */
export const withAnswer = (video: Video, operationId: string, key: string | undefined): Video =>
  key === undefined
    ? video
    : {
        ...video,
        idempotencyHashes: [...(video.idempotencyHashes ?? []), idempotencyHash({ operationId, key })].slice(
          -mostAnswers,
        ),
      };

/**
 * Takes the price of an attempt, from the account and from its budgets, its place in the quota and its place in the
 * queue.
 *
 * @throws KinoraError 402, 403 `QUALITY_NOT_IN_PLAN`, 429 or 503 `QUEUE_FULL`, or BudgetsMoved, at the commit
 */
export const holdWrites = (
  { video, counters }: ReturnType<typeof countedVideo>,
  budgets: Budgets,
  now: Date,
): TransactWrite[] => [
  accountHold(video.ownerId, video.price, video.attempt, {
    plans: plansOfEnvironment(),
    // What was accepted once may run again, whatever the plan is by then.
    quality: video.attempt === 1 ? video.resolution : undefined,
    budgetsRevision: activeRevision(budgets),
  }),
  ...useBudgetWrites(video.ownerId, usesOf([{ counters, taken: video.price, needed: video.price }])),
  holdLedgerWrite(video, now),
  enterQueueWrite(video),
];

/** A video as it begins, whose reconciler looks at it for the first time when its run should have begun. */
export const acceptedVideo = (
  id: string,
  { request, price, seconds }: Pick<Acceptance, 'request' | 'price' | 'seconds'>,
  { actor, now, requestId }: Pick<Context, 'actor' | 'now' | 'requestId'>,
): Video =>
  newVideo(request, {
    id,
    ownerId: actor.userId,
    price,
    estimatedSeconds: Math.round(seconds * 10) / 10,
    now,
    checkAt: nextCheckAt(now, setting('reconcileAfterSeconds')),
    correlationId: requestId,
  });

/** Says in the ledger that the price of an attempt is held. */
export const holdLedgerWrite = (video: Video, now: Date): TransactWrite =>
  ledgerWrite(videoLine(video, 'hold', -video.price), now);

/** The video is stored already: one whose message is lost is found by the reconciler, so the caller is not told. */
export const enqueueGeneration = async (video: Video, log: Context['log']): Promise<void> => {
  try {
    await enqueue(queueOf(video), messageOf(video));
  } catch (error) {
    log.error('generation_ring_failed', { video_id: video.id, error: error as Error });
  }
};
