import {
  type AttributeDefinition,
  CreateTableCommand,
  DescribeTableCommand,
  DynamoDBClient,
  type GlobalSecondaryIndex,
  type KeySchemaElement,
  type LocalSecondaryIndex,
  ResourceInUseException,
  type StreamViewType,
  type TableDescription,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import { CreateBucketCommand, HeadBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { CreateQueueCommand, SetQueueAttributesCommand, SQSClient } from '@aws-sdk/client-sqs';
import { isObject, listAt, objectAt, stringAt } from '../assembly/json.ts';
import type { Cloud, Resource } from '../cloud.ts';

type ClientConfiguration = Cloud['internalClient'];

/**
 * Makes the tables, queues and buckets of the templates that are not there yet.
 * @throws Error when a table of the data folder has other keys or indexes than the template asks for.
 */
export const createResources = async (cloud: Cloud): Promise<void> => {
  await Promise.all([
    createTables(cloud.ofType('AWS::DynamoDB::Table'), cloud.internalClient),
    createQueues(cloud.ofType('AWS::SQS::Queue'), cloud.internalClient),
    createBuckets(cloud.ofType('AWS::S3::Bucket'), cloud.internalClient),
  ]);
};

const createTables = async (
  tables: readonly Resource[],
  configuration: ClientConfiguration,
): Promise<void> => {
  const client = new DynamoDBClient(configuration);
  await Promise.all(tables.map((table) => createTable(client, table)));
  client.destroy();
};

const createTable = async (client: DynamoDBClient, { physicalId, properties }: Resource): Promise<void> => {
  const indexes = indexesOf<GlobalSecondaryIndex>(properties, 'GlobalSecondaryIndexes');
  const localIndexes = indexesOf<LocalSecondaryIndex>(properties, 'LocalSecondaryIndexes');
  const view = stringAt(objectAt(properties, 'StreamSpecification'), 'StreamViewType');
  const KeySchema = typed<KeySchemaElement>(listAt(properties, 'KeySchema'));
  try {
    await client.send(
      new CreateTableCommand({
        TableName: physicalId,
        KeySchema,
        AttributeDefinitions: typed<AttributeDefinition>(listAt(properties, 'AttributeDefinitions')),
        BillingMode: 'PAY_PER_REQUEST',
        ...(indexes.length > 0 ? { GlobalSecondaryIndexes: indexes } : {}),
        ...(localIndexes.length > 0 ? { LocalSecondaryIndexes: localIndexes } : {}),
        ...(view
          ? { StreamSpecification: { StreamEnabled: true, StreamViewType: view as StreamViewType } }
          : {}),
      }),
    );
  } catch (error) {
    if (!(error instanceof ResourceInUseException)) throw error;
    const { Table } = await client.send(new DescribeTableCommand({ TableName: physicalId }));
    if (shapeOf(Table) !== shapeOf({ KeySchema, GlobalSecondaryIndexes: indexes })) {
      throw new Error(
        `The table ${physicalId} has other keys or indexes than the template; start with --fresh`,
      );
    }
  }
  await setTimeToLive(client, physicalId, objectAt(properties, 'TimeToLiveSpecification'));
};

const setTimeToLive = async (
  client: DynamoDBClient,
  TableName: string,
  specification: object,
): Promise<void> => {
  const AttributeName = stringAt(specification, 'AttributeName');
  const Enabled = objectAt({ specification }, 'specification').Enabled === true;
  if (AttributeName === undefined || !Enabled) return;
  const command = new UpdateTimeToLiveCommand({
    TableName,
    TimeToLiveSpecification: { AttributeName, Enabled },
  });
  // DynamoDB refuses to switch on what is on.
  await client.send(command).catch((error: unknown) => {
    if (!(error instanceof Error && error.name === 'ValidationException')) throw error;
  });
};

/** Keys of table and indexes in one text, to compare. */
const shapeOf = (table: TableDescription | undefined): string => {
  const keys = (schema: KeySchemaElement[] | undefined): string =>
    (schema ?? []).map(({ AttributeName, KeyType }) => `${AttributeName} ${KeyType}`).join(',');
  const indexes = (table?.GlobalSecondaryIndexes ?? []).map(
    (index) => `${index.IndexName}: ${keys(index.KeySchema)}`,
  );
  return [keys(table?.KeySchema), ...indexes.sort()].join('; ');
};

/** Indexes of a template without what only the console reads. */
const indexesOf = <T>(properties: object, name: string): T[] => {
  const indexes = listAt(properties, name)
    .filter(isObject)
    .map(({ IndexName, KeySchema, Projection }) => ({ IndexName, KeySchema, Projection }));
  return typed<T>(indexes);
};

/** The template's spelling of these structures is the API's own. */
const typed = <T>(values: unknown[]): T[] => values as T[];

const createQueues = async (
  queues: readonly Resource[],
  configuration: ClientConfiguration,
): Promise<void> => {
  const client = new SQSClient(configuration);
  await Promise.all(
    queues.map(async ({ physicalId, properties }) => {
      const name = physicalId.split('/').at(-1) ?? '';
      const fifo = name.endsWith('.fifo') ? { FifoQueue: 'true' } : undefined;
      await client.send(new CreateQueueCommand({ QueueName: name, ...(fifo ? { Attributes: fifo } : {}) }));
      const Attributes = queueAttributes(properties);
      if (Object.keys(Attributes).length > 0) {
        await client.send(new SetQueueAttributesCommand({ QueueUrl: physicalId, Attributes }));
      }
    }),
  );
  client.destroy();
};

const supportedQueueAttributes = [
  ...['ContentBasedDeduplication', 'DelaySeconds', 'MaximumMessageSize', 'MessageRetentionPeriod'],
  ...['ReceiveMessageWaitTimeSeconds', 'RedrivePolicy', 'VisibilityTimeout'],
];

const queueAttributes = (properties: Record<string, unknown>): Record<string, string> => {
  const attributes: Record<string, string> = {};
  for (const name of supportedQueueAttributes) {
    const value = properties[name];
    if (value === undefined) continue;
    attributes[name] = isObject(value) ? JSON.stringify(value) : String(value);
  }
  return attributes;
};

const createBuckets = async (
  buckets: readonly Resource[],
  configuration: ClientConfiguration,
): Promise<void> => {
  const client = new S3Client({ ...configuration, forcePathStyle: true });
  await Promise.all(
    buckets.map(async ({ physicalId: Bucket }) => {
      const isThere = await client.send(new HeadBucketCommand({ Bucket })).then(
        () => true,
        () => false,
      );
      if (!isThere) await client.send(new CreateBucketCommand({ Bucket }));
    }),
  );
  client.destroy();
};
