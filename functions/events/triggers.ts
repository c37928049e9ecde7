import { defineTriggers } from '../shared/contract.ts';

/** The way from the table's stream to the functions that subscribe to changes (`on: 'event'`). */
export const eventsTriggers = defineTriggers({
  dispatchEvents: {
    summary: 'Puts changes of the table into the queues of the functions that subscribe to them.',
    on: 'stream',
    filters: 'subscribed',
    batchSize: 100,
    needs: ['event-queues:send'],
    timeoutSeconds: 60,
  },
});
