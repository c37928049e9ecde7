import { ConditionFailed, commit } from '../platform/aws/commit.ts';
import { type SocketContext, socketHandler } from '../platform/events/socket.ts';
import { admittedConnection } from './admitted-connection.ts';
import { type ClientMessage, clientMessages, type ServerMessage } from './messages.ts';
import { parseTopic } from './model.ts';
import { connectionUnknown, touchConnection } from './store.ts';
import { unsubscribeWrites } from './subscribers.ts';
import { realtimeTriggers } from './triggers.ts';

/** Ending what is not subscribed to is done already. */
const unsubscribe = async (
  { topic }: ClientMessage<'unsubscribe'>,
  { connectionId, now }: SocketContext,
): Promise<ServerMessage> => {
  const connection = await admittedConnection({ connectionId, now });
  await touchConnection(connectionId, now);
  if (parseTopic(topic) !== undefined && connection.topics.has(topic)) {
    await commit(unsubscribeWrites(connection, topic)).catch((error: unknown) => {
      // It was removed meanwhile, with all its subscriptions.
      throw error instanceof ConditionFailed ? connectionUnknown() : error;
    });
  }
  return { type: 'unsubscribed', topic };
};

export const handler = socketHandler(realtimeTriggers.unsubscribe, clientMessages.unsubscribe, unsubscribe);
