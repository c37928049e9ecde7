import type { Place } from '../assembly/identity.ts';
import { isObject, type JsonObject, listAt, objectAt, stringAt } from '../assembly/json.ts';
import { type HashKeys, leadingKeys } from './leading-keys.ts';
import type { Need } from './policies.ts';

/** Which IAM action each part of a transaction asks for; there is no action for the transaction itself. */
const transactActions: Readonly<Record<string, string>> = {
  Put: 'PutItem',
  Update: 'UpdateItem',
  Delete: 'DeleteItem',
  ConditionCheck: 'ConditionCheckItem',
  Get: 'GetItem',
};

/**
 * The permissions that a DynamoDB call needs.
 * Source: Service Authorization Reference, "Actions, resources, and condition keys for Amazon DynamoDB", and
 * developer guide, "IAM and transactions". Conditions on keys: same guide, "Using IAM policy conditions".
 *
 * @param hashKeys name of the partition key of a table or index, where it is known
 */
export const dynamodbNeeds = (
  operation: string,
  body: JsonObject,
  place: Place,
  hashKeys: HashKeys = () => undefined,
): Need[] => {
  const table = (name: unknown): string => tableArn(String(name ?? ''), place);
  const need = (action: string, resource: string, part: unknown = {}, name: unknown = ''): Need => {
    const keys = leadingKeys(action, part, hashKeys(tableName(String(name)), stringAt(part, 'IndexName')));
    const context = keys.length === 0 ? {} : { context: { 'dynamodb:LeadingKeys': keys } };
    return { action: `dynamodb:${action}`, resource, ...context };
  };
  switch (operation) {
    case 'TransactWriteItems':
    case 'TransactGetItems':
      return distinct(
        listAt(body, 'TransactItems').flatMap((item) =>
          Object.entries(isObject(item) ? item : {}).map(([kind, entry]) =>
            need(
              transactActions[kind] ?? operation,
              table(stringAt(entry, 'TableName')),
              entry,
              stringAt(entry, 'TableName'),
            ),
          ),
        ),
      );
    case 'BatchWriteItem':
    case 'BatchGetItem':
      return Object.entries(objectAt(body, 'RequestItems')).map(([name, part]) =>
        need(operation, table(name), part, name),
      );
    case 'GetRecords':
    case 'GetShardIterator':
    case 'DescribeStream':
      return [need(operation, stringAt(body, 'StreamArn') ?? `${table('*')}/stream/*`)];
    case 'ListTables':
    case 'ListStreams':
      return [need(operation, '*')];
    default: {
      const index = stringAt(body, 'IndexName');
      const arn = table(body.TableName);
      return [need(operation, index === undefined ? arn : `${arn}/index/${index}`, body, body.TableName)];
    }
  }
};

/** Tables that a call writes to; none for reads. */
export const writtenTables = (operation: string, body: JsonObject): string[] => {
  switch (operation) {
    case 'PutItem':
    case 'UpdateItem':
    case 'DeleteItem':
      return [tableName(String(body.TableName ?? ''))];
    case 'BatchWriteItem':
      return Object.keys(objectAt(body, 'RequestItems')).map(tableName);
    case 'TransactWriteItems': {
      const names = listAt(body, 'TransactItems').flatMap((item) =>
        Object.values(isObject(item) ? item : {}).map((entry) =>
          tableName(stringAt(entry, 'TableName') ?? ''),
        ),
      );
      return [...new Set(names)];
    }
    default:
      return [];
  }
};

/** Capacity units that an answer with `ReturnConsumedCapacity` reports, summed over its tables. */
export const consumedCapacity = (answer: unknown): number => {
  const consumed = isObject(answer) ? answer.ConsumedCapacity : undefined;
  const entries = Array.isArray(consumed) ? consumed : [consumed];
  return entries.reduce<number>((sum, entry) => {
    const units = isObject(entry) ? entry.CapacityUnits : undefined;
    return sum + (typeof units === 'number' ? units : 0);
  }, 0);
};

const tableArn = (nameOrArn: string, place: Place): string =>
  nameOrArn.startsWith('arn:')
    ? nameOrArn
    : `arn:aws:dynamodb:${place.region}:${place.accountId}:table/${nameOrArn}`;

const tableName = (nameOrArn: string): string =>
  nameOrArn.startsWith('arn:') ? (nameOrArn.split('table/')[1] ?? nameOrArn) : nameOrArn;

const distinct = (needs: Need[]): Need[] => [
  ...new Map(needs.map((need) => [JSON.stringify(need), need])).values(),
];
