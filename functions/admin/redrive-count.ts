import { ConditionFailed, updateItem } from '../platform/aws/commit.ts';
import { getItem } from '../platform/aws/table.ts';
import { updateOf } from '../platform/aws/update.ts';
import { retentionSeconds, secondsOf } from '../platform/http/idempotency.ts';
import { log } from '../platform/log.ts';
import { redriveKey } from './keys.ts';

/** Counts what one request sends back, whoever goes on with it. */
export interface RedriveCount {
  /** Messages that were claimed so far: those that were sent, and for each crash at most one that was not. */
  claimed(): number;
  /** Claims the next message before it is sent. @returns whether it may go */
  claim(): Promise<boolean>;
  /** Gives the last claim back, as its message could not be sent; where that fails, too, it is as after a crash. */
  release(): Promise<void>;
}

/**
 * Goes on counting what a request sends back, so that it is never more than it may, also where the function that began
 * it ended half way.
 *
 * @param request `callKey` names it, `most` is how many may go
 */
export const countRedrive = async (
  { adminId, callKey, most }: { adminId: string; callKey: string; most: number },
  now: Date,
): Promise<RedriveCount> => {
  const key = redriveKey(adminId, callKey);
  let claimed = Number((await getItem(key, { consistent: true }))?.claimed ?? 0);
  const update = updateOf(key, {
    add: { claimed: 1 },
    set: { expiresAt: secondsOf(now) + retentionSeconds },
    condition: 'attribute_not_exists(claimed) OR claimed < :most',
    values: { most },
  });
  return {
    claimed: () => claimed,
    claim: async () => {
      try {
        claimed = Number((await updateItem({ Update: update })).claimed);
        return true;
      } catch (error) {
        if (error instanceof ConditionFailed) return false;
        throw error;
      }
    },
    release: async () => {
      try {
        claimed = Number((await updateItem({ Update: updateOf(key, { add: { claimed: -1 } }) })).claimed);
      } catch (error) {
        log.warn('redrive_claim_kept', { error });
      }
    },
  };
};
