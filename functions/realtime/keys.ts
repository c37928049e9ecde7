import { keyPart, userPart } from '../shared/keys.ts';

const connectionsName = 'connections';
const ticketPart = keyPart('ticket#');
/** Partition of a connection, and sort keys of an account's connections. */
export const connectionPart = keyPart('connection#');
export const subscriberPart = keyPart('subscriber#');

export const connectionKey = (connectionId: string) => ({
  pk: connectionPart.of(connectionId),
  sk: 'connection',
});

/** Under its account a connection is found when the account is to be shut out. */
export const ownedConnectionKey = (userId: string, connectionId: string) => ({
  pk: userPart.of(userId),
  sk: connectionPart.of(connectionId),
});

/** The ids of an account's open connections. */
export const accountConnectionsKey = (userId: string) => ({ pk: userPart.of(userId), sk: connectionsName });

/** @param partition of the topic */
export const subscriberKey = (partition: string, connectionId: string) => ({
  pk: partition,
  sk: subscriberPart.of(connectionId),
});

/** @param hash SHA-256 of the ticket */
export const ticketKey = (hash: string) => ({ pk: ticketPart.of(hash), sk: 'ticket' });

/** How many connections are open. */
export const connectionCountKey = { pk: 'realtime', sk: connectionsName } as const;

const connectionsPart = keyPart('connections#');

/** A partition of the index takes 1,000 write units a second, of which a ping takes two. */
export const connectionShards = 16;

/** An index partition of open connections, in order of when they were last seen. */
export const connectionsIndex = (shard: number): string => connectionsPart.of(String(shard));
