/**
 * A sliding-window limit in one conditional write. Time is cut into 10 s buckets. A request in bucket `b` is
 * added to the totals `b` to `b+6`: total `k` therefore holds everything that came in buckets `k-6` to `k`, and
 * "fewer than the limit in the last minute" is a comparison with total `b`. Any 60 s touch at most 7 buckets, so
 * no 60 s ever hold more than the limit.
 */
export const bucketSeconds = 10;
export const bucketsPerWindow = 7;

/** The bucket of a moment, in whole buckets since the epoch. */
export const bucketOf = (nowMilliseconds: number): number =>
  Math.floor(nowMilliseconds / 1000 / bucketSeconds);

/** Attribute name of total `bucket` in the window called `window` (one lower-case letter). */
export const totalName = (window: string, bucket: number): string => `${window}${bucket}`;

/** The totals that a request in `bucket` is added to. */
export const totalsToAdd = (window: string, bucket: number): string[] =>
  Array.from({ length: bucketsPerWindow }, (_, ahead) => totalName(window, bucket + ahead));

/**
 * The totals that must have room for a request in `bucket`: its own and the next. Requests may reach the table in
 * another order than their clocks tell, so at the turn of a bucket others may have filled the next one already.
 */
export const totalsToCheck = (window: string, bucket: number): string[] => [
  totalName(window, bucket),
  totalName(window, bucket + 1),
];

/** Totals of any window of the item that no future request reads; they can be removed at any time. */
export const staleTotals = (bucket: number, item: Record<string, unknown>): string[] =>
  Object.keys(item).filter((name) => {
    const match = /^[a-z](\d+)$/.exec(name);
    return match !== null && Number(match[1]) < bucket;
  });

/**
 * Whole seconds until a refused caller may try again, read from the item that refused it.
 *
 * @param item the admission item as it stood
 */
export const retryAfterSeconds = (
  window: string,
  nowMilliseconds: number,
  limit: number,
  item: Record<string, unknown>,
): number => {
  const bucket = bucketOf(nowMilliseconds);
  for (let ahead = 1; ahead < bucketsPerWindow; ahead += 1) {
    const total = item[totalName(window, bucket + ahead)];
    if (typeof total !== 'number' || total < limit) return secondsUntil(bucket + ahead, nowMilliseconds);
  }
  return secondsUntil(bucket + bucketsPerWindow, nowMilliseconds);
};

const secondsUntil = (bucket: number, nowMilliseconds: number): number =>
  Math.max(1, Math.ceil(bucket * bucketSeconds - nowMilliseconds / 1000));
