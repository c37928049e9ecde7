import type { EventContext } from '../../platform/events/begin.ts';
import type { Video } from '../../videos/model.ts';
import { waitInTime } from '../deadline.ts';
import type { Part, PartJob, PartState } from './part.ts';
import { startPart } from './start-part.ts';

/** Has a part started at its vendor, unless it is there or under way, and says when to look at it. */
export const beginPart = async (
  job: PartJob,
  video: Video,
  part: Part,
  log: EventContext['log'],
): Promise<PartState> => {
  if (await part.isMade()) return { state: 'made', waitSeconds: 0, steps: job.steps };
  const seconds = await startPart(job, part, log, { hasStandIn: (video.standIns ?? []).length > 0 });
  return { state: 'running', waitSeconds: waitInTime(video, seconds, new Date()), steps: job.steps + 1 };
};
