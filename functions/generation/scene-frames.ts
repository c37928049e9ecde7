import { fillFrames } from '@kinora/engine/pacing';
import type { VideoPlan } from '../planning/video-plan.ts';

/**
 * Frames of every scene of a plan, so that the film, or each scene of a movie, has the length that it was asked to have.
 *
 * @param spoken frames of every scene as spoken
 */
export const filledFrames = (
  { film, movie, targetSeconds }: Pick<VideoPlan, 'film' | 'movie' | 'targetSeconds'>,
  spoken: readonly number[],
): number[] => {
  const framesOf = (seconds: number | undefined) =>
    seconds === undefined ? undefined : seconds * film.framesPerSecond;
  if (movie === undefined) return fillFrames(spoken, framesOf(targetSeconds));
  let from = 0;
  return movie.parts.flatMap((part) => {
    const own = spoken.slice(from, from + part.film.scenes.length);
    from += own.length;
    return fillFrames(own, framesOf(part.targetSeconds));
  });
};
