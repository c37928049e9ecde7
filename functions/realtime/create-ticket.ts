import { commit } from '../platform/aws/commit.ts';
import { env } from '../platform/env.ts';
import { http } from '../platform/http/entry.ts';
import { realtimeRoutes } from './routes.ts';
import { newTicket } from './tickets.ts';

export const handler = http(realtimeRoutes.createTicket, async (_input, { actor, now }) => {
  const { ticket, expiresAt, write } = newTicket(actor, now);
  await commit([write]);
  return { ticket, expires_at: expiresAt.toISOString(), url: `${env('WEBSOCKET_URL')}?ticket=${ticket}` };
});
