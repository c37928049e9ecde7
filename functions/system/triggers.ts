import { defineTriggers } from '../shared/contract.ts';

/** What the service counts of itself. */
export const systemTriggers = defineTriggers({
  countMetrics: {
    summary: 'Adds what the logs count to the figures of /metrics, batch by batch.',
    on: 'logs',
    needs: ['table:update'],
    timeoutSeconds: 30,
  },
});
