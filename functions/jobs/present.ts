import type { Expectation } from '../videos/expectation.ts';
import type { MediaLinks } from '../videos/media-links.ts';
import type { Video } from '../videos/model.ts';
import { percent, presentVideo } from '../videos/present.ts';
import { presentExpectation } from '../videos/present-expectation.ts';
import { describeFailure, type FailureCode } from '../youtube/google-failure.ts';
import { type Publication, presentPublication } from '../youtube/model.ts';
import type { JobResponse, VideoParameters } from './schemas.ts';

export const jobPath = (id: string): string => `/api/v1/jobs/${id}`;

/** A video as the job that makes it. */
export const presentJob = (video: Video, expectation: Expectation, links?: MediaLinks): JobResponse => {
  const shown = presentVideo(video, { links });
  const { language, voice_id, style, aspect_ratio, music, kind, title } = shown;
  return {
    id: video.id,
    job_id: video.id,
    type: 'video',
    user_id: video.ownerId,
    project_id: shown.project_id,
    status: shown.status,
    stage: shown.stage,
    progress: shown.progress,
    progress_percent: shown.progress_percent,
    attempt: shown.attempt,
    parameters: {
      kind,
      title,
      language,
      voice_id,
      style,
      quality: video.quality as VideoParameters['quality'],
      aspect_ratio,
      music,
    },
    price: shown.price,
    charged: shown.charged,
    ...presentExpectation(expectation),
    result_url: shown.video_url,
    failure: shown.failure,
    created_at: shown.created_at,
    updated_at: shown.updated_at,
    started_at: video.startedAt ?? null,
    ended_at: video.endedAt ?? null,
    links: { self: jobPath(video.id), video: shown.links.self, events: shown.links.events },
  };
};

/** The failure of a publication in the words of videos. */
const failureOf = (code: FailureCode, { youtubeId }: Publication): NonNullable<JobResponse['failure']> => {
  const { message, retryable } = describeFailure(code);
  return {
    code,
    reason: message,
    stage: youtubeId === undefined ? 'uploading' : 'processing',
    retryable,
    charged: false,
    suggestion: retryable
      ? 'Publish the video again later.'
      : 'See to what the reason says before you publish the video again.',
  };
};

/** A publication as a job: it waits in no line, costs no credits, and is tried until it ends. */
export const presentPublicationJob = (publication: Publication): JobResponse => {
  const shown = presentPublication(publication);
  const { failure } = publication;
  return {
    id: shown.id,
    job_id: shown.id,
    type: 'publication',
    user_id: publication.ownerId,
    project_id: null,
    status: shown.status,
    stage: shown.stage,
    progress: shown.progress,
    progress_percent: percent(shown.progress),
    attempt: 1,
    parameters: {
      kind: 'publication',
      title: shown.title,
      channel_id: shown.channel_id,
      privacy: shown.privacy,
      publish_at: shown.publish_at,
    },
    price: 0,
    charged: 0,
    ...presentExpectation({}),
    result_url: shown.youtube_url,
    failure: failure === undefined ? null : failureOf(failure, publication),
    created_at: shown.created_at,
    updated_at: shown.updated_at,
    started_at: publication.startedAt ?? null,
    ended_at: shown.ended_at,
    links: {
      self: jobPath(shown.id),
      video: shown.links.video,
      events: `/api/v1/videos/${publication.videoId}/events`,
      publication: shown.links.self,
    },
  };
};
