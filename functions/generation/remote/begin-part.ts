import type { EventContext } from '../../platform/events/begin.ts';
import type { Video } from '../../videos/model.ts';
import { waitInTime } from '../deadline.ts';
import { type PartJob, type PartState, uncalled, type WantedPart, withVendor } from './part.ts';
import { startPart } from './start-part.ts';
import { mayBeHandedOn } from './switch-engine.ts';
import { waitsFor } from './waits-for.ts';

/**
 * Has a part started at its vendor, unless it is there or under way, and says when to look at it.
 *
 * @param options `hasNoFilm`: a moment ago its vendor's film was not there
 */
export const beginPart = async (
  job: PartJob,
  video: Video,
  part: WantedPart,
  log: EventContext['log'],
  { hasNoFilm = false }: { hasNoFilm?: boolean } = {},
): Promise<PartState> => {
  if (await part.isMade()) return { state: 'made', waitSeconds: 0, steps: job.steps, ...uncalled };
  // Its film was paid for before: what was made of it is gone, or was for another size.
  if (!hasNoFilm && (await part.film.isThere()))
    return { state: 'done', waitSeconds: 0, steps: job.steps, ...uncalled };
  const seconds = await startPart(job, await withVendor(part), log, {
    mayBeHandedOn: () => mayBeHandedOn(job, video, part),
  });
  const steps = job.steps + 1;
  const wait = { waitSeconds: waitInTime(video, seconds, new Date()), steps };
  return { state: 'running', ...wait, waitsFor: await waitsFor(part, wait) };
};
