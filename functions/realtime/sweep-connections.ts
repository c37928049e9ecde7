import { dropConnection } from '../platform/aws/connections.ts';
import { setting } from '../platform/env.ts';
import type { EventContext } from '../platform/events/begin.ts';
import { scheduleHandler } from '../platform/events/schedule.ts';
import { recordLevel } from '../platform/metrics.ts';
import { settleConcurrently } from '../shared/concurrency.ts';
import { removeConnection } from './remove-connection.ts';
import { correctCount, countedConnections, listConnections, loadConnection } from './store.ts';
import { realtimeTriggers } from './triggers.ts';

const connectionsAtOnce = 8;

/**
 * Corrects the counter first, by what is listed; what is dropped after that gives its place back as always.
 * Two calls, and five for each silent connection.
 */
const sweepConnections = async ({ now, log }: EventContext): Promise<void> => {
  const counted = await countedConnections();
  const connections = await listConnections();
  recordLevel('websocket_connections_open', connections.length);
  if (counted !== connections.length && (await correctCount(counted, connections.length))) {
    log.warn('connection_count_corrected', { counted, open: connections.length });
  }
  const deadline = new Date(now.getTime() - setting('connectionSilenceSeconds') * 1000).toISOString();
  const silent = connections.filter(({ lastSeenAt }) => lastSeenAt < deadline);
  const results = await settleConcurrently(silent, connectionsAtOnce, ({ connectionId }) =>
    dropSilent(connectionId, deadline),
  );
  const failed = results.filter((result) => result.status === 'rejected');
  if (silent.length > 0) log.info('connections_swept', { silent: silent.length, failed: failed.length });
  if (failed.length > 0) throw new AggregateError(failed.map(({ reason }) => reason));
};

/** The index that listed it lags behind: it may have spoken meanwhile. */
const dropSilent = async (connectionId: string, deadline: string): Promise<void> => {
  const connection = await loadConnection(connectionId);
  if (connection === undefined || connection.lastSeenAt >= deadline) return;
  await dropConnection(connectionId);
  await removeConnection(connectionId);
};

export const handler = scheduleHandler(realtimeTriggers.sweepConnections, sweepConnections);
