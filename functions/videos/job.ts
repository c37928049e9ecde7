import type { Video } from './model.ts';

/** What travels on the queue and into the workflow: which attempt of whose video. */
export interface GenerationJob {
  ownerId: string;
  videoId: string;
  attempt: number;
  /** Id of the request that it began with. */
  correlationId?: string | undefined;
}

/** A second start of the same attempt is the same execution. */
export const executionName = (job: Pick<GenerationJob, 'videoId' | 'attempt'>): string =>
  `${job.videoId}-${job.attempt}`;

/** What the queue and the workflow are told of a video's attempt. */
export const jobOf = (video: Pick<Video, 'ownerId' | 'id' | 'attempt' | 'correlationId'>) => ({
  ownerId: video.ownerId,
  videoId: video.id,
  attempt: video.attempt,
  correlationId: video.correlationId ?? video.id,
});
