import type { Path } from './parser.ts';
import { type AttributeValue, attributeOf, type Item } from './values.ts';

/** The value at a path of an item. */
export const valueAt = (item: Item, path: Path): AttributeValue | undefined => {
  let value: AttributeValue | undefined = { M: item };
  for (const step of path) {
    if (typeof step === 'string') value = 'M' in value ? attributeOf(value.M, step) : undefined;
    else value = 'L' in value ? value.L[step] : undefined;
    if (value === undefined) return undefined;
  }
  return value;
};

/** Parts of an item that are copied, children by name or position. */
interface Selection {
  whole: boolean;
  children: Map<string | number, Selection>;
}

const select = (paths: readonly Path[]): Selection => {
  const root: Selection = { whole: false, children: new Map() };
  for (const path of paths) {
    let place = root;
    for (const step of path) {
      const child = place.children.get(step) ?? { whole: false, children: new Map() };
      place.children.set(step, child);
      place = child;
    }
    place.whole = true;
  }
  return root;
};

const copyPart = (
  value: AttributeValue | undefined,
  { whole, children }: Selection,
): AttributeValue | undefined => {
  if (value === undefined || whole) return value;
  if ('M' in value) {
    const part = copyMap(value.M, children);
    return Object.keys(part).length > 0 ? { M: part } : undefined;
  }
  if (!('L' in value)) return undefined;
  const members = value.L;
  const positions = [...children.entries()].sort(([left], [right]) => Number(left) - Number(right));
  const part = positions.flatMap(([position, child]) => {
    const copied = typeof position === 'number' ? copyPart(members[position], child) : undefined;
    return copied ? [copied] : [];
  });
  return part.length > 0 ? { L: part } : undefined;
};

const copyMap = (item: Item, children: Selection['children']): Item => {
  const entries: [string, AttributeValue][] = [];
  for (const [name, child] of children) {
    if (typeof name !== 'string') continue;
    const copied = copyPart(attributeOf(item, name), child);
    if (copied) entries.push([name, copied]);
  }
  return Object.fromEntries(entries);
};

/** The parts of an item that lie at the paths; list members close up. */
export const project = (item: Item, paths: readonly Path[]): Item => copyMap(item, select(paths).children);
