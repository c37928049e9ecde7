import { type SocketContext, socketHandler } from '../platform/events/socket.ts';
import { admittedConnection } from './admitted-connection.ts';
import { clientMessages, type ServerMessage } from './messages.ts';
import { touchConnection } from './store.ts';
import { realtimeTriggers } from './triggers.ts';

/**
 * Three calls in sequence. A client that does not ping loses its connection to the sweep; so does one that is over
 * its limit, since only admitted messages are signs of life.
 */
const ping = async (_message: unknown, { connectionId, now }: SocketContext): Promise<ServerMessage> => {
  await admittedConnection({ connectionId, now });
  await touchConnection(connectionId, now);
  return { type: 'pong', at: now.toISOString() };
};

export const handler = socketHandler(realtimeTriggers.ping, clientMessages.ping, ping);
