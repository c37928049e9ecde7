import type { AnonymousContext } from '../platform/http/context.ts';
import { http } from '../platform/http/entry.ts';
import type { Input, Output } from '../shared/contract.ts';
import { problem } from '../shared/errors.ts';
import { systemRoutes } from './routes.ts';
import { tableAnswers } from './store.ts';

type Route = typeof systemRoutes.getReadiness;

const getReadiness = async (_input: Input<Route>, { now, log }: AnonymousContext): Promise<Output<Route>> => {
  if (!(await tableAnswers(log))) {
    throw problem('NOT_READY', {}, { retryAfterSeconds: 5 });
  }
  return { status: 'ready', timestamp: now.toISOString() };
};

export const handler = http(systemRoutes.getReadiness, getReadiness);
