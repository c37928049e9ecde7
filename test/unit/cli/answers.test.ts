import { describe, expect, it } from 'vitest';
import * as api from '../../../client/api-types.ts';
import * as batches from '../../../client/batch-types.ts';
import { assetResponse, assetWithFileResponse, uploadResponse } from '../../../functions/assets/schemas.ts';
import { loginResponse } from '../../../functions/auth/schemas.ts';
import { jobResponse, jobsResponse } from '../../../functions/jobs/schemas.ts';
import { planResponse as moviePlanResponse, movieResponse } from '../../../functions/movies/schemas.ts';
import { projectResponse } from '../../../functions/projects/schemas.ts';
import { serverMessages } from '../../../functions/realtime/messages.ts';
import { ticketResponse } from '../../../functions/realtime/schemas.ts';
import { newShareResponse, shareResponse } from '../../../functions/shares/schemas.ts';
import { templateResponse, templatesResponse } from '../../../functions/templates/schemas.ts';
import { batchPlanResponse, batchResponse } from '../../../functions/videos/batch-schemas.ts';
import * as downloads from '../../../functions/videos/download-schemas.ts';
import { eventResponse } from '../../../functions/videos/event-schemas.ts';
import { planResponse } from '../../../functions/videos/plan-schemas.ts';
import * as videos from '../../../functions/videos/schemas.ts';

describe('what the client reads', () => {
  it.each<[string, object, object]>([
    ['a video', api.video.shape, videos.videoResponse.shape],
    ['an accepted video', api.acceptedVideo.shape, videos.videoResponse.shape],
    ['an event', api.videoEvent.shape, eventResponse.shape],
    ['a plan', api.plan.shape, planResponse.shape],
    ['a page', api.videoPage.shape, videos.videoListResponse.shape],
    ['a link', api.downloadLink.shape, downloads.downloadResponse.shape],
    ['tokens', api.tokens.shape, loginResponse.shape],
    ['a ticket', api.ticket.shape, ticketResponse.shape],
    ['an asset', api.asset.shape, assetResponse.shape],
    ['an announced asset', api.announcedAsset.shape, uploadResponse.shape],
    ['an asset with its file', api.assetWithFile.shape, assetWithFileResponse.shape],
    ['a share', api.share.shape, shareResponse.shape],
    ['a new share', api.newShare.shape, newShareResponse.shape],
    ['a job', api.job.shape, jobResponse.shape],
    ['a page of jobs', api.jobPage.shape, jobsResponse.shape],
    ['a project', api.project.shape, projectResponse.shape],
    ['a movie', api.movie.shape, movieResponse.shape],
    ['a plan of a movie', api.moviePlan.shape, moviePlanResponse.shape],
    ['a batch', batches.batchResult.shape, batchResponse.shape],
    [
      'an entry of a batch',
      batches.batchResult.shape.videos.def.element.shape,
      batchResponse.shape.videos.def.element.shape,
    ],
    ['a plan of a batch', batches.batchPlan.shape, batchPlanResponse.shape],
    [
      'an entry of a plan',
      batches.batchPlan.shape.videos.def.element.shape,
      batchPlanResponse.shape.videos.def.element.shape,
    ],
    ['a template', batches.template.shape, templateResponse.shape],
    ['a listed template', batches.templateSummary.shape, templatesResponse.def.element.shape],
  ])('of %s is there', (_name, read, given) => {
    expect(Object.keys(given)).toEqual(expect.arrayContaining(Object.keys(read)));
  });

  it('[S0-30] the messages of the socket are the declared ones', () => {
    const names = ['subscribed', 'state', 'event', 'pong', 'error'];
    expect(Object.keys(serverMessages)).toEqual(expect.arrayContaining(names));
    expect(Object.keys(serverMessages.event.shape)).toEqual(
      expect.arrayContaining(['type', 'topic', 'seq', 'event']),
    );
  });

  it('the files that can be downloaded are the declared ones', () => {
    expect(api.downloadableFiles).toEqual(downloads.downloadFiles);
  });
});
