import type { Place } from '../assembly/identity.ts';
import { type JsonObject, listAt } from '../assembly/json.ts';
import type { Faults } from '../cloud.ts';
import type { DynamoDbCarrier } from './dynamodb/carrier.ts';
import type { DynamoDbStore } from './dynamodb/store.ts';
import { answerCall } from './dynamodb/wire.ts';
import { consumedCapacity, dynamodbNeeds, writtenTables } from './dynamodb-needs.ts';
import { Backend, type ForwardOptions } from './forward.ts';
import type { HashKeys } from './leading-keys.ts';
import type { Need } from './policies.ts';
import { type AwsService, type Call, parseJson, refuseJson, sendJson, targetOperation } from './service.ts';

export interface DynamoDbOptions {
  carrier: DynamoDbCarrier;
  place: Place;
  hashKeys: HashKeys;
  faults: Faults;
  /** Asks DynamoDB what each call consumed, for whoever counts the calls. */
  observesCapacity: boolean;
  onTableWrite(tableName: string): void;
}

const writeOperations = new Set(['PutItem', 'UpdateItem', 'DeleteItem', 'TransactWriteItems']);
const capacityOperations = new Set([
  ...writeOperations,
  ...['GetItem', 'Query', 'Scan', 'BatchGetItem', 'BatchWriteItem', 'TransactGetItems'],
]);
const apiVersion = 'com.amazonaws.dynamodb.v20120810';

/** DynamoDB and DynamoDB Streams: answered by the store in this process, or passed on to another endpoint. */
export class DynamoDb implements AwsService {
  readonly streamsBody = false;
  readonly refuse = refuseJson;
  readonly #options: DynamoDbOptions;
  readonly #backend: Backend | undefined;
  readonly #bodies = new WeakMap<Call, JsonObject>();

  constructor(options: DynamoDbOptions) {
    this.#options = options;
    const { carrier } = options;
    this.#backend = 'url' in carrier ? new Backend(carrier.url) : undefined;
  }

  operation(call: Call): string {
    return targetOperation(call.request);
  }

  needs(call: Call): Need[] {
    const { place, hashKeys } = this.#options;
    return dynamodbNeeds(call.operation, this.#body(call), place, hashKeys);
  }

  async answer(call: Call): Promise<void> {
    if (call.principal.roleName !== undefined && this.#fails(call)) return;
    const status = await this.#perform(call);
    if (status !== 200) return;
    for (const table of writtenTables(call.operation, this.#body(call))) this.#options.onTableWrite(table);
  }

  close(): void {
    this.#backend?.close();
  }

  async #perform(call: Call): Promise<number> {
    const { carrier } = this.#options;
    if ('store' in carrier) return this.#answerFrom(carrier.store, call);
    return (await this.#backend?.forward(call, this.#observed(call))) ?? 502;
  }

  #answerFrom(store: DynamoDbStore, call: Call): number {
    const wish = this.#countsCapacity(call) ? { ReturnConsumedCapacity: 'TOTAL' } : {};
    const { status, body } = answerCall(store, call.operation, { ...wish, ...this.#body(call) });
    if (this.#countsCapacity(call) && status === 200) call.capacityUnits = consumedCapacity(body);
    sendJson(call.response, status, body);
    return status;
  }

  #countsCapacity(call: Call): boolean {
    return this.#options.observesCapacity && capacityOperations.has(call.operation);
  }

  #body(call: Call): JsonObject {
    let body = this.#bodies.get(call);
    if (!body) {
      body = parseJson(call.body);
      this.#bodies.set(call, body);
    }
    return body;
  }

  /** Adds `ReturnConsumedCapacity` where the caller did not ask for it. */
  #observed(call: Call): ForwardOptions {
    if (!this.#countsCapacity(call)) return {};
    const asks = this.#body(call).ReturnConsumedCapacity !== undefined;
    return {
      ...(asks ? {} : { body: withCapacity(call.body) }),
      onBody: (status, body) => {
        if (status === 200) call.capacityUnits = consumedCapacity(parseJson(body));
        return body;
      },
    };
  }

  #fails(call: Call): boolean {
    const { faults } = this.#options;
    if (faults.happens('dynamodb:throttle')) {
      sendJson(call.response, 400, {
        __type: `${apiVersion}#ProvisionedThroughputExceededException`,
        message: 'The level of configured provisioned throughput for the table was exceeded.',
      });
      return true;
    }
    if (!writeOperations.has(call.operation) || !faults.happens('dynamodb:conflict')) return false;
    sendJson(call.response, 400, conflict(call.operation, this.#body(call)));
    return true;
  }
}

/** What DynamoDB says when another transaction holds an item. */
const conflict = (operation: string, body: JsonObject): JsonObject => {
  const message = 'Transaction is ongoing for the item';
  if (operation !== 'TransactWriteItems')
    return { __type: `${apiVersion}#TransactionConflictException`, message };
  const reasons = listAt(body, 'TransactItems').map((_item, index) =>
    index === 0 ? { Code: 'TransactionConflict', Message: message } : { Code: 'None' },
  );
  const codes = reasons.map(({ Code }) => Code).join(', ');
  return {
    __type: `${apiVersion}#TransactionCanceledException`,
    Message: `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes}]`,
    CancellationReasons: reasons,
  };
};

/** Puts the wish for capacity figures before the first member, without writing the body anew. */
const withCapacity = (body: Buffer): Buffer => {
  const brace = body.indexOf('{');
  const wish = Buffer.from('{"ReturnConsumedCapacity":"TOTAL",');
  return Buffer.concat([wish, body.subarray(brace + 1)]);
};
