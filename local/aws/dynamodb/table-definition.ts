import type { JsonObject } from '../../assembly/json.ts';

export type KeyType = 'S' | 'N' | 'B';

export interface KeyAttribute {
  name: string;
  type: KeyType;
}

/** The key of a table or index. */
export interface KeySchema {
  hash: KeyAttribute;
  sort?: KeyAttribute;
}

export interface IndexDefinition {
  name: string;
  key: KeySchema;
  projection: 'ALL' | 'KEYS_ONLY' | 'INCLUDE';
  /** With `INCLUDE`. */
  included: string[];
}

export const viewTypes = ['NEW_IMAGE', 'OLD_IMAGE', 'NEW_AND_OLD_IMAGES', 'KEYS_ONLY'] as const;

export interface StreamDefinition {
  arn: string;
  label: string;
  viewType: (typeof viewTypes)[number];
}

export interface TableDefinition {
  id: number;
  name: string;
  arn: string;
  /** Unix seconds. */
  createdAt: number;
  key: KeySchema;
  indexes: IndexDefinition[];
  stream?: StreamDefinition;
  timeToLiveAttribute?: string;
}

export const keyAttributes = ({ hash, sort }: KeySchema): KeyAttribute[] => (sort ? [hash, sort] : [hash]);

const keySchema = (key: KeySchema): JsonObject[] => [
  { AttributeName: key.hash.name, KeyType: 'HASH' },
  ...(key.sort ? [{ AttributeName: key.sort.name, KeyType: 'RANGE' }] : []),
];

const attributeDefinitions = ({ key, indexes }: TableDefinition): JsonObject[] => {
  const all = [key, ...indexes.map((index) => index.key)].flatMap(keyAttributes);
  const types = new Map(all.map(({ name, type }) => [name, type]));
  return [...types].map(([AttributeName, AttributeType]) => ({ AttributeName, AttributeType }));
};

/** A table as DescribeTable gives it. */
export const describe = (
  table: TableDefinition,
  { items, bytes }: { items: number; bytes: number },
): JsonObject => ({
  TableName: table.name,
  TableArn: table.arn,
  TableStatus: 'ACTIVE',
  CreationDateTime: table.createdAt,
  KeySchema: keySchema(table.key),
  AttributeDefinitions: attributeDefinitions(table),
  ItemCount: items,
  TableSizeBytes: bytes,
  BillingModeSummary: { BillingMode: 'PAY_PER_REQUEST' },
  ProvisionedThroughput: { NumberOfDecreasesToday: 0, ReadCapacityUnits: 0, WriteCapacityUnits: 0 },
  ...(table.indexes.length > 0 && {
    GlobalSecondaryIndexes: table.indexes.map(({ name, key, projection, included }) => ({
      IndexName: name,
      IndexArn: `${table.arn}/index/${name}`,
      IndexStatus: 'ACTIVE',
      KeySchema: keySchema(key),
      Projection: {
        ProjectionType: projection,
        ...(included.length > 0 && { NonKeyAttributes: included }),
      },
    })),
  }),
  ...(table.stream && {
    StreamSpecification: { StreamEnabled: true, StreamViewType: table.stream.viewType },
    LatestStreamArn: table.stream.arn,
    LatestStreamLabel: table.stream.label,
  }),
});
