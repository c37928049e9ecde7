import { setting } from '../platform/env.ts';
import type { Context } from '../platform/http/context.ts';
import { http } from '../platform/http/entry.ts';
import type { Input, Output } from '../shared/contract.ts';
import { authRoutes } from './routes.ts';
import { endSession } from './store.ts';

type Route = typeof authRoutes.logOut;

const logOut = async (_input: Input<Route>, { actor, now, log }: Context): Promise<Output<Route>> => {
  await endSession(actor.userId, actor.sessionId, now, setting('accessTokenMinutes') * 60);
  log.info('logged_out', { session_id: actor.sessionId });
  return { message: 'Logged out' };
};

export const handler = http(authRoutes.logOut, logOut);
