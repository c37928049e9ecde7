import type { Context as LambdaContext } from 'aws-lambda';
import { newId } from '../../shared/ids.ts';
import { beginLog, type Logger, log } from '../log.ts';

/** What every handler of an event knows beside its input. */
export interface EventContext {
  /** Id of this invocation. */
  requestId: string;
  now: Date;
  log: Logger;
  /** Milliseconds until Lambda ends the function. */
  remainingMilliseconds: () => number;
}

/** The component that an error of a trigger is counted for, by the trigger's name or its first word. */
const components: Readonly<Record<string, string>> = {
  'queue:generation': 'video_generation',
  'queue:mail': 'mail',
  'queue:removal': 'account_removal',
  workflow: 'video_generation',
  socket: 'realtime',
  stream: 'changes',
  event: 'changes',
  schedule: 'maintenance',
  logs: 'metrics',
};

const placeOf = (trigger: string) => {
  const [kind = ''] = trigger.split(':');
  const source = kind === 'queue' || kind === 'workflow' ? 'worker' : kind;
  return { component: components[trigger] ?? components[kind] ?? trigger, source };
};

/** Begins an invocation: its log lines carry its id. */
export const begin = (context: LambdaContext, trigger: string): EventContext => {
  const requestId = context.awsRequestId ?? newId();
  beginLog(context, { request_id: requestId, trigger }, placeOf(trigger));
  return {
    requestId,
    now: new Date(),
    log,
    remainingMilliseconds: () => context.getRemainingTimeInMillis(),
  };
};
