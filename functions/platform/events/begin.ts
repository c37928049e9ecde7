import type { Context as LambdaContext } from 'aws-lambda';
import { newId } from '../../shared/ids.ts';
import type { QueueName } from '../../shared/queues.ts';
import { beginLog, type Logger, log, type Place } from '../log.ts';

/** What every handler of an event knows beside its input. */
export interface EventContext {
  /** Id of this invocation. */
  requestId: string;
  now: Date;
  log: Logger;
  /** Milliseconds until Lambda ends the function. */
  remainingMilliseconds: () => number;
}

/** What started the function, as log lines name it. */
type TriggerName = `queue:${QueueName}` | `workflow:${string}` | `socket:${string}` | SourceName;
type SourceName = 'stream' | 'event' | 'schedule' | 'logs';

/** Labels of `errors_total` by what started the function. */
const places: Readonly<Record<`queue:${QueueName}` | 'workflow' | 'socket' | SourceName, Place>> = {
  'queue:generation': { component: 'video_generation', source: 'worker' },
  'queue:movies': { component: 'movie_processing', source: 'worker' },
  'queue:broken': { component: 'video_generation', source: 'worker' },
  'queue:mail': { component: 'mail', source: 'worker' },
  'queue:feedback': { component: 'mail', source: 'worker' },
  'queue:payments': { component: 'payments', source: 'worker' },
  'queue:webhooks': { component: 'webhooks', source: 'worker' },
  'queue:outcomes': { component: 'webhooks', source: 'worker' },
  'queue:cancellations': { component: 'video_generation', source: 'worker' },
  'queue:purge': { component: 'video_removal', source: 'worker' },
  'queue:teardown': { component: 'project_removal', source: 'worker' },
  'queue:removal': { component: 'account_removal', source: 'worker' },
  workflow: { component: 'video_generation', source: 'worker' },
  socket: { component: 'realtime', source: 'socket' },
  event: { component: 'changes', source: 'event' },
  stream: { component: 'changes', source: 'stream' },
  schedule: { component: 'maintenance', source: 'schedule' },
  logs: { component: 'metrics', source: 'logs' },
};

const placeOf = (trigger: TriggerName): Place => {
  if (trigger.startsWith('workflow:')) return places.workflow;
  if (trigger.startsWith('socket:')) return places.socket;
  return places[trigger as Exclude<TriggerName, `workflow:${string}` | `socket:${string}`>];
};

/** Begins an invocation: its log lines carry its id. */
export const begin = (context: LambdaContext, trigger: TriggerName): EventContext => {
  const requestId = context.awsRequestId ?? newId();
  beginLog(context, { request_id: requestId, trigger }, placeOf(trigger));
  return {
    requestId,
    now: new Date(),
    log,
    remainingMilliseconds: () => context.getRemainingTimeInMillis(),
  };
};
