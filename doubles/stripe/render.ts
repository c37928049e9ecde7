import { invalid } from './failure.ts';
import type { World } from './world.ts';

/** Members that are told only to who asks for them. Source: docs.stripe.com/api/expanding_objects. */
const includable: Readonly<Record<string, readonly string[]>> = { invoice: ['payments'] };

type Members = Record<string, unknown>;

const isMembers = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value without what nobody asked for. */
export const withoutIncludable = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutIncludable);
  if (!isMembers(value)) return value;
  const left = includable[String(value.object)] ?? [];
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !left.includes(name))
      .map(([name, member]) => [name, withoutIncludable(member)]),
  );
};

/**
 * The value as it is answered, with what `expand` names in place of its id.
 *
 * @throws StripeFailure 400 for a path that names nothing that can be expanded
 */
export const render = (world: World, value: unknown, paths: readonly string[]): unknown => {
  let shown = withoutIncludable(structuredClone(value));
  for (const path of paths) shown = expandAt(world, shown, value, path.split('.'), path);
  return shown;
};

const expandAt = (world: World, shown: unknown, full: unknown, parts: string[], path: string): unknown => {
  const [name, ...rest] = parts;
  if (name === undefined) return shown;
  if (Array.isArray(shown)) {
    const fulls = Array.isArray(full) ? full : [];
    return shown.map((item, index) => expandAt(world, item, fulls[index], parts, path));
  }
  if (!isMembers(shown) || !isMembers(full) || !(name in full))
    throw invalid('expand', `This property cannot be expanded (${path}).`);
  const stored = full[name];
  const target = typeof stored === 'string' ? world.byId(stored) : stored;
  if (target === undefined || (typeof target !== 'object' && rest.length > 0))
    throw invalid('expand', `This property cannot be expanded (${path}).`);
  if (target === null) return shown;
  // A second path into the same object goes on in what the first one put there.
  const present = isMembers(shown[name]) || Array.isArray(shown[name]) ? shown[name] : undefined;
  const base = present ?? withoutIncludable(structuredClone(target));
  return { ...shown, [name]: expandAt(world, base, target, rest, path) };
};
