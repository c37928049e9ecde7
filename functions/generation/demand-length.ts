import type { VideoPlan } from '../planning/video-plan.ts';
import type { Video } from '../videos/model.ts';
import { isLongerThanQuoted, type SceneLength } from '../videos/true-length.ts';
import { billedLengths } from './billed-lengths.ts';
import { failure } from './failures.ts';
import { narratedFilms } from './plan-narration.ts';

/** Longest film in seconds. A third above what creation accepts: its estimate may be that far off. */
const longestSeconds = 1200;
const longestMovieSeconds = 4800;

/** Seconds that a film may have once it is spoken. */
export const longestOf = ({ movie }: VideoPlan): number =>
  movie === undefined ? longestSeconds : longestMovieSeconds;

/** Of a recording whose file told no length, or a wrong one. */
const tellLength =
  'Upload the recording as WAV, which tells how long it is before it is heard, and create the video with that.';

/**
 * Only speaking tells how long a film is, and it ends here when its quote does not pay for that: nothing has been
 * drawn yet, but by presenters of a vendor's, whose scenes are looked at one by one as they come.
 *
 * @param sceneSeconds true length of scenes by their index, as far as it is known
 * @throws `LONGER_THAN_QUOTED` or `FILM_TOO_LONG`
 */
export const demandLength = (
  video: Video,
  plan: VideoPlan,
  sceneSeconds: ReadonlyMap<number, number>,
): void => {
  const seconds = Math.floor([...sceneSeconds.values()].reduce((sum, length) => sum + length, 0));
  const longest = longestOf(plan);
  const billed = billedLengths(video, plan, sceneSeconds);
  const isLonger =
    isLongerThanQuoted({ ...video, estimatedSeconds: billed.estimatedSeconds }, billed.scenes) ||
    billed.scenes.some(outlastsItsClip);
  if (isLonger)
    throw failure('LONGER_THAN_QUOTED', {
      reason:
        `Spoken, this text takes more than ${seconds} seconds; the quote was for ` +
        `${Math.round(video.estimatedSeconds)} seconds and ${video.price} credits, and no more is ever charged.`,
      ...(narratedFilms(plan).length === 0 ? {} : { suggestion: tellLength }),
    });
  if (seconds >= longest)
    throw failure('FILM_TOO_LONG', {
      reason: `Spoken, this text takes more than ${longest} seconds, the longest that a video may have.`,
    });
};

/** The clip that was quoted for a scene would be no half of it: it is not bought. */
const outlastsItsClip = ({ seconds, quotedSeconds = seconds }: SceneLength): boolean =>
  seconds > 2 * quotedSeconds;
