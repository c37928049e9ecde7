import type { EventContext } from '../../platform/events/begin.ts';
import type { Video } from '../../videos/model.ts';
import { waitInTime } from '../deadline.ts';
import { type PartJob, type PartState, type WantedPart, withVendor } from './part.ts';
import { startPart } from './start-part.ts';

/** Has a part started at its vendor, unless it is there or under way, and says when to look at it. */
export const beginPart = async (
  job: PartJob,
  video: Video,
  part: WantedPart,
  log: EventContext['log'],
): Promise<PartState> => {
  if (await part.isMade()) return { state: 'made', waitSeconds: 0, steps: job.steps };
  // Its film was paid for before: what was made of it is gone, or was for another size.
  if (await part.film.isThere()) return { state: 'done', waitSeconds: 0, steps: job.steps };
  const seconds = await startPart(job, await withVendor(part), log, {
    hasStandIn: (video.standIns ?? []).length > 0,
  });
  return { state: 'running', waitSeconds: waitInTime(video, seconds, new Date()), steps: job.steps + 1 };
};
