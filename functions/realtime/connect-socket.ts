import * as z from 'zod/mini';
import { commit } from '../platform/aws/commit.ts';
import { setting } from '../platform/env.ts';
import { type SocketContext, socketHandler } from '../platform/events/socket.ts';
import { verifyAccessToken } from '../platform/http/access-token.ts';
import { accountAdmission, admit, welcomeCheck } from '../platform/http/admission.ts';
import { addLogFields, log } from '../platform/log.ts';
import { recordMetric } from '../platform/metrics.ts';
import { KinoraError, problem } from '../shared/errors.ts';
import { reclaimLostPlaces, takeAccountPlaceWrite } from './account-places.ts';
import { givePlaceBack, type Newcomer, newConnectionWrites, takePlace } from './store.ts';
import { removeTicketWrite, type TicketHolder, takeTicket } from './tickets.ts';
import { realtimeTriggers } from './triggers.ts';

/** The subprotocol under which a browser, which can send no header, passes an access token. */
const bearerProtocol = 'bearer';

/**
 * Takes a connection. Calls in sequence: the ticket, the account's admission beside a place, the connection;
 * four in all.
 */
const connectSocket = async (_message: unknown, context: SocketContext): Promise<Record<string, string>> => {
  const { connectionId, now, query, headers } = context;
  const [protocol, token] = protocolsOf(headers['sec-websocket-protocol']);
  const isBearer = query.ticket === undefined && protocol === bearerProtocol && token !== undefined;
  const { userId, sessionId, generation, keyEndsAt } = isBearer
    ? await verifyAccessToken(token, now)
    : await holderOf(query.ticket, connectionId, now);
  const ends = keyEndsAt === undefined ? {} : { keyEndsAt };
  const newcomer = { connectionId, userId, sessionId, generation, ...ends };
  addLogFields({ user_id: userId, connection_id: connectionId });
  await enter(newcomer, now);
  try {
    await addWithinAccount(newcomer, isBearer ? undefined : query.ticket, now);
  } catch (error) {
    await leave();
    throw error;
  }
  recordMetric('websocket_connections_total');
  // A browser drops a connection whose answer names a subprotocol that it did not offer, or none that it did.
  return protocol === bearerProtocol ? { 'Sec-WebSocket-Protocol': bearerProtocol } : {};
};

const protocolsOf = (header: string | undefined): string[] =>
  (header ?? '').split(',').map((protocol) => protocol.trim());

const holderOf = async (
  ticket: string | undefined,
  connectionId: string,
  now: Date,
): Promise<TicketHolder> => {
  const holder = ticket === undefined ? undefined : await takeTicket(ticket, connectionId, now);
  if (holder === undefined) throw problem('TICKET_INVALID');
  return holder;
};

/** Gives the place of a refused connection back. The refusal is what is told; a place that is lost, the sweep finds. */
const leave = async (): Promise<void> => {
  try {
    await givePlaceBack();
  } catch (error) {
    log.warn('place_not_given_back', { error });
  }
};

/** An active account within its rate, and a free place: asked for side by side, kept only together. */
const enter = async (caller: TicketHolder, now: Date): Promise<void> => {
  const windows = [{ letter: 'r', limit: setting('rateLimitPerMinute') }] as const;
  const [admitted, placed] = await Promise.allSettled([
    admit(accountAdmission({ caller, windows, now })),
    takePlace(setting('maxConnections')),
  ]);
  if (admitted.status === 'rejected') {
    if (placed.status === 'fulfilled') await leave();
    throw admitted.reason;
  }
  if (placed.status === 'rejected') throw placed.reason;
};

/**
 * The admission is asked again by the write itself: who shuts an account or a session out looks for its connections
 * afterwards, and finds this one or has prevented it.
 */
const addConnection = (newcomer: Newcomer, ticket: string | undefined, now: Date): Promise<void> =>
  commit([
    welcomeCheck(newcomer),
    takeAccountPlaceWrite(newcomer, setting('maxConnectionsPerAccount'), now),
    ...newConnectionWrites(newcomer, now),
    ...(ticket === undefined ? [] : [removeTicketWrite(ticket)]),
  ]);

const addWithinAccount = async (newcomer: Newcomer, ticket: string | undefined, now: Date): Promise<void> => {
  try {
    await addConnection(newcomer, ticket, now);
  } catch (error) {
    const isFull = error instanceof KinoraError && error.code === 'TOO_MANY_ACCOUNT_CONNECTIONS';
    if (!isFull || !(await reclaimLostPlaces(newcomer.userId))) throw error;
    await addConnection(newcomer, ticket, now);
  }
};

export const handler = socketHandler(realtimeTriggers.connectSocket, z.unknown(), connectSocket);
