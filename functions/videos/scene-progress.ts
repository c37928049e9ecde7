import { type Decide, isMoving, next, progressWithin } from './model.ts';

/**
 * Reports a fraction of one scene while the scenes render side by side.
 *
 * @param sceneFrames frames of every scene: a long scene weighs more
 */
export const advanceScene =
  (
    attempt: number,
    scene: { index: number; fraction: number; sceneFrames: readonly number[] },
    now: Date,
  ): Decide =>
  (video) => {
    if (!isMoving(video, attempt) || video.stage !== 'rendering') return undefined;
    const sceneFractions = scene.sceneFrames.map((_, index) => video.sceneFractions?.[index] ?? 0);
    if (scene.fraction <= (sceneFractions[scene.index] ?? 1)) return undefined;
    const { index } = scene;
    const fraction = Math.min(1, scene.fraction);
    sceneFractions[index] = fraction;
    const total = scene.sceneFrames.reduce((sum, frames) => sum + frames, 0);
    const done = scene.sceneFrames.reduce((sum, frames, i) => sum + frames * (sceneFractions[i] ?? 0), 0);
    const progress = Math.max(video.progress, progressWithin('rendering', done / total));
    const moved = next(video, now, { sceneFractions, progress });
    return { video: moved, event: 'progress', scene: { index, fraction } };
  };
