import { dropConnection } from '../platform/aws/connections.ts';
import { setting } from '../platform/env.ts';
import { type ScheduleContext, scheduleHandler } from '../platform/events/schedule.ts';
import { recordLevel } from '../platform/metrics.ts';
import { removeConnection } from './remove-connection.ts';
import { correctCount, countedConnections, listConnections, loadConnection } from './store.ts';
import { realtimeTriggers } from './triggers.ts';

const connectionsAtOnce = 8;

/**
 * Corrects the counter first, by what is listed; what is dropped after that gives its place back as always.
 * Two calls, and five for each silent connection.
 */
const sweepConnections = async ({ each, now, log }: ScheduleContext): Promise<void> => {
  const counted = await countedConnections();
  const connections = await listConnections();
  recordLevel('websocket_connections_open', connections.length);
  if (counted !== connections.length && (await correctCount(counted, connections.length))) {
    log.warn('connection_count_corrected', { counted, open: connections.length });
  }
  const deadline = new Date(now.getTime() - setting('connectionSilenceSeconds') * 1000).toISOString();
  const silent = connections.filter(({ lastSeenAt }) => lastSeenAt < deadline);
  const fields = ({ connectionId }: { connectionId: string }) => ({ connection_id: connectionId });
  const swept = await each(silent, { limit: connectionsAtOnce, fields }, ({ connectionId }) =>
    dropSilent(connectionId, deadline),
  );
  if (silent.length > 0) log.info('connections_swept', { silent: silent.length, swept: swept.length });
};

/** The index that listed it lags behind: it may have spoken meanwhile. */
const dropSilent = async (connectionId: string, deadline: string): Promise<void> => {
  const connection = await loadConnection(connectionId);
  if (connection === undefined || connection.lastSeenAt >= deadline) return;
  await dropConnection(connectionId);
  await removeConnection(connectionId);
};

export const handler = scheduleHandler(realtimeTriggers.sweepConnections, sweepConnections);
