import { cachedRead } from '../platform/cached-read.ts';
import { http } from '../platform/http/entry.ts';
import { log } from '../platform/log.ts';
import { problem } from '../shared/errors.ts';
import { systemRoutes } from './routes.ts';
import { tableAnswers } from './store.ts';

/** However often it is asked, an instance looks once a second. */
const cacheMilliseconds = 1000;

const isTableThere = cachedRead(
  () => tableAnswers(log),
  () => cacheMilliseconds,
);

export const handler = http(systemRoutes.getReadiness, async (_input, { now }) => {
  if (!(await isTableThere(now))) {
    throw problem('NOT_READY', {}, { retryAfterSeconds: 5 });
  }
  return { status: 'ready' as const, timestamp: now.toISOString() };
});
