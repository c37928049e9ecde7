/** A JSON object of a template. */
export type JsonObject = Record<string, unknown>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The object at `key`, or an empty one. */
export const objectAt = (parent: unknown, key: string): JsonObject => {
  const value = isObject(parent) ? parent[key] : undefined;
  return isObject(value) ? value : {};
};

/** The list at `key`, or an empty one. */
export const listAt = (parent: unknown, key: string): unknown[] => {
  const value = isObject(parent) ? parent[key] : undefined;
  return Array.isArray(value) ? value : [];
};

/** The string at `key`; numbers count, since CloudFormation reads both alike. */
export const stringAt = (parent: unknown, key: string): string | undefined => {
  const value = isObject(parent) ? parent[key] : undefined;
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value : undefined;
};

/** The number at `key`; numeric strings count, since CloudFormation reads both alike. */
export const numberAt = (parent: unknown, key: string): number | undefined => {
  const text = stringAt(parent, key);
  if (text === undefined || text.trim() === '') return undefined;
  const value = Number(text);
  return Number.isFinite(value) ? value : undefined;
};
