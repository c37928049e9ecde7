import type { TransactWrite, UpdateWrite } from './commit.ts';
import type { Item, Key } from './table.ts';

/** What becomes of an item. Paths are attribute names, joined by dots where an entry of a map is meant. */
export interface ItemChange {
  /** Fields that are undefined stay as they are. */
  set?: Readonly<Item>;
  /** Set only where there is no value yet. */
  setOnce?: Readonly<Item>;
  /** Adds numbers, and members to sets. */
  add?: Readonly<Record<string, number | ReadonlySet<string>>>;
  remove?: readonly string[];
  /** Takes members from sets. */
  take?: Readonly<Record<string, ReadonlySet<string>>>;
  /** A condition expression: `:name` is the value of that name, `#name` the attribute. */
  condition?: string;
  /** Values of the condition, by name. */
  values?: Readonly<Item>;
  /** Attributes that the condition calls otherwise than they are. */
  names?: Readonly<Record<string, string>>;
}

/** Short names for attributes and values, as expressions need them: DynamoDB reserves 573 words. */
const aliases = () => {
  const names = new Map<string, string>();
  const values: Item = {};
  return {
    values,
    names: () => Object.fromEntries([...names].map(([name, alias]) => [alias, name])),
    path: (path: string): string =>
      path
        .split('.')
        .map((name) => {
          const alias = names.get(name) ?? `#u${names.size}`;
          names.set(name, alias);
          return alias;
        })
        .join('.'),
    value: (value: unknown): string => {
      const alias = `:u${Object.keys(values).length}`;
      values[alias] = value;
      return alias;
    },
  };
};

/**
 * The update of one item, to be given to `commit` or `updateItem` as `{ Update: updateOf(key, change) }`.
 *
 * @param change at least one of `set`, `setOnce`, `add`, `remove` and `take` must name something
 */
export const updateOf = (key: Key, change: ItemChange): UpdateWrite['Update'] => {
  const { names, values, path, value } = aliases();
  const each = (fields: Readonly<Item> = {}, write: (path: string, value: string) => string): string[] =>
    Object.entries(fields)
      .filter(([, field]) => field !== undefined)
      .map(([name, field]) => write(path(name), value(field)));
  const clauses = Object.entries({
    SET: [
      ...each(change.set, (at, to) => `${at} = ${to}`),
      ...each(change.setOnce, (at, to) => `${at} = if_not_exists(${at}, ${to})`),
    ],
    ADD: each(change.add, (at, amount) => `${at} ${amount}`),
    REMOVE: (change.remove ?? []).map(path),
    DELETE: each(change.take, (at, members) => `${at} ${members}`),
  }).filter(([, parts]) => parts.length > 0);
  for (const [name, wanted] of Object.entries(change.values ?? {})) values[`:${name}`] = wanted;
  return {
    Key: { pk: key.pk, sk: key.sk },
    UpdateExpression: clauses.map(([clause, parts]) => `${clause} ${parts.join(', ')}`).join(' '),
    ExpressionAttributeNames: { ...names(), ...conditionNames(change) },
    ...(Object.keys(values).length === 0 ? {} : { ExpressionAttributeValues: values }),
    ...(change.condition === undefined ? {} : { ConditionExpression: change.condition }),
  };
};

type Check = Extract<TransactWrite, { ConditionCheck: unknown }>['ConditionCheck'];

/** A condition on one item that a transaction depends on, to be given to `commit` as `{ ConditionCheck: ... }`. */
export const checkOf = (
  key: Key,
  check: Required<Pick<ItemChange, 'condition' | 'values'>> & Pick<ItemChange, 'names'>,
): Check => {
  const names = conditionNames(check);
  return {
    Key: { pk: key.pk, sk: key.sk },
    ConditionExpression: check.condition,
    // DynamoDB refuses an empty list.
    ...(Object.keys(names).length === 0 ? {} : { ExpressionAttributeNames: names }),
    ExpressionAttributeValues: Object.fromEntries(
      Object.entries(check.values).map(([name, value]) => [`:${name}`, value]),
    ),
  };
};

const conditionNames = ({ condition = '', names = {} }: ItemChange): Record<string, string> =>
  Object.fromEntries(
    [...condition.matchAll(/#(\w+)/g)].map(([alias, name = '']) => [alias, names[name] ?? name]),
  );
