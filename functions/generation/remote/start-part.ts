import { randomUUID } from 'node:crypto';
import type { Started } from '../../engines/capabilities.ts';
import { countedCall } from '../../engines/counted-call.ts';
import { vendorOf } from '../../engines/registry.ts';
import { costOfPart } from '../../engines/vendor-cost.ts';
import type { VendorFault } from '../../engines/vendor-health.ts';
import { noteVendor } from '../../engines/vendor-state.ts';
import type { EventContext } from '../../platform/events/begin.ts';
import { recordMetric } from '../../platform/metrics.ts';
import { isMoving } from '../../videos/model.ts';
import { wasPassedOver } from '../../videos/stand-ins.ts';
import { loadVideo } from '../../videos/store.ts';
import { demandWanted } from '../demand-wanted.ts';
import { failure, VideoStopped } from '../failures.ts';
import { vendorPlace } from '../media-keys.ts';
import { cancelJob } from './cancel.ts';
import { loadRemoteJob, type RemoteJob, saveRemoteJob, tokenOf } from './job-store.ts';
import { found, giveUp, search } from './lost-start.ts';
import { paidBy, takeOver } from './movie-purchase.ts';
import { nextStep } from './next-step.ts';
import { waitSeconds } from './pace.ts';
import type { Part, PartJob } from './part.ts';
import { askAgainSeconds } from './vendor-line.ts';
import { endByVendor } from './vendor-outcome.ts';
import { leaveVendor } from './vendor-places.ts';
import { type StartOptions, waitForVendor } from './wait-for-vendor.ts';
import { callTerms } from './waits-for.ts';

type Log = EventContext['log'];

/** Seconds until somebody else's call, or one without an answer, is looked at again. */
const soonSeconds = 5;

/**
 * Has a part started at its vendor, exactly once as far as money goes: the token is written before the call, and a
 * call whose answer was lost is looked for or repeated as its provider allows.
 *
 * @param options.mayBeHandedOn tells whether another engine may make it: then its vendor is not waited for
 * @returns seconds until the next look
 * @throws `ENGINE_START_UNKNOWN` when nobody can tell whether it is paid for; the vendor's failure when it refused
 */
export const startPart = async (
  job: PartJob,
  part: Part,
  log: Log,
  options: StartOptions = {},
): Promise<number> => {
  const before = await loadRemoteJob(part.name);
  const terms = {
    repeat: part.repeat,
    canFind: part.work.find !== undefined,
    ...(await callTerms(part, before)),
  };
  const next = nextStep(before, terms, { attempt: job.attempt, now: new Date() });
  const step = next.do === 'find' ? await search(part, before, log) : next;
  switch (step.do) {
    case 'start':
      // One that the vendor did not take may have been begun for an earlier version meanwhile.
      if (before?.state !== 'ended' && (await takeOver(job, part, log, before))) return soonSeconds;
      return (await waitForVendor(job, part, options)) ?? call(job, part, before, log);
    case 'repeat':
      return call(job, part, before, log, before?.token);
    case 'adopt':
      if (before !== undefined) return adopt(job, part, found(before, job), step.handle, soonSeconds, log);
      await giveUp(job, before, log);
      return soonSeconds;
    case 'poll':
      return soonSeconds;
    case 'wait':
      return Math.ceil(step.seconds);
    case 'stop':
      throw new VideoStopped(job.videoId);
    case 'give-up':
      await giveUp(job, before, log);
      return soonSeconds;
    case 'refuse':
      throw failure('ENGINE_FAILED', { ...wastedWords, retryable: false });
  }
};

const wastedWords = {
  reason: 'The vendor of the engine was asked for a scene several times, and gave nothing that can be used.',
  suggestion: 'Change the text of the scene, or choose another engine.',
};

/**
 * Asked before a call, whose place at the vendor is given back where it is refused.
 *
 * @param giveBack what was written for the call
 * @throws what `demandWanted` throws
 */
const demandCall = async (job: PartJob, part: Part, giveBack?: () => Promise<unknown>): Promise<void> => {
  await demandWanted(job, part.engine, part.movieScene?.scene).catch(async (error: unknown) => {
    await giveBack?.();
    await leaveVendor(part.engine, part.name);
    throw error;
  });
};

/** @param token of an earlier call, to be sent again */
const call = async (
  job: PartJob,
  part: Part,
  before: RemoteJob | undefined,
  log: Log,
  token?: string,
): Promise<number> => {
  await demandCall(job, part);
  const tries = token === undefined ? (before?.tries ?? 0) + 1 : (before?.tries ?? 1);
  const now = new Date().toISOString();
  const claim = await saveRemoteJob(before, {
    ...part.name,
    engineId: part.engine.id,
    token: token ?? tokenOf(part.name, tries),
    tries,
    refusals: before?.attempt === job.attempt ? (before.refusals ?? 0) : 0,
    attempt: job.attempt,
    state: 'starting',
    claim: randomUUID(),
    ...(part.billedSeconds === undefined ? {} : { billedSeconds: part.billedSeconds }),
    firstCallAt: token === undefined ? now : (before?.firstCallAt ?? now),
    lastCallAt: now,
    ...paidBy(part),
    ...(before?.wasted === undefined ? {} : { wasted: before.wasted }),
    microdollars: before?.microdollars,
  });
  // Another run of this task was faster: it makes the call.
  if (claim === undefined) return soonSeconds;
  // Who hands the part on to another engine sees the claim, or has done it by now.
  const unclaimed = { ...claim, state: token === undefined ? ('free' as const) : ('unanswered' as const) };
  await demandCall(job, part, () => saveRemoteJob(claim, unclaimed));
  const answer = await ask(part, claim, log);
  if (answer === undefined) return soonSeconds;
  try {
    return await settle(job, part, claim, answer, log, { isRepeat: token !== undefined });
  } finally {
    await note(part, faultOf(answer), log);
  }
};

type Untold = Exclude<Started, { state: 'started' }>;

/**
 * Whether the answer to a repeat is about the vendor's account or places alone. One that refuses the content, or bills
 * it, is its answer to the first call.
 */
const tellsNothingOf = (answer: Started): answer is Untold =>
  answer.state === 'busy' ||
  (answer.state === 'failed' && answer.code === 'ENGINE_FAILED' && !answer.charged);

/**
 * Waits until the vendor may take it: as long as it asks for, and longer from turn to turn.
 *
 * @param state what is known of the work: whether anything may have been started
 */
const wait = async (
  job: PartJob,
  claim: RemoteJob,
  answer: Untold,
  state: 'free' | 'unanswered',
  log: Log,
): Promise<number> => {
  const { vendorMessage } = answer;
  const retryAfterSeconds = answer.state === 'busy' ? answer.retryAfterSeconds : undefined;
  await saveRemoteJob(claim, { ...claim, state });
  log.info('engine_busy', { engine: claim.engineId, vendor_message: vendorMessage });
  return Math.max(waitSeconds(0, retryAfterSeconds), askAgainSeconds(job.steps * 15, Math.random()));
};

/** @returns undefined when there was no answer */
const ask = async (part: Part, claim: RemoteJob, log: Log): Promise<Started | undefined> => {
  try {
    const about = { engine: claim.engineId, capability: part.name.capability };
    const place = vendorPlace(part.name.videoId, part.plan);
    return await countedCall(about, () => part.work.start(part.request, claim.token, place));
  } catch (error) {
    log.warn('engine_start_unanswered', {
      engine: claim.engineId,
      token: claim.token,
      error: error as Error,
    });
    await saveRemoteJob(claim, { ...claim, state: 'unanswered' });
    await note(part, 'unreachable', log);
    return undefined;
  }
};

/** Notes how a call ended, once what it began is written down: that stands, whatever becomes of the note. */
const note = ({ engine }: Pick<Part, 'engine'>, fault: VendorFault | undefined, log: Log): Promise<void> =>
  noteVendor(vendorOf(engine), fault, new Date()).catch((error: Error) =>
    log.warn('vendor_health_not_noted', { engine: engine.id, error }),
  );

/** What an answer tells of the vendor: one that refuses content answers well. */
const faultOf = (answer: Started): VendorFault | undefined =>
  answer.state === 'failed' && answer.code === 'ENGINE_FAILED' ? 'failing' : undefined;

const settle = async (
  job: PartJob,
  part: Part,
  claim: RemoteJob,
  answer: Started,
  log: Log,
  { isRepeat }: { isRepeat: boolean },
): Promise<number> => {
  // An earlier call with this token may have been accepted: a new token would be another start.
  if (isRepeat && tellsNothingOf(answer)) return wait(job, claim, answer, 'unanswered', log);
  if (answer.state === 'busy') {
    const seconds = await wait(job, claim, answer, 'free', log);
    await leaveVendor(part.engine, part.name, new Date(Date.now() + seconds * 1000));
    return seconds;
  }
  if (answer.state === 'failed') {
    await leaveVendor(part.engine, part.name);
    await endByVendor(claim, answer);
    return soonSeconds;
  }
  return adopt(job, part, claim, answer.handle, waitSeconds(0, answer.retryAfterSeconds), log);
};

/** Writes the handle down; a video that ended meanwhile does not want what was started. */
const adopt = async (
  job: PartJob,
  part: Part,
  claim: RemoteJob,
  handle: string,
  seconds: number,
  log: Log,
): Promise<number> => {
  const cost = costOfPart(part.engine, part.name.capability, part.request);
  const saved = await saveHandle(part, claim, handle, cost);
  log.info('engine_started', { engine: claim.engineId, token: claim.token });
  const video = await loadVideo(job.ownerId, job.videoId, { consistent: true });
  const isWanted =
    video !== undefined &&
    isMoving(video, job.attempt) &&
    !wasPassedOver(video, part.engine.id, part.movieScene?.scene);
  if (saved !== undefined && isWanted) return seconds;
  await cancelJob(saved ?? { ...claim, state: 'started', handle }, part.work, {
    ownerId: job.ownerId,
    log,
  });
  throw new VideoStopped(job.videoId);
};

/**
 * Several runs of one task may find or start the same job: whoever is late takes over what another wrote of it.
 *
 * @param cost about what its vendor bills, in millionths of a dollar
 * @returns the job as it stands; undefined when nobody waits for what was started
 */
const saveHandle = async (
  part: Part,
  claim: RemoteJob,
  handle: string,
  cost: number,
): Promise<RemoteJob | undefined> => {
  const microdollars = (claim.microdollars ?? 0) + cost;
  const saved = await saveRemoteJob(claim, { ...claim, state: 'started', handle, microdollars });
  if (saved !== undefined) {
    if (cost > 0) recordMetric('ai_cost_microdollars_total', { model: part.engine.id }, cost);
    return saved;
  }
  const current = await loadRemoteJob(part.name);
  if (current === undefined || current.token !== claim.token || current.state === 'ended') return undefined;
  // A later attempt has taken the job over: it is that one's to end.
  if (current.attempt !== claim.attempt) throw new VideoStopped(claim.videoId);
  if (current.handle === undefined) return saveHandle(part, current, handle, cost);
  return current.handle === handle ? current : undefined;
};
