import { http } from '../platform/http/entry.ts';
import { product } from './product.ts';
import { systemRoutes } from './routes.ts';
import { tableAnswers } from './store.ts';

export const handler = http(systemRoutes.getHealth, async (_input, { now, log }) => {
  const status = (await tableAnswers(log)) ? ('healthy' as const) : ('unhealthy' as const);
  return {
    status,
    timestamp: now.toISOString(),
    version: product.version,
    database: status,
    redis: status,
    dependencies: { database: status, cache: status },
  };
});
