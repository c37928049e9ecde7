import type { Context as LambdaContext } from 'aws-lambda';
import type { TriggerDeclaration } from '../../shared/contract.ts';
import { begin, type EventContext } from './begin.ts';

/** The handler of a schedule. An error is logged and thrown: the alarm on the function's errors sees it. */
export const scheduleHandler =
  (
    _trigger: Extract<TriggerDeclaration, { on: 'schedule' }>,
    handle: (context: EventContext) => Promise<void>,
  ) =>
  async (_event: unknown, lambda: LambdaContext): Promise<void> => {
    const context = begin(lambda, 'schedule');
    try {
      await handle(context);
    } catch (error) {
      context.log.error('schedule_failed', { error });
      throw error;
    }
  };
