import { budgetsTriggers } from './budgets/triggers.ts';
import { eventsTriggers } from './events/triggers.ts';
import { taskTriggers } from './generation/tasks/triggers.ts';
import { generationTriggers } from './generation/triggers.ts';
import { mailTriggers } from './mail/triggers.ts';
import { maintenanceTriggers } from './maintenance/triggers.ts';
import { realtimeTriggers } from './realtime/triggers.ts';
import type { Triggers } from './shared/contract.ts';
import { subscriptionsTriggers } from './subscriptions/triggers.ts';
import { systemTriggers } from './system/triggers.ts';
import { webhooksTriggers } from './webhooks/triggers.ts';
import { youtubeTriggers } from './youtube/triggers.ts';

/** Everything but HTTP requests that starts a function, by the folder of `functions/` that holds its code. */
export const triggers = {
  budgets: budgetsTriggers,
  events: eventsTriggers,
  generation: generationTriggers,
  'generation/tasks': taskTriggers,
  mail: mailTriggers,
  maintenance: maintenanceTriggers,
  realtime: realtimeTriggers,
  subscriptions: subscriptionsTriggers,
  system: systemTriggers,
  webhooks: webhooksTriggers,
  youtube: youtubeTriggers,
} as const satisfies Readonly<Record<string, Triggers>>;
