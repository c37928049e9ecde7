import type { UpdateWrite } from '../aws/commit.ts';
import type { Key } from '../aws/table.ts';
import { updateOf } from '../aws/update.ts';
import { RateLimited } from './admission.ts';

const daySeconds = 86_400;

/** The day (UTC) that a moment belongs to: days since the epoch. */
const dayNumber = (now: Date): number => Math.floor(now.getTime() / 1000 / daySeconds);

/**
 * Counts one of what may happen so often in a day (UTC).
 *
 * @param keyOf the item that counts, by day
 * @throws RateLimited at the commit, with the seconds to the next day
 */
export const dayLimitWrite = (keyOf: (day: number) => Key, limit: number, now: Date): UpdateWrite => {
  const day = dayNumber(now);
  const dayEnd = (day + 1) * daySeconds;
  return {
    Update: updateOf(keyOf(day), {
      add: { counted: 1 },
      set: { expiresAt: dayEnd },
      condition: 'attribute_not_exists(counted) OR counted < :limit',
      values: { limit },
    }),
    onConflict: () =>
      new RateLimited({ limit, remaining: 0, resetSeconds: dayEnd - Math.floor(now.getTime() / 1000) }),
  };
};
