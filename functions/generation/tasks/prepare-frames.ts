import { checksumOfFile } from '../../assets/model.ts';
import { loadStill } from '../../engines/work.ts';
import { getObject, headObject, putObject } from '../../platform/aws/media.ts';
import type { EventContext } from '../../platform/events/begin.ts';
import type { GenerationJob } from '../../videos/job.ts';
import { loadPlan } from '../artifacts.ts';
import { failure } from '../failures.ts';
import { type Still, stillsOf } from '../plan-frames.ts';
import { beginStage, generationTask, jobSchema } from '../task.ts';
import { taskTriggers } from './triggers.ts';

/** Bytes of a picture as vendors are sent it; two of them in base64 are less than half of what the narrowest takes. */
const mostBytes = 3_000_000;

/**
 * Makes of the owner's pictures what vendors are sent: JPEG of the film's shape, and of nothing but pixels. It reads what
 * owners send, before anything is paid for, and asks no vendor.
 */
const prepareFrames = async (job: GenerationJob, { log }: EventContext): Promise<{ prepared: number }> => {
  await beginStage(job, 'planning');
  const plan = await loadPlan(job);
  const stills = stillsOf(job.videoId, plan);
  for (const still of stills) await prepare(still);
  log.info('frames_prepared', { count: stills.length });
  return { prepared: stills.length };
};

/** @throws `PICTURE_MISSING` when the file is gone, or another; `PICTURE_UNREADABLE` */
const prepare = async ({ source, size, key }: Still): Promise<void> => {
  if ((await headObject(key)) !== undefined) return;
  const file = await getObject(source.key);
  if (file === undefined || checksumOfFile(file) !== source.checksum) throw failure('PICTURE_MISSING');
  const stillOf = await loadStill();
  const still = await stillOf(file, { ...size, mostBytes }).catch((error: unknown) => {
    throw error instanceof Error && error.name === 'PictureUnreadable'
      ? failure('PICTURE_UNREADABLE', {}, error)
      : error;
  });
  await putObject(key, still, { contentType: 'image/jpeg' });
};

export const handler = generationTask(taskTriggers.prepareFrames, jobSchema, prepareFrames);
