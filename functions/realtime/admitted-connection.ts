import { dropConnection } from '../platform/aws/connections.ts';
import { setting } from '../platform/env.ts';
import type { SocketContext } from '../platform/events/socket.ts';
import { accountAdmission, admit, RateLimited } from '../platform/http/admission.ts';
import { log } from '../platform/log.ts';
import { KinoraError, problem } from '../shared/errors.ts';
import { type Connection, connectionUnknown, hasKeyEnded, loadConnection } from './store.ts';

/**
 * The connection of a message: its account is active, its session or API key has not ended, and the account's limit
 * of messages has room. Whose session has ended loses the connection: who sends nothing is swept, so none outlives its
 * API key by more than `connectionSilenceSeconds`. Settings: `socketMessagesPerMinute`. Two calls in sequence.
 *
 * @throws KinoraError `CONNECTION_UNKNOWN`, `SESSION_ENDED`, or {@link RateLimited}
 */
export const admittedConnection = async ({
  connectionId,
  now,
}: Pick<SocketContext, 'connectionId' | 'now'>): Promise<Connection> => {
  const connection = await loadConnection(connectionId);
  if (connection === undefined) throw connectionUnknown();
  if (hasKeyEnded(connection, now)) return shutOut(connectionId);
  const windows = [{ letter: 'm', limit: setting('socketMessagesPerMinute') }] as const;
  try {
    await admit(accountAdmission({ caller: connection, windows, now }));
  } catch (error) {
    if (error instanceof RateLimited || !(error instanceof KinoraError)) throw error;
    return shutOut(connectionId);
  }
  return connection;
};

const shutOut = async (connectionId: string): Promise<never> => {
  await dropConnection(connectionId).catch((failure: unknown) => {
    // It is refused all the same, and dropped with its next message.
    log.warn('connection_not_dropped', { error: failure });
  });
  throw problem('SESSION_ENDED', { of: 'connection' });
};
