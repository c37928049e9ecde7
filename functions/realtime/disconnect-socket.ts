import * as z from 'zod/mini';
import { type SocketContext, socketHandler } from '../platform/events/socket.ts';
import { removeConnection } from './remove-connection.ts';
import { realtimeTriggers } from './triggers.ts';

/** API Gateway tells of a close at most once and without promise: what is missed, the sweep does. */
const disconnectSocket = async (_message: unknown, { connectionId }: SocketContext): Promise<void> => {
  await removeConnection(connectionId);
};

export const handler = socketHandler(realtimeTriggers.disconnectSocket, z.unknown(), disconnectSocket);
