import { CreateTableCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Resource, Service } from '../../local/cloud.ts';
import { clientFor, serveStore } from './dynamodb-stores.ts';
import { resource } from './fake-cloud.ts';

/** A table service on 127.0.0.1 without the embedded cloud around it. */
export interface Tables extends Service {
  endpoint: string;
  client: DynamoDBClient;
  /** Creates a table with keys `pk` and `sk` and a stream; the resource as a template would have it. */
  create(name: string): Promise<{ table: Resource; streamArn: string }>;
}

export const startTables = async (): Promise<Tables> => {
  const { url, close } = await serveStore();
  const client = clientFor(url);
  return {
    endpoint: url,
    client,
    create: (name) => create(client, name),
    close: async () => {
      client.destroy();
      await close();
    },
  };
};

const create = async (
  client: DynamoDBClient,
  name: string,
): Promise<{ table: Resource; streamArn: string }> => {
  const KeySchema = [
    { AttributeName: 'pk', KeyType: 'HASH' as const },
    { AttributeName: 'sk', KeyType: 'RANGE' as const },
  ];
  const { TableDescription } = await client.send(
    new CreateTableCommand({
      TableName: name,
      KeySchema,
      AttributeDefinitions: KeySchema.map(({ AttributeName }) => ({
        AttributeName,
        AttributeType: 'S' as const,
      })),
      BillingMode: 'PAY_PER_REQUEST',
      StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
    }),
  );
  const TimeToLiveSpecification = { AttributeName: 'expiresAt', Enabled: true };
  const table = resource('AWS::DynamoDB::Table', name, { KeySchema, TimeToLiveSpecification });
  return { table, streamArn: TableDescription?.LatestStreamArn ?? '' };
};
