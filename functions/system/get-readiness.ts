import { http } from '../platform/http/entry.ts';
import { problem } from '../shared/errors.ts';
import { systemRoutes } from './routes.ts';
import { tableAnswers } from './store.ts';

export const handler = http(systemRoutes.getReadiness, async (_input, { now, log }) => {
  if (!(await tableAnswers(log))) {
    throw problem('NOT_READY', {}, { retryAfterSeconds: 5 });
  }
  return { status: 'ready' as const, timestamp: now.toISOString() };
});
