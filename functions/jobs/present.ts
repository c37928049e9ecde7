import type { z } from 'zod/mini';
import type { Expectation } from '../videos/expectation.ts';
import type { MediaLinks } from '../videos/media-links.ts';
import type { Video } from '../videos/model.ts';
import { presentVideo } from '../videos/present.ts';
import { presentExpectation } from '../videos/present-expectation.ts';
import type { JobResponse, jobResponse } from './schemas.ts';

type Quality = z.output<typeof jobResponse>['parameters']['quality'];

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
      quality: video.quality as Quality,
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
