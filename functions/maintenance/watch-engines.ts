import { configuredVendors } from '../engines/configured-vendors.ts';
import { endsSoon } from '../engines/end-of-life.ts';
import { providers } from '../engines/providers.ts';
import { isConfigured } from '../engines/registry.ts';
import type { EventContext } from '../platform/events/begin.ts';
import { scheduleHandler } from '../platform/events/schedule.ts';
import { emitAlarmMetric } from '../platform/metrics.ts';
import { maintenanceTriggers } from './triggers.ts';

/** Tells of the engines of this environment that end soon. */
const watchEngines = async ({ now, log }: EventContext): Promise<void> => {
  for (const engine of providers) {
    if (!isConfigured(engine, configuredVendors) || !endsSoon(engine, now)) continue;
    emitAlarmMetric('EnginesEndSoon');
    log.warn('engine_ends_soon', { engine: engine.id, on: engine.endOfLife, successor: engine.successor });
  }
};

export const handler = scheduleHandler(maintenanceTriggers.watchEngines, watchEngines);
