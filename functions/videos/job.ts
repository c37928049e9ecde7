import type { QueueMessage } from '../shared/queues.ts';
import type { Video } from './model.ts';

/** Which attempt of whose video: the message of the queue and the input of the workflow's tasks. */
export type GenerationJob = QueueMessage<'generation'>;

/** The queue that attempts at a video go through. */
export const queueOf = ({ kind }: Pick<Video, 'kind'>): 'generation' | 'movies' =>
  kind === 'movie' ? 'movies' : 'generation';

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

/** The message that asks for a video's place: the newest of those that were sent, where one was thought lost. */
export const messageOf = (
  video: Pick<Video, 'ownerId' | 'id' | 'attempt' | 'correlationId' | 'messages'>,
): GenerationJob => ({
  ...jobOf(video),
  ...(video.messages === undefined ? {} : { message: video.messages }),
});
