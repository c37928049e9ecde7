import { defineTriggers } from '../shared/contract.ts';

/** The consumer of the generation queue; the workflow's tasks are declared in `tasks/triggers.ts`. */
export const generationTriggers = defineTriggers({
  dispatchVideo: {
    summary: 'Starts the workflow of one attempt of a video once there is a place for it.',
    on: 'queue',
    queue: 'generation',
    // A slow table takes seconds for a message, and a batch has the function's one timeout. All that wait together
    // take five places of Lambda.
    batchSize: 3,
    maxConcurrency: 5,
    needs: ['table:get', 'table:check', 'table:update', 'generation-queue:send', 'workflow:start'],
    settings: ['maxRunningVideos', 'dispatchRetrySeconds', 'reconcileAfterSeconds'],
    timeoutSeconds: 30,
  },
});
