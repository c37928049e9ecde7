import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type DynamoDbStore, openStore } from '../../local/aws/dynamodb/store.ts';
import { answerCall } from '../../local/aws/dynamodb/wire.ts';
import type { Service } from '../../local/cloud.ts';

/** The table of the stores in this process, and nothing of a cloud around it. */
export interface FunctionServices extends Service {
  endpoint: string;
  /** Takes an empty table in place of the one before. */
  clear(): void;
}

export interface FunctionServicesOptions {
  /** Answers to calls of other services, by `X-Amz-Target`. @default none: they are an error */
  answers?: Readonly<Record<string, (body: Record<string, string>) => object>>;
  /** Is told what each call to the table answered, with what it consumed by table and index. */
  onAnswer?: (operation: string, body: Record<string, unknown>, answer: Record<string, unknown>) => void;
}

const keys = ['pk', 'sk', 'gsi1pk', 'gsi1sk'];
const schemaOf = (hash: string, range: string) => [
  { AttributeName: hash, KeyType: 'HASH' },
  { AttributeName: range, KeyType: 'RANGE' },
];

const tableName = 'videos';

const emptyStore = (): DynamoDbStore => {
  const store = openStore(':memory:', { region: 'eu-central-1', accountId: '000000000000' });
  const { status } = answerCall(store, 'CreateTable', {
    TableName: tableName,
    KeySchema: schemaOf('pk', 'sk'),
    AttributeDefinitions: keys.map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
    GlobalSecondaryIndexes: [
      {
        IndexName: 'gsi1',
        KeySchema: schemaOf('gsi1pk', 'gsi1sk'),
        Projection: { ProjectionType: 'KEYS_ONLY' },
      },
    ],
    BillingMode: 'PAY_PER_REQUEST',
  });
  if (status !== 200) throw new Error('The table was not made');
  return store;
};

/**
 * Serves the table to the stores and operations in this process, over HTTP as the SDK calls it, and sets the
 * environment that they read. Settings are the caller's to add.
 */
export const serveFunctions = async (options: FunctionServicesOptions = {}): Promise<FunctionServices> => {
  let store = emptyStore();
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const target = String(request.headers['x-amz-target']);
    const body = JSON.parse(Buffer.concat(chunks).toString());
    const own = options.answers?.[target];
    const operation = target.split('.')[1] ?? '';
    const said = own?.(body);
    // An answer with a `__type` is an error of AWS.
    const answer = said
      ? { status: '__type' in said ? 400 : 200, body: said }
      : answerCall(store, operation, { ReturnConsumedCapacity: 'INDEXES', ...body });
    if (!own) options.onAnswer?.(operation, body, answer.body as Record<string, unknown>);
    response.writeHead(answer.status, { 'content-type': 'application/x-amz-json-1.0' });
    response.end(JSON.stringify(answer.body));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  Object.assign(process.env, {
    TABLE_NAME: tableName,
    GENERATION_QUEUE_URL: `${endpoint}/000000000000/generation`,
    BROKEN_QUEUE_URL: `${endpoint}/000000000000/broken.fifo`,
    WORKFLOW_ARN: 'arn:aws:states:eu-central-1:000000000000:stateMachine:generation',
    AWS_REGION: 'eu-central-1',
    AWS_ENDPOINT_URL: endpoint,
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
  });
  return {
    endpoint,
    clear: () => {
      store.close();
      store = emptyStore();
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
      store.close();
    },
  };
};
