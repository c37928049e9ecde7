import { defineTriggers } from '../shared/contract.ts';

/** The consumer of the generation queue; the workflow's tasks are declared in `tasks/triggers.ts`. */
export const generationTriggers = defineTriggers({
  dispatchVideo: {
    summary: 'Starts the workflow of one attempt of a video; a second start is the same execution.',
    on: 'queue',
    queue: 'generation',
    batchSize: 1,
    needs: ['table:get', 'workflow:start'],
    timeoutSeconds: 30,
  },
});
