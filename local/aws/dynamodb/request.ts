import type { JsonObject } from '../../assembly/json.ts';
import { constraintViolated, DynamoDbError } from './errors.ts';

const mismatched = (message: string): DynamoDbError => new DynamoDbError('SerializationException', message);

/** A member that is a text; null counts as absent. */
export const textAt = (request: JsonObject, member: string): string | undefined => {
  const value = request[member];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'string') throw mismatched('Unexpected value type in payload');
  return value;
};

export const flagAt = (request: JsonObject, member: string): boolean | undefined => {
  const value = request[member];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'boolean') throw mismatched('Unexpected value type in payload');
  return value;
};

/** e.g. `tableName`, as messages of the API's model write a member. */
const inMessages = (member: string): string => `${member[0]?.toLowerCase()}${member.slice(1)}`;

/** @throws DynamoDbError when the member is there and none of the values */
export const choiceAt = <T extends string>(
  request: JsonObject,
  member: string,
  choices: readonly T[],
): T | undefined => {
  const value = textAt(request, member);
  if (value === undefined) return undefined;
  const choice = choices.find((name) => name === value);
  if (choice) return choice;
  throw constraintViolated(
    `'${value}'`,
    inMessages(member),
    `Member must satisfy enum value set: [${choices.join(', ')}]`,
  );
};

/** @throws DynamoDbError when the member is there and no whole number of at least `least` */
export const countAt = (
  request: JsonObject,
  member: string,
  least: number,
  most = Number.POSITIVE_INFINITY,
): number | undefined => {
  const value = request[member];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'number' || !Number.isInteger(value)) {
    throw mismatched('Unexpected value type in payload');
  }
  const where = inMessages(member);
  if (value < least) {
    throw constraintViolated(`'${value}'`, where, `Member must have value greater than or equal to ${least}`);
  }
  if (value > most) {
    throw constraintViolated(`'${value}'`, where, `Member must have value less than or equal to ${most}`);
  }
  return value;
};

export const listAt = (request: JsonObject, member: string): unknown[] | undefined => {
  const value = request[member];
  if (value === undefined || value === null) return undefined;
  if (!Array.isArray(value)) throw mismatched('Unexpected field type');
  return value;
};

/** @throws DynamoDbError when the member is absent */
export const required = <T>(value: T | undefined, member: string): T => {
  if (value !== undefined) return value;
  throw constraintViolated('null', inMessages(member), 'Member must not be null');
};

/** The name of the table, which may be given by its ARN. */
export const tableNameOf = (request: JsonObject): string => {
  const name = required(textAt(request, 'TableName'), 'TableName');
  if (name.startsWith('arn:')) return name.split(':table/')[1] ?? name;
  if (name.length < 1) {
    throw constraintViolated("''", 'tableName', 'Member must have length greater than or equal to 1');
  }
  if (!/^[a-zA-Z0-9_.-]+$/.test(name)) {
    throw constraintViolated(
      `'${name}'`,
      'tableName',
      'Member must satisfy regular expression pattern: [a-zA-Z0-9_.-]+',
    );
  }
  return name;
};

/** Parameters from before expressions. */
const legacy = [
  ...['Expected', 'AttributeUpdates', 'AttributesToGet', 'ConditionalOperator'],
  ...['KeyConditions', 'QueryFilter', 'ScanFilter'],
];

/** @throws DynamoDbError naming parameters that AWS keeps for old programs and that are not offered here */
export const refuseLegacy = (request: JsonObject): void => {
  const found = legacy.filter((member) => request[member] !== undefined && request[member] !== null);
  if (found.length === 0) return;
  throw new DynamoDbError(
    'ValidationException',
    `The embedded cloud does not offer the legacy parameters {${found.join(', ')}}; use expressions`,
  );
};
