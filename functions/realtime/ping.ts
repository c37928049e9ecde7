import { dropConnection } from '../platform/aws/connections.ts';
import { type SocketContext, socketHandler } from '../platform/events/socket.ts';
import { problem } from '../shared/errors.ts';
import { clientMessages, type ServerMessage } from './messages.ts';
import { isWelcome, touchConnection } from './store.ts';
import { realtimeTriggers } from './triggers.ts';

/**
 * Two calls in sequence. A suspended account or an ended session loses its connection here; a client that does
 * not ping loses it to the sweep.
 */
const ping = async (_message: unknown, { connectionId, now }: SocketContext): Promise<ServerMessage> => {
  const connection = await touchConnection(connectionId, now);
  if (!(await isWelcome(connection))) {
    await dropConnection(connectionId);
    throw problem('SESSION_ENDED', { of: 'connection' });
  }
  return { type: 'pong', at: now.toISOString() };
};

export const handler = socketHandler(realtimeTriggers.ping, clientMessages.ping, ping);
