import { isObject, type JsonObject } from '../../assembly/json.ts';
import { DynamoDbError, invalid } from './errors.ts';
import { type AttributeValue, readValue } from './values.ts';

/** What the expressions of one request share: their placeholders, and which of them were used. */
export interface ExpressionScope {
  name(placeholder: string): string | undefined;
  value(placeholder: string): AttributeValue | undefined;
  /** @throws DynamoDbError when a placeholder was used by no expression */
  finish(): void;
}

const names = (request: JsonObject, hasExpression: boolean): Map<string, string> => {
  const raw = request.ExpressionAttributeNames;
  if (raw === undefined || raw === null) return new Map();
  if (!hasExpression) throw invalid('ExpressionAttributeNames can only be specified when using expressions');
  if (!isObject(raw)) throw new DynamoDbError('SerializationException', 'Unexpected field type');
  const entries = Object.entries(raw);
  if (entries.length === 0) throw invalid('ExpressionAttributeNames must not be empty');
  const found = new Map<string, string>();
  for (const [placeholder, name] of entries) {
    if (!/^#[A-Za-z0-9_]+$/.test(placeholder)) {
      throw invalid(`ExpressionAttributeNames contains invalid key: Syntax error; key: "${placeholder}"`);
    }
    if (typeof name !== 'string') throw new DynamoDbError('SerializationException', 'Unexpected field type');
    found.set(placeholder, name);
  }
  return found;
};

/** A value's error names the placeholder that holds it. */
const readNamed = (placeholder: string, raw: unknown): AttributeValue => {
  try {
    return readValue(raw);
  } catch (error) {
    if (!(error instanceof DynamoDbError) || error.code !== 'ValidationException') throw error;
    throw invalid(
      `ExpressionAttributeValues contains invalid value: ${error.message} for key ${placeholder}`,
    );
  }
};

const values = (request: JsonObject, absent: string | undefined): Map<string, AttributeValue> => {
  const raw = request.ExpressionAttributeValues;
  if (raw === undefined || raw === null) return new Map();
  if (absent !== undefined) {
    throw invalid(`ExpressionAttributeValues can only be specified when using expressions${absent}`);
  }
  if (!isObject(raw)) throw new DynamoDbError('SerializationException', 'Unexpected field type');
  const entries = Object.entries(raw);
  if (entries.length === 0) throw invalid('ExpressionAttributeValues must not be empty');
  const found = new Map<string, AttributeValue>();
  for (const [placeholder, value] of entries) {
    if (!/^:[A-Za-z0-9_]+$/.test(placeholder)) {
      throw invalid(`ExpressionAttributeValues contains invalid key: Syntax error; key: "${placeholder}"`);
    }
    found.set(placeholder, readNamed(placeholder, value));
  }
  return found;
};

const unused = (member: string, all: Iterable<string>, used: ReadonlySet<string>): void => {
  const left = [...all].filter((placeholder) => !used.has(placeholder));
  if (left.length === 0) return;
  throw invalid(`Value provided in ${member} unused in expressions: keys: {${left.join(', ')}}`);
};

/**
 * Reads the placeholders of a request.
 *
 * @param fields the request's members that may hold expressions
 * @param valueFields those of them that may use values
 * @throws DynamoDbError when they are malformed, or no expression can use them
 */
export const openScope = (
  request: JsonObject,
  fields: readonly string[],
  valueFields: readonly string[] = fields,
): ExpressionScope => {
  const isThere = (field: string): boolean => request[field] !== undefined && request[field] !== null;
  const missing = `: ${valueFields.join(' and ')} ${valueFields.length > 1 ? 'are' : 'is'} null`;
  const known = names(request, fields.some(isThere));
  const given = values(
    request,
    valueFields.some(isThere) ? undefined : valueFields.length > 0 ? missing : '',
  );
  const used = new Set<string>();
  return {
    name: (placeholder) => {
      used.add(placeholder);
      return known.get(placeholder);
    },
    value: (placeholder) => {
      used.add(placeholder);
      return given.get(placeholder);
    },
    finish: () => {
      unused('ExpressionAttributeNames', known.keys(), used);
      unused('ExpressionAttributeValues', given.keys(), used);
    },
  };
};
