import { generationTriggers } from './generation/triggers.ts';
import { mailTriggers } from './mail/triggers.ts';
import { maintenanceTriggers } from './maintenance/triggers.ts';
import { realtimeTriggers } from './realtime/triggers.ts';
import type { Triggers } from './shared/contract.ts';

/** Everything but HTTP requests that starts a function, by domain. */
export const triggers = {
  generation: generationTriggers,
  mail: mailTriggers,
  maintenance: maintenanceTriggers,
  realtime: realtimeTriggers,
} as const satisfies Readonly<Record<string, Triggers>>;
