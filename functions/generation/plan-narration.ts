import type { Film, NarrationFlaw } from '@kinora/engine/contract';
import { checksumOfFile } from '../assets/model.ts';
import { loadNarration } from '../engines/work.ts';
import type { VideoPlan } from '../planning/video-plan.ts';
import { getObject } from '../platform/aws/media.ts';
import { mapConcurrently } from '../shared/concurrency.ts';
import { maxVideoSeconds } from '../videos/quote-video.ts';
import { loadTiming, saveSpeech, speechName } from './artifacts.ts';
import { failure } from './failures.ts';
import type { SpeechName } from './media-keys.ts';
import type { FailureCode } from './video-failures.ts';

/** Timings read from the bucket at a time. */
const lanes = 8;

const codes: Readonly<Record<NarrationFlaw, FailureCode>> = {
  unreadable: 'NARRATION_UNREADABLE',
  silent: 'NARRATION_SILENT',
  'too-short': 'NARRATION_TOO_SHORT',
  'too-long': 'NARRATION_TOO_LONG',
  mismatch: 'NARRATION_MISMATCH',
};

/**
 * Makes the speech of all scenes of each recording that a plan names, where they are not all there. They are cut from
 * it together: where one begins is known when the others are found.
 *
 * @param longestSeconds that the film may last: what is longer is not decoded
 * @throws `NARRATION_MISSING` when it is gone or another; the failure of a recording that cannot be used
 */
export const speakNarration = async (
  videoId: string,
  plan: VideoPlan,
  longestSeconds: number,
): Promise<void> => {
  let left = longestSeconds;
  for (const narrated of narratedFilms(plan)) {
    const names = narrated.film.scenes.map((_, index) => speechName(videoId, plan, narrated.first + index));
    const frames = await cutNarration(narrated, names, Math.min(left, maxVideoSeconds));
    left -= frames / narrated.film.framesPerSecond;
    if (left <= 0) throw failure('NARRATION_TOO_LONG');
  }
};

/** A film whose voice is a recording. */
interface NarratedFilm {
  film: Film;
  narration: { key: string; checksum: string };
  /** Number of its first scene in the plan. */
  first: number;
}

/** The film of a plan, or those of the scenes of a movie, that have a recording. */
export const narratedFilms = ({ film, narration, movie }: VideoPlan): NarratedFilm[] => {
  if (movie === undefined) return narration === undefined ? [] : [{ film, narration, first: 0 }];
  let next = 0;
  return movie.parts.flatMap(({ film, narration }) => {
    const first = next;
    next += film.scenes.length;
    return narration === undefined ? [] : [{ film, narration, first }];
  });
};

/** @returns frames of what is spoken */
const cutNarration = async (
  { film, narration }: NarratedFilm,
  names: readonly SpeechName[],
  longestSeconds: number,
): Promise<number> => {
  const known = await mapConcurrently(names, lanes, loadTiming);
  const isKnown = known.every((timing) => timing !== undefined);
  let frames = 0;
  for (const timing of isKnown ? known : []) frames += timing?.frames ?? 0;
  if (isKnown) return frames;
  const file = await getObject(narration.key);
  if (file === undefined || checksumOfFile(file) !== narration.checksum) throw failure('NARRATION_MISSING');
  const engine = await loadNarration();
  try {
    for await (const speech of engine.narrateFilm(film, file, { longestSeconds })) {
      const name = names[speech.timing.index];
      if (name === undefined) throw new RangeError(`The plan has no scene ${speech.timing.index}`);
      await saveSpeech(name, speech);
      frames += speech.timing.frames;
    }
    return frames;
  } catch (error) {
    throw failureOf(error);
  }
};

const failureOf = (error: unknown): unknown => {
  if (!(error instanceof Error) || error.name !== 'NarrationUnusable' || !('flaw' in error)) return error;
  const flaw = error.flaw as NarrationFlaw;
  return failure(codes[flaw] ?? 'NARRATION_UNREADABLE', {}, error);
};
