import { invalid } from './errors.ts';
import { addNumbers } from './numbers.ts';
import type { Update, UpdateValue } from './parse-update.ts';
import type { Path } from './parser.ts';
import { valueAt } from './paths.ts';
import { type AttributeValue, attributeOf, type Item, withAttribute } from './values.ts';

const wrongType = (): Error => invalid('An operand in the update expression has an incorrect data type');

const wrongPath = (): Error =>
  invalid('The document path provided in the update expression is invalid for update');

/** The value of a SET's right side, taken from the item as it was before the update. */
const resolve = (value: UpdateValue, item: Item): AttributeValue => {
  switch (value.kind) {
    case 'value':
      return value.value;
    case 'path': {
      const found = valueAt(item, value.path);
      if (found) return found;
      throw invalid('The provided expression refers to an attribute that does not exist in the item');
    }
    case 'if_not_exists':
      return valueAt(item, value.path) ?? resolve(value.otherwise, item);
    case 'list_append': {
      const [first, second] = [resolve(value.first, item), resolve(value.second, item)];
      if (!('L' in first) || !('L' in second)) throw wrongType();
      return { L: [...first.L, ...second.L] };
    }
    default: {
      const [left, right] = [resolve(value.left, item), resolve(value.right, item)];
      if (!('N' in left) || !('N' in right)) throw wrongType();
      return { N: addNumbers(left.N, right.N, value.kind === '+' ? 1 : -1) };
    }
  }
};

/** A copy of a value with the place at `path` changed; `change` answers undefined to remove it. */
const changeAt = (
  value: AttributeValue | undefined,
  path: Path,
  change: (old: AttributeValue | undefined) => AttributeValue | undefined,
): AttributeValue | undefined => {
  const [step, ...rest] = path;
  if (step === undefined) return change(value);
  if (value && typeof step === 'string' && 'M' in value) {
    const changed = changeAt(attributeOf(value.M, step), rest, change);
    if (changed) return { M: withAttribute(value.M, step, changed) };
    const { [step]: _removed, ...others } = value.M;
    return { M: others };
  }
  if (value && typeof step === 'number' && 'L' in value) {
    const changed = changeAt(value.L[step], rest, change);
    // A position past the end adds to the end.
    if (changed && step >= value.L.length) return { L: [...value.L, changed] };
    return { L: changed ? value.L.with(step, changed) : value.L.toSpliced(step, 1) };
  }
  throw wrongPath();
};

const write = (
  item: Item,
  path: Path,
  change: (old: AttributeValue | undefined) => AttributeValue | undefined,
): Item => {
  const changed = changeAt({ M: item }, path, change);
  return changed && 'M' in changed ? changed.M : item;
};

const union = (old: readonly string[], more: readonly string[]): string[] => [...new Set([...old, ...more])];

const addTo = (old: AttributeValue | undefined, amount: AttributeValue): AttributeValue => {
  if (old === undefined) return amount;
  if ('N' in old && 'N' in amount) return { N: addNumbers(old.N, amount.N) };
  if ('SS' in old && 'SS' in amount) return { SS: union(old.SS, amount.SS) };
  if ('NS' in old && 'NS' in amount) return { NS: union(old.NS, amount.NS) };
  if ('BS' in old && 'BS' in amount) return { BS: union(old.BS, amount.BS) };
  throw wrongType();
};

/** What is left of a set; a set without members is no value. */
const without = (old: AttributeValue | undefined, members: AttributeValue): AttributeValue | undefined => {
  if (old === undefined) return undefined;
  const left = (all: readonly string[], gone: readonly string[]) =>
    all.filter((member) => !gone.includes(member));
  let rest: AttributeValue;
  if ('SS' in old && 'SS' in members) rest = { SS: left(old.SS, members.SS) };
  else if ('NS' in old && 'NS' in members) rest = { NS: left(old.NS, members.NS) };
  else if ('BS' in old && 'BS' in members) rest = { BS: left(old.BS, members.BS) };
  else throw wrongType();
  const [kept = []] = Object.values(rest);
  return kept.length > 0 ? rest : undefined;
};

/** Later list positions first, as each removal moves those behind it. */
const backwards = (left: Path, right: Path): number => {
  for (const [index, step] of left.entries()) {
    const other = right[index];
    if (step === other) continue;
    return typeof step === 'number' && typeof other === 'number' ? other - step : 0;
  }
  return 0;
};

/** SETs of list positions in their order, so that several past the end come in that order, too. */
const forwards = (left: Path, right: Path): number => -backwards(left, right);

/**
 * An item after an update. Everything on right sides is read from the item as it was.
 *
 * @throws DynamoDbError when a path or a type does not fit the item
 */
export const applyUpdate = (update: Update, item: Item): Item => {
  const values = update.set
    .map(({ path, value }) => ({ path, value: resolve(value, item) }))
    .sort((left, right) => forwards(left.path, right.path));
  let changed = item;
  for (const { path, value } of values) changed = write(changed, path, () => value);
  for (const { path, value } of update.add) changed = write(changed, path, (old) => addTo(old, value));
  for (const { path, value } of update.delete) changed = write(changed, path, (old) => without(old, value));
  for (const path of update.remove.toSorted(backwards)) {
    if (removable(changed, path)) changed = write(changed, path, () => undefined);
  }
  return changed;
};

/** What is not there needs no removal, but a list or map that could hold it must be there. */
const removable = (item: Item, path: Path): boolean => {
  const parent = valueAt(item, path.slice(0, -1));
  if (!parent || !(typeof path.at(-1) === 'number' ? 'L' in parent : 'M' in parent)) throw wrongPath();
  return valueAt(item, path) !== undefined;
};
