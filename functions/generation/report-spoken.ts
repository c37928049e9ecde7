import type { GenerationJob } from '../videos/job.ts';
import { advance } from '../videos/model.ts';
import { moveVideo } from './task.ts';

/** Tells how much of a film is spoken. @returns whether the video goes on */
export const reportSpoken = async (job: GenerationJob, fraction: number): Promise<boolean> =>
  (await moveVideo(job, (now) => advance(job.attempt, 'speaking', fraction, now))) !== undefined;
