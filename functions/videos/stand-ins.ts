import type { EngineReason } from './engine-choice.ts';
import { type Decide, isMoving, next, type Video } from './model.ts';

/**
 * Whether an engine was to make a video, or a scene of a movie, and does not any more.
 *
 * @param scene number of the scene of a movie
 */
export const wasPassedOver = (
  { engineReason, sceneEngines }: Pick<Video, 'engineReason' | 'sceneEngines'>,
  engineId: string,
  scene?: number,
): boolean => {
  const own = sceneEngines?.find((one) => one.scene === scene)?.engineReason;
  const reason = scene === undefined ? engineReason : own;
  return reason?.passed_over.some(({ engine }) => engine === engineId) === true;
};

/** Why an engine stands in for another: one that was passed over before makes it now. */
const failover = (before: EngineReason | undefined, from: string, to: string, code: string): EngineReason => {
  const others = (before?.passed_over ?? []).filter(({ engine }) => engine !== to && engine !== from);
  return { code: 'failover', passed_over: [...others, { engine: from, code }] };
};

/**
 * Hands a video on to the next engine that may stand in; the hold stays as it is.
 *
 * @param from the engine that does not do it
 * @param code of the failure
 */
export const standIn =
  (attempt: number, { from, code }: { from: string; code: string }, now: Date): Decide =>
  (video) => {
    const [first, ...standIns] = video.standIns ?? [];
    if (!isMoving(video, attempt) || video.engineId !== from || first === undefined) return undefined;
    const { sceneFractions: _fractions, ...rest } = video;
    const engineReason = failover(video.engineReason, from, first.engineId, code);
    return { video: next(rest, now, { ...first, standIns, engineReason }), event: 'stage' };
  };

/** A scene of a movie, and who may stand in for its engine, in order. */
export interface SceneStandIns {
  scene: number;
  standIns: readonly string[];
}

/**
 * Hands scenes of a movie on, each to the next engine that may stand in; the hold stays as it is. Those that another
 * engine makes by now stay with that one.
 *
 * @param from the engine that does not make them; `code`: of the failure
 */
export const standInScenes =
  (
    attempt: number,
    { from, code, scenes }: { from: string; code: string; scenes: readonly SceneStandIns[] },
    now: Date,
  ): Decide =>
  (video) => {
    if (!isMoving(video, attempt)) return undefined;
    const before = video.sceneEngines ?? [];
    const sceneEngines = before.map((one) => {
      const next = scenes.find(({ scene }) => scene === one.scene)?.standIns[0];
      if (one.engineId !== from || next === undefined) return one;
      return { ...one, engineId: next, engineReason: failover(one.engineReason, from, next, code) };
    });
    if (sceneEngines.every((one, index) => one === before[index])) return undefined;
    const { sceneFractions: _fractions, ...rest } = video;
    // Some of its scenes may go on with that engine: it makes what it began.
    const engineReason = failover(video.engineReason, from, '', code);
    return { video: next(rest, now, { sceneEngines, engineReason }), event: 'stage' };
  };
