import { type Parser, type Path, pathText, refuse } from './parser.ts';

/** How two paths get into each other's way. */
const relation = (left: Path, right: Path): 'overlap' | 'conflict' | undefined => {
  const shared = Math.min(left.length, right.length);
  for (let index = 0; index < shared; index += 1) {
    if (left[index] === right[index]) continue;
    // One takes for a list what the other takes for a map, as `a[0]` and `a.b` do.
    return typeof left[index] === typeof right[index] ? undefined : 'conflict';
  }
  return 'overlap';
};

/** Refuses paths of one expression of which one lies in another. */
export const refuseOverlaps = (parser: Parser, paths: readonly Path[]): void => {
  for (const [index, one] of paths.entries()) {
    for (const other of paths.slice(0, index)) {
      const found = relation(one, other);
      if (!found) continue;
      refuse(
        parser,
        `Two document paths ${found} with each other; must remove or rewrite one of these paths; path one: ${pathText(other)}, path two: ${pathText(one)}`,
      );
    }
  }
};
