import type { AnonymousContext } from '../platform/http/context.ts';
import { http } from '../platform/http/entry.ts';
import type { Input, Output } from '../shared/contract.ts';
import { systemRoutes } from './routes.ts';

type Route = typeof systemRoutes.getLiveness;

const getLiveness = async (_input: Input<Route>, { now }: AnonymousContext): Promise<Output<Route>> => ({
  status: 'alive',
  timestamp: now.toISOString(),
});

export const handler = http(systemRoutes.getLiveness, getLiveness);
