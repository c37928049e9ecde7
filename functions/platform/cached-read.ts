/**
 * A read that an instance makes once for all who ask within a while, those who come while it is under way included.
 * One that fails is not kept.
 *
 * @param lifeOf milliseconds for which a value is kept
 */
export const cachedRead = <Value>(
  read: (now: Date) => Promise<Value>,
  lifeOf: (value: Value) => number,
): ((now: Date) => Promise<Value>) => {
  let cached: { until: number; value: Promise<Value> } | undefined;
  return (now) => {
    if (cached !== undefined && now.getTime() < cached.until) return cached.value;
    const entry = { until: Number.POSITIVE_INFINITY, value: read(now) };
    cached = entry;
    entry.value.then(
      (value) => {
        entry.until = now.getTime() + lifeOf(value);
      },
      () => {
        if (cached === entry) cached = undefined;
      },
    );
    return entry.value;
  };
};
