import { isObject, type JsonObject } from '../../assembly/json.ts';
import { constraintViolated, invalid, invalidParameter } from './errors.ts';
import { choiceAt, flagAt, listAt, required, tableNameOf, textAt } from './request.ts';
import {
  type IndexDefinition,
  type KeyAttribute,
  type KeySchema,
  type KeyType,
  keyAttributes,
  viewTypes,
} from './table-definition.ts';

/** What CreateTable asks for. */
export interface NewTable {
  name: string;
  key: KeySchema;
  indexes: IndexDefinition[];
  viewType: (typeof viewTypes)[number] | undefined;
}

const keyTypes = ['B', 'N', 'S'] as const;

const objects = (request: JsonObject, member: string): JsonObject[] =>
  (listAt(request, member) ?? []).filter(isObject);

const readTypes = (request: JsonObject): Map<string, KeyType> => {
  const types = new Map<string, KeyType>();
  for (const definition of objects(request, 'AttributeDefinitions')) {
    const name = required(textAt(definition, 'AttributeName'), 'AttributeName');
    if (types.has(name)) throw invalidParameter(`Duplicate AttributeName: ${name}`);
    types.set(name, required(choiceAt(definition, 'AttributeType', keyTypes), 'AttributeType'));
  }
  return types;
};

const readKey = (owner: JsonObject, types: ReadonlyMap<string, KeyType>): KeySchema => {
  const elements = objects(owner, 'KeySchema').map((element) => ({
    name: required(textAt(element, 'AttributeName'), 'AttributeName'),
    role: required(choiceAt(element, 'KeyType', ['HASH', 'RANGE']), 'KeyType'),
  }));
  const [first, second] = elements;
  if (!first) {
    throw constraintViolated("'[]'", 'keySchema', 'Member must have length greater than or equal to 1');
  }
  if (elements.length > 2) {
    throw constraintViolated("'[...]'", 'keySchema', 'Member must have length less than or equal to 2');
  }
  if (first.role !== 'HASH') {
    throw invalid('Invalid KeySchema: The first KeySchemaElement is not a HASH key type');
  }
  if (second && second.role !== 'RANGE') {
    throw invalid('Invalid KeySchema: The second KeySchemaElement is not a RANGE key type');
  }
  if (first.name === second?.name) {
    throw invalid('Both the Hash Key and the Range Key element in the KeySchema have the same name');
  }
  const attribute = ({ name }: { name: string }): KeyAttribute => {
    const type = types.get(name);
    if (type) return { name, type };
    const defined = [...types.keys()].join(', ');
    throw invalidParameter(
      `Some index key attributes are not defined in AttributeDefinitions. Keys: [${name}], AttributeDefinitions: [${defined}]`,
    );
  };
  return { hash: attribute(first), ...(second && { sort: attribute(second) }) };
};

const readIndex = (raw: JsonObject, types: ReadonlyMap<string, KeyType>): IndexDefinition => {
  const name = required(textAt(raw, 'IndexName'), 'IndexName');
  const { Projection } = raw;
  const projection = isObject(Projection)
    ? choiceAt(Projection, 'ProjectionType', ['ALL', 'INCLUDE', 'KEYS_ONLY'])
    : undefined;
  if (!isObject(Projection) || !projection) throw invalidParameter('Unknown ProjectionType: null');
  const included = (listAt(Projection, 'NonKeyAttributes') ?? []).map(String);
  if (projection !== 'INCLUDE' && included.length > 0) {
    throw invalidParameter(`ProjectionType is ${projection}, but NonKeyAttributes is specified`);
  }
  return { name, key: readKey(raw, types), projection, included };
};

/**
 * Reads a CreateTable request.
 *
 * @throws DynamoDbError when it is wrong, or asks for a local secondary index, which is not offered here
 */
export const readNewTable = (request: JsonObject): NewTable => {
  const name = tableNameOf(request);
  if (name.length < 3 || name.length > 255) {
    throw invalid('TableName must be at least 3 characters long and at most 255 characters long');
  }
  const types = readTypes(request);
  const key = readKey(request, types);
  if ((listAt(request, 'LocalSecondaryIndexes') ?? []).length > 0) {
    throw invalid('The embedded cloud does not offer LocalSecondaryIndexes');
  }
  const indexes = objects(request, 'GlobalSecondaryIndexes').map((index) => readIndex(index, types));
  const names = indexes.map((index) => index.name);
  const twice = names.find((index, position) => names.indexOf(index) !== position);
  if (twice !== undefined) throw invalidParameter(`Duplicate index name: ${twice}`);
  const used = new Set([key, ...indexes.map((index) => index.key)].flatMap(keyAttributes).map((a) => a.name));
  if (used.size !== types.size) {
    throw invalidParameter(
      'Number of attributes in KeySchema does not exactly match number of attributes defined in AttributeDefinitions',
    );
  }
  return { name, key, indexes, viewType: readViewType(request) };
};

const readViewType = (request: JsonObject): NewTable['viewType'] => {
  const { StreamSpecification: specification } = request;
  if (!isObject(specification)) return undefined;
  const enabled = required(flagAt(specification, 'StreamEnabled'), 'StreamSpecification.streamEnabled');
  const viewType = choiceAt(specification, 'StreamViewType', viewTypes);
  if (enabled !== (viewType !== undefined)) {
    throw invalidParameter(
      `StreamViewType ${enabled ? 'is required when' : 'cannot be specified unless'} StreamEnabled is true`,
    );
  }
  return viewType;
};
