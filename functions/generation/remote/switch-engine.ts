import type { EventContext } from '../../platform/events/begin.ts';
import { emitAlarmMetric } from '../../platform/metrics.ts';
import { KinoraError, RetryableError } from '../../shared/errors.ts';
import { type Decide, isMoving, type Video } from '../../videos/model.ts';
import { standIn, standInScenes, wasPassedOver } from '../../videos/stand-ins.ts';
import { loadVideo } from '../../videos/store.ts';
import { waitInTime } from '../deadline.ts';
import { VideoStopped } from '../failures.ts';
import { moveVideo } from '../task.ts';
import {
  JobChanged,
  listRemoteJobs,
  loadRemoteJob,
  type PartName,
  type RemoteJob,
  saveRemoteJob,
  unchangedJob,
} from './job-store.ts';
import type { HandedScene } from './movie-scene.ts';
import { callSeconds } from './next-step.ts';
import { type PartJob, type PartState, uncalled, type WantedPart } from './part.ts';

/** The video is made by another engine now: the workflow lays it out anew. The workflow knows it by this name. */
export class EngineSwitched extends RetryableError {
  override readonly name = 'EngineSwitched';
}

/** What tells of the vendor and not of the content; of a refusal the owner decides. */
const vendorSide: ReadonlySet<string> = new Set(['ENGINE_FAILED', 'ENGINE_NOT_CONFIGURED']);

/** Whether it is sure that the vendor has nothing, and bills nothing, of a part. */
const isUntouched = ({ state, handle, wasted = 0 }: RemoteJob): boolean =>
  wasted === 0 && (state === 'free' || (state === 'ended' && handle === undefined));

/** Whether the vendor is being called at this moment. */
const isBeingCalled = ({ state, lastCallAt }: RemoteJob): boolean =>
  state === 'starting' && Date.now() - Date.parse(lastCallAt) < callSeconds * 1000;

/** Seconds until a part whose vendor failed is begun again, while others of its video are being called. */
const othersSeconds = 10;

/** How often is decided anew, where a part was begun meanwhile, before the one that failed is begun again later. */
const mostDecisions = 3;

type Handed = Pick<WantedPart, 'name' | 'engine' | 'movieScene' | 'namesOfVideo'>;

/** Engines that may make what a part is of, in order: the scene of a movie, or the whole video. */
const standInsFor = (
  video: Pick<Video, 'standIns'>,
  { movieScene }: Pick<WantedPart, 'movieScene'>,
): readonly unknown[] => (movieScene === undefined ? video.standIns : movieScene.standIns) ?? [];

/**
 * Begins a part; where its vendor does not do it, and nothing of the video can have been paid for, the next engine that
 * its owner allowed makes the video, for no more than was held. While other parts are being called nobody knows that:
 * then this one is begun again a little later. Of a movie the same holds for each scene by itself: those that were
 * begun, also by earlier versions, stay with their engine, and all others of it are handed on at once.
 *
 * @throws {EngineSwitched}, also where another part has handed the video on, or what `begin` throws
 */
export const withStandIn = async (
  job: PartJob,
  video: Video,
  part: Handed,
  log: EventContext['log'],
  begin: () => Promise<PartState>,
): Promise<PartState> => {
  const from = part.engine.id;
  const scene = part.movieScene?.scene;
  if (wasPassedOver(video, from, scene)) throw switchedTo(video, scene);
  try {
    return await begin();
  } catch (error) {
    const { standIns } = part.movieScene ?? video;
    if (!(error instanceof KinoraError) || standIns === undefined) throw error;
    if (error.code === VideoStopped.code) {
      const now = await loadVideo(job.ownerId, job.videoId, { consistent: true });
      const isHandedOn = now !== undefined && isMoving(now, job.attempt) && wasPassedOver(now, from, scene);
      throw isHandedOn ? switchedTo(now, scene) : error;
    }
    if (!vendorSide.has(error.code)) throw error;
    const moved = await handOn(job, video, part, error);
    if (moved === 'wait') {
      await freePart(part.name);
      return {
        state: 'running',
        waitSeconds: waitInTime(video, othersSeconds, new Date()),
        steps: job.steps + 1,
        ...uncalled,
      };
    }
    if (moved === undefined || !wasPassedOver(moved, from, scene)) throw error;
    emitAlarmMetric('EnginesSwitched');
    log.warn('engine_switched', { from, scene, code: error.code });
    throw switchedTo(moved, scene);
  }
};

/** Whether vendors have begun, or may have, what some parts are named by. */
const stateOf = (jobs: readonly RemoteJob[]): 'untouched' | 'called' | 'begun' => {
  if (!jobs.every((one) => isUntouched(one) || isBeingCalled(one))) return 'begun';
  return jobs.some(isBeingCalled) ? 'called' : 'untouched';
};

/**
 * Hands on what a part is of. It is a condition of the change that all of it is as it was when it was judged. Behind a
 * claim `startPart` looks at the video once more: a claim comes before the change and refuses it, or is given back.
 *
 * @returns the video as it stands; undefined where it does not go on; or that the part has to wait for others
 * @throws `error` where nothing is handed on
 */
const handOn = async (
  job: PartJob,
  video: Video,
  part: Handed,
  error: KinoraError,
): Promise<'wait' | Video | undefined> => {
  for (let decision = 1; decision <= mostDecisions; decision += 1) {
    const handing = await handingOn(job, video, part, error);
    if (handing === 'wait') return 'wait';
    const { change, judged } = handing;
    // Another scene of the movie that is sent the same to its vendor finds it free, not ended.
    const freed = part.movieScene === undefined ? undefined : await freePart(part.name);
    if (freed !== undefined) judged.set(nameOf(freed), { name: freed, job: freed });
    try {
      return await moveVideo(
        job,
        change,
        [...judged.values()].map(({ name, job: seen }) => unchangedJob(name, seen)),
      );
    } catch (lost) {
      if (!(lost instanceof JobChanged)) throw lost;
    }
  }
  return 'wait';
};

/**
 * Parts by their names, each once, as they were when they were judged. They are 50 at most (`maxRemoteParts` of
 * videos/engine-problems.ts): with the video and its event they fit the 100 items of a transaction.
 */
type Judged = Map<string, { name: PartName; job: RemoteJob | undefined }>;

const judgedOf = (names: readonly PartName[], jobs: readonly RemoteJob[]): Judged => {
  const named = new Map(jobs.map((one) => [nameOf(one), one]));
  return new Map(names.map((name) => [nameOf(name), { name, job: named.get(nameOf(name)) }]));
};

/**
 * The change that hands on what a part is of, with all that it was decided by, or that the part has to wait for others.
 *
 * @throws `error` where nothing is handed on
 */
const handingOn = async (
  job: PartJob,
  video: Video,
  part: Handed,
  error: KinoraError,
): Promise<'wait' | { change: (now: Date) => Decide; judged: Judged }> => {
  const jobs = await listRemoteJobs(job.videoId);
  const why = { from: part.engine.id, code: error.code };
  if (part.movieScene === undefined) {
    const state = stateOf(jobs);
    if (state === 'begun') throw error;
    if (state === 'called' && standInsFor(video, part).length > 0) return 'wait';
    if (standInsFor(video, part).length === 0) throw error;
    const names = (await part.namesOfVideo?.()) ?? [part.name];
    return { change: (now) => standIn(job.attempt, why, now), judged: judgedOf(names, jobs) };
  }
  const { scene, plannedScenes } = part.movieScene;
  if (standInsFor(video, part).length === 0) throw error;
  if (isLaidOutTooOften(video, plannedScenes)) throw error;
  const scenes = withStates(await part.movieScene.ofEngine(), jobs);
  if (scenes.find((one) => one.scene === scene)?.state === 'begun') throw error;
  const open = scenes.filter(({ state, standIns }) => state !== 'begun' && standIns.length > 0);
  if (open.some(({ state }) => state === 'called')) return 'wait';
  const judged = judgedOf(
    open.flatMap(({ names }) => names),
    jobs,
  );
  return { change: (now) => standInScenes(job.attempt, { ...why, scenes: open }, now), judged };
};

const withStates = (scenes: readonly HandedScene[], jobs: readonly RemoteJob[]) => {
  const named = new Map(jobs.map((one) => [nameOf(one), one]));
  return scenes.map((one) => ({
    ...one,
    state: one.isBegun
      ? ('begun' as const)
      : stateOf(one.names.flatMap((name) => named.get(nameOf(name)) ?? [])),
  }));
};

/**
 * Whether another engine may make what a part is of: that is not begun, and who may stand in is left. What is begun
 * waits for its vendor, for as long as there is time, as what nobody else may make.
 */
export const mayBeHandedOn = async (
  { videoId }: Pick<PartJob, 'videoId'>,
  video: Pick<Video, 'standIns' | 'engineReason'>,
  part: Pick<WantedPart, 'movieScene'>,
): Promise<boolean> => {
  if (standInsFor(video, part).length === 0) return false;
  const jobs = await listRemoteJobs(videoId);
  const { movieScene } = part;
  if (movieScene === undefined) return stateOf(jobs) !== 'begun';
  if (isLaidOutTooOften(video, movieScene.plannedScenes)) return false;
  const own = withStates(await movieScene.ofEngine(movieScene.scene), jobs);
  return own.every(({ state }) => state !== 'begun');
};

const nameOf = ({ capability, sceneIndex, hash }: PartName): string => `${capability}/${sceneIndex}/${hash}`;

/** How often a movie was laid out in this and earlier attempts: once for each engine that was passed over, too. */
const roundsOf = ({ engineReason }: Pick<Video, 'engineReason'>): number =>
  1 + (engineReason?.passed_over.length ?? 0);

/**
 * Scenes that a movie may be laid out in, all rounds together: each is nine events of the 25,000 that the history of
 * the execution holds, and most of those are for scenes that wait for vendors.
 */
const mostPlannedScenes = 1200;

const isLaidOutTooOften = (video: Pick<Video, 'engineReason'>, plannedScenes: number): boolean =>
  plannedScenes * (roundsOf(video) + 1) > mostPlannedScenes;

const switchedTo = ({ engineId, sceneEngines }: Video, scene: number | undefined): EngineSwitched => {
  const now = sceneEngines?.find((one) => one.scene === scene)?.engineId ?? engineId;
  return new EngineSwitched(`The engine is ${now} now`);
};

/**
 * Of a start that failed there is nothing at the vendor: it may be made again in this attempt.
 *
 * @returns the job that was freed
 */
const freePart = async (name: PartName): Promise<RemoteJob | undefined> => {
  const own = await loadRemoteJob(name);
  return own?.state === 'ended' ? saveRemoteJob(own, { ...own, state: 'free' }) : undefined;
};
