import type { Scene } from '@kinora/engine/contract';

/** Where the items of bulleted lists stand in narrations; none for one without. @param items in order, as spoken */
export const bulletsOf = (
  narrations: readonly string[],
  items: readonly string[],
): NonNullable<Scene['bullets']>[] => {
  const found = narrations.map((): { from: number; to: number }[] => []);
  let [scene, from] = [0, 0];
  for (const item of items) {
    // One that is cut into two scenes is found in neither.
    for (let at = scene; at < narrations.length; at += 1) {
      const begin = (narrations[at] ?? '').indexOf(item, at === scene ? from : 0);
      if (begin < 0) continue;
      found[at]?.push({ from: begin, to: begin + item.length });
      [scene, from] = [at, begin + item.length];
      break;
    }
  }
  return found;
};
