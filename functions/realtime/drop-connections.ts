import { dropConnection } from '../platform/aws/connections.ts';
import { log } from '../platform/log.ts';
import { demandAll, settleConcurrently } from '../shared/concurrency.ts';
import { removeConnection } from './remove-connection.ts';
import { type Connection, connectionsOf } from './store.ts';

const atOnce = 8;

type Concerned = (connection: Pick<Connection, 'sessionId'>) => boolean;

/**
 * Closes the sockets of an account, whose admission must have been changed before: none comes after. That change
 * stands, so a socket that cannot be closed is no error of it: its next message finds that it is not welcome.
 *
 * @param concerned which of them; all when absent
 */
export const dropConnectionsOf = async (userId: string, concerned?: Concerned): Promise<void> => {
  try {
    await closeConnectionsOf(userId, concerned);
  } catch (error) {
    log.error('connections_not_dropped', { error });
  }
};

/** The same for who can try again. @throws AggregateError when some could not be closed */
export const closeConnectionsOf = async (
  userId: string,
  concerned: Concerned = () => true,
): Promise<void> => {
  const connections = (await connectionsOf(userId)).filter(concerned);
  const results = await settleConcurrently(connections, atOnce, async ({ connectionId }) => {
    await dropConnection(connectionId);
    await removeConnection(connectionId);
  });
  demandAll(results);
};
