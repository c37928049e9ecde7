import * as z from 'zod/mini';
import type { EventContext } from '../platform/events/begin.ts';
import { taskHandler } from '../platform/events/task.ts';
import { isAccountSuspended } from '../platform/http/suspended.ts';
import type { Logger } from '../platform/log.ts';
import { look, sendExtras } from './finish.ts';
import { type FailureCode, GoogleAway, GoogleRefused } from './google-failure.ts';
import {
  ended,
  isOver,
  longestMilliseconds,
  maxFailures,
  type Publication,
  pauseAfter,
  pollPause,
} from './model.ts';
import { changePublication, loadPublication } from './store.ts';
import { youtubeTriggers } from './triggers.ts';
import { note, PublicationStopped, upload } from './upload.ts';

const input = z.object({
  ownerId: z.string(),
  publicationId: z.string(),
  /** The loop could not go on: the publication fails. */
  giveUp: z.optional(z.boolean()),
});

interface Step {
  done: boolean;
  /** Until the next step. */
  waitSeconds: number;
}
const done: Step = { done: true, waitSeconds: 0 };

/** Time left with which no further chunk is begun: one may take two minutes, with its record. */
const marginMilliseconds = 150_000;

/** Seconds until a suspended account is looked at again: nothing is published for it meanwhile. */
const suspendedPause = 900;

/** Takes a publication on by what comes next. */
const advance = async (
  publication: Publication,
  { now, remainingMilliseconds }: EventContext,
): Promise<Step> => {
  const hasTime = () => remainingMilliseconds() > marginMilliseconds;
  const started =
    publication.stage === undefined
      ? await note(publication, (before) => ({
          ...before,
          status: 'processing',
          stage: 'uploading',
          startedAt: now.toISOString(),
        }))
      : publication;
  const sent = await upload(started, now, hasTime);
  if (sent.youtubeId === undefined || !hasTime()) return { done: false, waitSeconds: 1 };
  const finished = sent.stage === 'processing' ? sent : await sendExtras(sent, sent.youtubeId, now);
  const looked = await look(finished, sent.youtubeId, now);
  return { done: false, waitSeconds: pollPause(looked.polls) };
};

/** What ends a publication without an answer to what was sent. */
const unanswered: ReadonlySet<FailureCode> = new Set([
  'PUBLICATION_BROKEN',
  'PUBLICATION_TIMED_OUT',
  'YOUTUBE_GRANT_REVOKED',
  'YOUTUBE_UNAVAILABLE',
]);

/** Ends a publication as failed. Where the last bytes are on their way, that is said before all else. */
const fail = (
  { ownerId, id }: Pick<Publication, 'ownerId' | 'id'>,
  failure: FailureCode,
): Promise<Publication | undefined> =>
  changePublication(ownerId, id, (before) => {
    if (isOver(before)) return undefined;
    const isUnknown = before.session?.finalAt !== undefined && unanswered.has(failure);
    return ended(
      before,
      { status: 'failed', failure: isUnknown ? 'UPLOAD_OUTCOME_UNKNOWN' : failure },
      new Date(),
    );
  });

/** What a step that did not get through means for the next one. */
const afterTrouble = async (publication: Publication, error: unknown, log: Logger): Promise<Step> => {
  const { ownerId, id } = publication;
  if (error instanceof PublicationStopped) return done;
  if (error instanceof GoogleRefused) {
    await fail(publication, error.code);
    log.warn('publication_failed', { publication_id: id, code: error.code, reason: error.reason });
    return done;
  }
  if (!(error instanceof GoogleAway)) throw error;
  const after = await changePublication(ownerId, id, (before) =>
    isOver(before) ? undefined : { ...before, failures: before.failures + 1 },
  );
  if (after === undefined || isOver(after)) return done;
  log.warn('youtube_away', { publication_id: id, failures: after.failures, error });
  if (after.failures < maxFailures)
    return { done: false, waitSeconds: pauseAfter(after.failures, error.retryAfterSeconds) };
  await fail(after, 'YOUTUBE_UNAVAILABLE');
  return done;
};

/** A step of the loop that publishes: whatever ended the one before, it goes on from what the table and YouTube say. */
const publishStep = async (
  { ownerId, publicationId, giveUp = false }: z.output<typeof input>,
  context: EventContext,
): Promise<Step> => {
  const publication = await loadPublication(ownerId, publicationId);
  if (publication === undefined || isOver(publication)) return done;
  const isLate = context.now.getTime() - Date.parse(publication.createdAt) > longestMilliseconds;
  if (giveUp || isLate) {
    await fail(publication, giveUp ? 'PUBLICATION_BROKEN' : 'PUBLICATION_TIMED_OUT');
    return done;
  }
  if (await isAccountSuspended(ownerId)) return { done: false, waitSeconds: suspendedPause };
  try {
    return await advance(publication, context);
  } catch (error) {
    return await afterTrouble(publication, error, context.log);
  }
};

export const handler = taskHandler(youtubeTriggers.publishStep, input, publishStep);
