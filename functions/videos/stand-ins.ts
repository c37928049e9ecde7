import type { EngineReason } from './engine-choice.ts';
import { type Decide, isMoving, next, type Video } from './model.ts';

/** Whether an engine was to make a video and does not any more. */
export const wasPassedOver = ({ engineReason }: Pick<Video, 'engineReason'>, engineId: string): boolean =>
  engineReason?.passed_over.some(({ engine }) => engine === engineId) === true;

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
    // One that was passed over when the video was asked for makes it now.
    const before = video.engineReason?.passed_over ?? [];
    const passed = [...before.filter(({ engine }) => engine !== first.engineId), { engine: from, code }];
    const { sceneFractions: _fractions, ...rest } = video;
    const engineReason: EngineReason = { code: 'failover', passed_over: passed };
    return { video: next(rest, now, { ...first, standIns, engineReason }), event: 'stage' };
  };
