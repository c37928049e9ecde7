import { vendorPart } from '../engines/keys.ts';
import { vendorNeeds } from '../engines/vendor-needs.ts';
import { defineTriggers } from '../shared/contract.ts';
import { userPart } from '../shared/keys.ts';
import { videoPart } from '../videos/keys.ts';

const needs = ['table:get', 'table:check', 'table:update', 'workflow:start'] as const;
const settings = ['maxRunningVideos', 'dispatchRetrySeconds', 'reconcileAfterSeconds'] as const;

/**
 * The consumers of the queues of videos, of movies and of cancellations; the workflow's tasks are declared in
 * `tasks/triggers.ts`.
 */
export const generationTriggers = defineTriggers({
  dispatchVideo: {
    summary: 'Starts the workflow of one attempt of a video once there is a place for it.',
    on: 'queue',
    queue: 'generation',
    // A slow table takes seconds for a message, and a batch has the function's one timeout. All that wait together
    // take five places of Lambda.
    batchSize: 3,
    maxConcurrency: 5,
    // A movie whose message came before movies had a queue of their own goes on in that.
    needs: [...needs, 'generation-queue:send', 'movies-queue:send'],
    settings: [...settings],
    timeoutSeconds: 30,
  },
  dispatchMovie: {
    summary: 'Starts the workflow of one attempt of a version of a movie once there is a place for it.',
    on: 'queue',
    queue: 'movies',
    batchSize: 3,
    maxConcurrency: 5,
    needs: [...needs, 'movies-queue:send'],
    settings: [...settings],
    timeoutSeconds: 30,
  },
  cancelRemoteJobs: {
    summary: 'Has vendors stop what they do for a video that was cancelled or deleted, or has failed.',
    on: 'queue',
    queue: 'cancellations',
    partitions: [`${userPart.prefix}*`, `${videoPart.prefix}*`, `${vendorPart.prefix}*`],
    batchSize: 1,
    maxConcurrency: 5,
    needs: ['table:get', 'table:query', 'table:put', 'table:update', 'table:delete', ...vendorNeeds],
    timeoutSeconds: 180,
  },
});
