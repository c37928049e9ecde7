import type { Film } from '@kinora/engine/contract';
import { fillFrames } from '@kinora/engine/pacing';
import { clipSecondsOf } from '../engines/registry.ts';
import { sceneEngineId, type VideoPlan } from '../planning/video-plan.ts';

/**
 * Frames of every scene of a plan, so that the film, or each scene of a movie, has the length that it was asked to have.
 *
 * @param spoken frames of every scene as spoken
 */
export const filledFrames = (
  plan: Pick<VideoPlan, 'film' | 'movie' | 'targetSeconds' | 'scenes'>,
  spoken: readonly number[],
): number[] => {
  const { film, movie, targetSeconds } = plan;
  const framesOf = (seconds: number | undefined) =>
    seconds === undefined ? undefined : seconds * film.framesPerSecond;
  const clipsOf = ({ kind }: Pick<Film, 'kind'>, first: number): number[] | undefined =>
    clipSecondsOf(sceneEngineId(plan, first), kind)?.map((seconds) =>
      Math.floor(seconds * film.framesPerSecond),
    );
  if (movie === undefined) return fillFrames(spoken, framesOf(targetSeconds), clipsOf(film, 0));
  let from = 0;
  return movie.parts.flatMap((part) => {
    const own = spoken.slice(from, from + part.film.scenes.length);
    const clips = clipsOf(part.film, from);
    from += own.length;
    return fillFrames(own, framesOf(part.targetSeconds), clips);
  });
};
