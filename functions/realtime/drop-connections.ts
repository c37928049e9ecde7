import { dropConnection } from '../platform/aws/connections.ts';
import { settleConcurrently } from '../shared/concurrency.ts';
import { removeConnection } from './remove-connection.ts';
import { type Connection, connectionsOf } from './store.ts';

const atOnce = 8;

/**
 * Closes the sockets of an account, whose admission must have been changed before: none comes after.
 *
 * @param concerned which of them; all when absent
 */
export const dropConnectionsOf = async (
  userId: string,
  concerned: (connection: Pick<Connection, 'sessionId'>) => boolean = () => true,
): Promise<void> => {
  const connections = (await connectionsOf(userId)).filter(concerned);
  const results = await settleConcurrently(connections, atOnce, async ({ connectionId }) => {
    await dropConnection(connectionId);
    await removeConnection(connectionId);
  });
  const failed = results.filter((result) => result.status === 'rejected');
  if (failed.length > 0) throw new AggregateError(failed.map(({ reason }) => reason));
};
