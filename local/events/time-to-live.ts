import {
  type AttributeValue,
  ConditionalCheckFailedException,
  DeleteItemCommand,
  type DynamoDBClient,
  paginateScan,
} from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import type { Cloud, Service } from '../cloud.ts';
import { pause } from './pause.ts';
import { keyOf } from './stream-record.ts';

const TableProperties = z.object({
  KeySchema: z.array(z.object({ AttributeName: z.string() })),
  TimeToLiveSpecification: z
    .object({ AttributeName: z.string().optional(), Enabled: z.boolean() })
    .optional(),
});

const sweepMilliseconds = 20_000;
/** After a sweep of a large table comes a rest of so many times its length. */
const restFactor = 20;
/** DynamoDB leaves items alone whose time lies more than five years back. */
const fiveYearsSeconds = 157_680_000;
/** How many removals are remembered until the stream has brought them. */
const maxRememberedItems = 10_000;

interface ExpiringTable {
  tableName: string;
  keyNames: string[];
  attribute: string;
}

/** Removes items past their time to live, which DynamoDB itself does within some days. */
export class TimeToLive implements Service {
  readonly #cloud: Cloud;
  readonly #client: DynamoDBClient;
  readonly #tables: ExpiringTable[];
  readonly #stop = new AbortController();
  readonly #removed = new Set<string>();
  readonly #sweeping: Promise<void>;

  /** @param everyMilliseconds time between two sweeps */
  constructor(cloud: Cloud, client: DynamoDBClient, everyMilliseconds = sweepMilliseconds) {
    this.#cloud = cloud;
    this.#client = client;
    this.#tables = expiringTables(cloud);
    this.#sweeping = this.#tables.length > 0 ? this.#run(everyMilliseconds) : Promise.resolve();
  }

  /** Whether the item was removed by a sweep of this process. */
  hasExpired(tableName: string, keys: string): boolean {
    return this.#removed.has(`${tableName}/${keys}`);
  }

  async close(): Promise<void> {
    this.#stop.abort();
    await this.#sweeping;
  }

  async #run(everyMilliseconds: number): Promise<void> {
    let restMilliseconds = everyMilliseconds;
    while (!this.#stop.signal.aborted) {
      await pause(restMilliseconds, this.#stop.signal);
      const startedAt = performance.now();
      for (const table of this.#tables) {
        await this.#sweep(table).catch((error: unknown) => {
          if (this.#stop.signal.aborted) return;
          this.#cloud.log('expiry_failed', { tableName: table.tableName, error: String(error) });
        });
      }
      restMilliseconds = Math.max(everyMilliseconds, (performance.now() - startedAt) * restFactor);
    }
  }

  async #sweep({ tableName, keyNames, attribute }: ExpiringTable): Promise<void> {
    const now = Math.floor(Date.now() / 1000);
    const names = Object.fromEntries(keyNames.map((name, index) => [`#k${index}`, name]));
    const pages = paginateScan(
      { client: this.#client },
      {
        TableName: tableName,
        FilterExpression: '#ttl BETWEEN :oldest AND :now',
        ProjectionExpression: ['#ttl', ...Object.keys(names)].join(', '),
        ExpressionAttributeNames: { '#ttl': attribute, ...names },
        ExpressionAttributeValues: {
          ':now': { N: String(now) },
          ':oldest': { N: String(now - fiveYearsSeconds) },
        },
      },
    );
    for await (const { Items } of pages) {
      for (const item of Items ?? []) {
        if (this.#stop.signal.aborted) return;
        await this.#remove(tableName, keyNames, attribute, item);
      }
    }
  }

  /** Unless the item's time was changed in the meantime. */
  async #remove(
    tableName: string,
    keyNames: string[],
    attribute: string,
    item: Record<string, AttributeValue>,
  ) {
    const Key: Record<string, AttributeValue> = {};
    for (const name of keyNames) {
      const value = item[name];
      if (value) Key[name] = value;
    }
    const time = item[attribute];
    if (!time) return;
    const memory = `${tableName}/${keyOf(Key)}`;
    this.#remember(memory);
    try {
      await this.#client.send(
        new DeleteItemCommand({
          TableName: tableName,
          Key,
          ConditionExpression: '#ttl = :time',
          ExpressionAttributeNames: { '#ttl': attribute },
          ExpressionAttributeValues: { ':time': time },
        }),
      );
    } catch (error) {
      this.#removed.delete(memory);
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
    }
  }

  #remember(memory: string): void {
    this.#removed.delete(memory);
    this.#removed.add(memory);
    const [oldest] = this.#removed;
    if (this.#removed.size > maxRememberedItems && oldest !== undefined) this.#removed.delete(oldest);
  }
}

const expiringTables = (cloud: Cloud): ExpiringTable[] => {
  const tables = [...cloud.ofType('AWS::DynamoDB::Table'), ...cloud.ofType('AWS::DynamoDB::GlobalTable')];
  return tables.flatMap(({ physicalId, properties }) => {
    const { KeySchema, TimeToLiveSpecification: ttl } = TableProperties.parse(properties);
    if (!ttl?.Enabled || !ttl.AttributeName) return [];
    const keyNames = KeySchema.map(({ AttributeName }) => AttributeName);
    return [{ tableName: physicalId, keyNames, attribute: ttl.AttributeName }];
  });
};
