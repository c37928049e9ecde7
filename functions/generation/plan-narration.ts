import type { NarrationFlaw } from '@kinora/engine/contract';
import { checksumOfFile } from '../assets/model.ts';
import { loadNarration } from '../engines/work.ts';
import type { VideoPlan } from '../planning/video-plan.ts';
import { getObject } from '../platform/aws/media.ts';
import { mapConcurrently } from '../shared/concurrency.ts';
import { maxVideoSeconds } from '../videos/quote-video.ts';
import { loadTiming, saveSpeech, speechName } from './artifacts.ts';
import { failure } from './failures.ts';
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
 * Makes the speech of all scenes of the recording that a plan names, where it names one and they are not all there. They
 * are cut from it together: where one begins is known when the others are found.
 *
 * @throws `NARRATION_MISSING` when it is gone or another; the failure of a recording that cannot be used
 */
export const speakNarration = async (videoId: string, plan: VideoPlan): Promise<void> => {
  const { narration, film } = plan;
  if (narration === undefined) return;
  const names = film.scenes.map(({ index }) => speechName(videoId, plan, index));
  const known = await mapConcurrently(names, lanes, loadTiming);
  if (known.every((timing) => timing !== undefined)) return;
  const file = await getObject(narration.key);
  if (file === undefined || checksumOfFile(file) !== narration.checksum) throw failure('NARRATION_MISSING');
  const engine = await loadNarration();
  try {
    for await (const speech of engine.narrateFilm(film, file, { longestSeconds: maxVideoSeconds })) {
      const name = names[speech.timing.index];
      if (name === undefined) throw new RangeError(`The plan has no scene ${speech.timing.index}`);
      await saveSpeech(name, speech);
    }
  } catch (error) {
    throw failureOf(error);
  }
};

const failureOf = (error: unknown): unknown => {
  if (!(error instanceof Error) || error.name !== 'NarrationUnusable' || !('flaw' in error)) return error;
  const flaw = error.flaw as NarrationFlaw;
  return failure(codes[flaw] ?? 'NARRATION_UNREADABLE', {}, error);
};
