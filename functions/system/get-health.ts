import { cachedRead } from '../platform/cached-read.ts';
import { http } from '../platform/http/entry.ts';
import { log } from '../platform/log.ts';
import { product } from './product.ts';
import { systemRoutes } from './routes.ts';
import { tableAnswers } from './store.ts';

/** However often it is asked, an instance looks no more often than this. */
const cacheMilliseconds = 5000;

const isTableThere = cachedRead(
  () => tableAnswers(log),
  () => cacheMilliseconds,
);

export const handler = http(systemRoutes.getHealth, async (_input, { now }) => {
  const status = (await isTableThere(now)) ? ('healthy' as const) : ('unhealthy' as const);
  return {
    status,
    timestamp: now.toISOString(),
    version: product.version,
    database: status,
    redis: status,
    dependencies: { database: status, cache: status },
  };
});
