/**
 * Reads that an instance keeps by their keys, those who come while one is under way included. One that fails is not
 * kept.
 *
 * @param most keys that are kept; the oldest goes first
 */
export const cachedReads = <Value>(lifeMilliseconds: number, most: number) => {
  const reads = new Map<string, (now: Date) => Promise<Value>>();
  return (key: string, now: Date, read: () => Promise<Value>): Promise<Value> => {
    const known = reads.get(key);
    if (known !== undefined) return known(now);
    const [oldest] = reads.keys();
    if (reads.size >= most && oldest !== undefined) reads.delete(oldest);
    const made = cachedRead(read, () => lifeMilliseconds);
    reads.set(key, made);
    return made(now);
  };
};

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
