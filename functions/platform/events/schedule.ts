import type { Context as LambdaContext } from 'aws-lambda';
import { mapConcurrently } from '../../shared/concurrency.ts';
import type { TriggerDeclaration } from '../../shared/contract.ts';
import type { LogFields } from '../log.ts';
import { begin, type EventContext } from './begin.ts';

/** What the handler of a schedule knows. */
export interface ScheduleContext extends EventContext {
  /**
   * Does the same work for every item. What fails for one stops no other: it is logged and counted in `errors_total`,
   * and the run ends as failed when all the rest is done.
   *
   * @param how `limit`: how many at a time; `fields`: what names an item in the log
   * @returns the results of those that did not fail, in the order of the items
   */
  each: <Item, Result>(
    items: readonly Item[],
    how: { limit: number; fields: (item: Item) => LogFields },
    work: (item: Item) => Promise<Result>,
  ) => Promise<Result[]>;
}

/**
 * The handler of a schedule. An error is logged and thrown, at once or, where it came of one item of many, at the end:
 * the alarm on the function's errors sees it.
 */
export const scheduleHandler =
  (
    _trigger: Extract<TriggerDeclaration, { on: 'schedule' }>,
    handle: (context: ScheduleContext) => Promise<void>,
  ) =>
  async (_event: unknown, lambda: LambdaContext): Promise<void> => {
    const context = begin(lambda, 'schedule');
    let failures = 0;
    const each: ScheduleContext['each'] = async (items, { limit, fields }, work) => {
      const done = await mapConcurrently(items, limit, async (item) => {
        try {
          return [await work(item)];
        } catch (error) {
          failures += 1;
          context.log.error('scheduled_item_failed', { ...fields(item), error });
          return [];
        }
      });
      return done.flat();
    };
    try {
      await handle({ ...context, each });
      if (failures > 0) throw new Error(`${failures} of the items failed; each is in the log`);
    } catch (error) {
      context.log.error('schedule_failed', { error });
      throw error;
    }
  };
