import { fillFrames } from '@kinora/engine/pacing';
import { clipLength } from '../engines/clip-length.ts';
import { clipSecondsOf } from '../engines/registry.ts';
import { quotedSeconds, sceneEngineId, type VideoPlan } from '../planning/video-plan.ts';

/**
 * Frames of every scene of a plan, so that the film, or each scene of a movie, has the length that it was asked to
 * have.
 * Where scenes are clips, silence fills the clips that were quoted.
 *
 * @param spoken frames of every scene as spoken
 */
export const filledFrames = (
  plan: Pick<VideoPlan, 'film' | 'movie' | 'targetSeconds' | 'scenes' | 'sceneSeconds'>,
  spoken: readonly number[],
): number[] => {
  const parts = plan.movie?.parts ?? [{ film: plan.film, targetSeconds: plan.targetSeconds }];
  let from = 0;
  return parts.flatMap(({ film, targetSeconds }) => {
    const first = from;
    const own = spoken.slice(first, first + film.scenes.length);
    from += own.length;
    const framesOf = (seconds: number): number => Math.floor(seconds * film.framesPerSecond);
    const target = targetSeconds === undefined ? undefined : targetSeconds * film.framesPerSecond;
    const clips = clipSecondsOf(sceneEngineId(plan, first), film.kind);
    if (clips === undefined) return fillFrames(own, target);
    const bought = own.map((_, index) => {
      const quoted = quotedSeconds(plan, first + index);
      return quoted === undefined ? undefined : framesOf(clipLength(clips, quoted));
    });
    return fillFrames(own, target, clips.map(framesOf), bought);
  });
};
