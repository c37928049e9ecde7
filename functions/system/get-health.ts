import type { AnonymousContext } from '../platform/http/context.ts';
import { http } from '../platform/http/entry.ts';
import type { Input, Output } from '../shared/contract.ts';
import { product } from './product.ts';
import { systemRoutes } from './routes.ts';
import { tableAnswers } from './store.ts';

type Route = typeof systemRoutes.getHealth;

const getHealth = async (_input: Input<Route>, { now, log }: AnonymousContext): Promise<Output<Route>> => {
  const status = (await tableAnswers(log)) ? 'healthy' : 'unhealthy';
  return {
    status,
    timestamp: now.toISOString(),
    version: product.version,
    database: status,
    redis: status,
    dependencies: { database: status, cache: status },
  };
};

export const handler = http(systemRoutes.getHealth, getHealth);
