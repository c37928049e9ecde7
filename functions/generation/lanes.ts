/**
 * Works through items, a few at a time; answers in the items' order. The first error ends it: what is under way
 * is waited for, nothing more is begun.
 *
 * @param lanes how many at a time; at least 1
 */
export const inLanes = async <Item, Result>(
  items: readonly Item[],
  lanes: number,
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> => {
  const results: Result[] = [];
  const pending = items.entries();
  let failed = false;
  const lane = async (): Promise<void> => {
    for (const [index, item] of pending) {
      if (failed) return;
      try {
        results[index] = await work(item);
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  };
  const settled = await Promise.allSettled(Array.from({ length: Math.min(lanes, items.length) }, lane));
  for (const outcome of settled) if (outcome.status === 'rejected') throw outcome.reason;
  return results;
};
