import { commit } from '../platform/aws/commit.ts';
import { env } from '../platform/env.ts';
import type { Context } from '../platform/http/context.ts';
import { http } from '../platform/http/entry.ts';
import type { Input } from '../shared/contract.ts';
import { realtimeRoutes } from './routes.ts';
import type { TicketResponse } from './schemas.ts';
import { newTicket } from './tickets.ts';

type Route = typeof realtimeRoutes.createTicket;

const createTicket = async (_input: Input<Route>, { actor, now }: Context): Promise<TicketResponse> => {
  const { ticket, expiresAt, write } = newTicket(actor, now);
  await commit([write]);
  return { ticket, expires_at: expiresAt.toISOString(), url: `${env('WEBSOCKET_URL')}?ticket=${ticket}` };
};

export const handler = http(realtimeRoutes.createTicket, createTicket);
