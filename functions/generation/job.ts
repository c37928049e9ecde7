/** What travels on the queue and into the workflow: which attempt of whose video. */
export interface GenerationJob {
  ownerId: string;
  videoId: string;
  attempt: number;
}

/** A second start of the same attempt is the same execution. */
export const executionName = (job: Pick<GenerationJob, 'videoId' | 'attempt'>): string =>
  `${job.videoId}-${job.attempt}`;
