import { createHash } from 'node:crypto';
import { logsHandler } from '../platform/events/logs.ts';
import { incrementsOf } from './metric-lines.ts';
import { addIncrements } from './metrics-store.ts';
import { systemTriggers } from './triggers.ts';

export const handler = logsHandler(systemTriggers.countMetrics, async ({ id, at, lines }) => {
  const increments = incrementsOf(lines);
  if (increments.length > 0)
    await addIncrements(createHash('sha256').update(id).digest('hex'), increments, at);
});
