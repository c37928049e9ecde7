import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  dynoxideBinary,
  type Endpoint,
  serveStore,
  startDynoxide,
} from '../../../support/dynamodb-stores.ts';
import { anyCall, type Call, createTable, table } from './operations.ts';

/**
 * The same random calls go to the embedded store and to the dynoxide binary. What they are known to do
 * differently is not drawn, and conformance tests hold the store to what AWS documents:
 * - dynoxide makes a map of what is none when an update writes into it; AWS refuses the path;
 * - it takes paths of one update that overlap within a transaction; AWS refuses them before it looks at items;
 * - it compares an attribute with itself; AWS wants distinct operands;
 * - it orders by values that have no order (BOOL, sets); AWS refuses such operands;
 * - it returns the key as the old state of an item that an update makes; AWS returns none.
 */
const binary = dynoxideBinary();
const why = binary ? '' : ` (skipped: no @dynoxide/${process.platform}-${process.arch} is installed)`;

const headers = {
  'content-type': 'application/x-amz-json-1.0',
  'x-amz-date': '20260101T000000Z',
  authorization:
    'AWS4-HMAC-SHA256 Credential=test/20260101/eu-central-1/dynamodb/aws4_request, SignedHeaders=host, Signature=00',
};

type Json = Record<string, unknown>;

const send = async ({ url }: Endpoint, { operation, request }: Call): Promise<Json> => {
  const prefix = /Stream|Shard|Record/.test(operation) ? 'DynamoDBStreams_20120810' : 'DynamoDB_20120810';
  const response = await fetch(url, {
    method: 'POST',
    headers: { ...headers, 'x-amz-target': `${prefix}.${operation}` },
    body: JSON.stringify(request),
  });
  return { status: response.status, ...((await response.json()) as Json) };
};

const sets = new Set(['SS', 'NS', 'BS']);

/** The order of members of objects and sets does not count. */
const sorted = (value: unknown, member = ''): unknown => {
  if (Array.isArray(value)) {
    const members = value.map((one) => sorted(one));
    return sets.has(member) ? members.sort() : members;
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1));
  return Object.fromEntries(entries.map(([name, one]) => [name, sorted(one, name)]));
};

const byText = (values: unknown): unknown[] =>
  (Array.isArray(values) ? values : []).map((value) => JSON.stringify(sorted(value))).sort();

/** Dynoxide has words of its own for operands of the wrong type, also among a transaction's reasons. */
const inOneWording = (error: Json): unknown =>
  JSON.parse(
    JSON.stringify(error).replaceAll(
      /"(Operands for . must be numbers|list_append requires two list operands)"/g,
      '"An operand in the update expression has an incorrect data type"',
    ),
  );

/** What two answers must have in common. */
const comparable = ({ operation }: Call, answer: Json): unknown => {
  const { __type: type, message, Message, ...rest } = answer;
  if (type !== undefined) {
    const text = String(message ?? Message);
    return sorted(inOneWording({ ...rest, code: String(type).split('#')[1], text }));
  }
  if (operation !== 'BatchGetItem') return sorted(rest);
  // A batch answers in any order.
  const { [table]: items } = rest.Responses as Json;
  return sorted({ ...rest, Responses: byText(items) });
};

const items = async (endpoint: Endpoint): Promise<unknown[]> =>
  byText((await send(endpoint, { operation: 'Scan', request: { TableName: table } })).Items);

interface StreamAnswer {
  Streams: { StreamArn: string }[];
  StreamDescription: { Shards: { ShardId: string }[] };
  ShardIterator: string;
  NextShardIterator?: string;
  Records: { eventName: string; dynamodb: Json }[];
}

/** The whole stream of the table, without numbers and times. */
const records = async (endpoint: Endpoint): Promise<unknown[]> => {
  const ask = async (operation: string, request: Json) =>
    (await send(endpoint, { operation, request })) as unknown as StreamAnswer;
  const StreamArn = (await ask('ListStreams', { TableName: table })).Streams[0]?.StreamArn;
  const { Shards } = (await ask('DescribeStream', { StreamArn })).StreamDescription;
  const found: unknown[] = [];
  for (const { ShardId } of Shards) {
    const start = { StreamArn, ShardId, ShardIteratorType: 'TRIM_HORIZON' };
    let ShardIterator: string | undefined = (await ask('GetShardIterator', start)).ShardIterator;
    while (ShardIterator) {
      const { Records, NextShardIterator } = await ask('GetRecords', { ShardIterator });
      if (Records.length === 0) break;
      for (const { eventName, dynamodb } of Records) {
        const { Keys, OldImage, NewImage, StreamViewType } = dynamodb;
        found.push(sorted({ eventName, Keys, OldImage, NewImage, StreamViewType }));
      }
      ShardIterator = NextShardIterator;
    }
  }
  return found;
};

describe.skipIf(!binary)(`the store answers as dynoxide does${why}`, () => {
  let ours: Endpoint;
  let theirs: Endpoint;
  beforeAll(async () => {
    ours = await serveStore();
    theirs = await startDynoxide(binary ?? '');
    for (const endpoint of [ours, theirs])
      expect(await send(endpoint, createTable)).toMatchObject({ status: 200 });
  });
  afterAll(async () => {
    await ours.close();
    await theirs.close();
  });

  it('to each of 1,200 calls in a row, and leaves the same items and the same stream', async () => {
    let succeeded = 0;
    await fc.assert(
      fc.asyncProperty(anyCall, async (call) => {
        const [own, other] = [await send(ours, call), await send(theirs, call)];
        expect(comparable(call, own), JSON.stringify(call)).toEqual(comparable(call, other));
        if (own.status === 200) succeeded += 1;
      }),
      // Each call stands on those before it, so that a smaller failing call cannot be looked for.
      { numRuns: 1200, endOnFailure: true },
    );
    // Neither all succeed nor all are refused.
    expect(succeeded).toBeGreaterThan(400);
    expect(succeeded).toBeLessThan(1100);
    expect(await items(ours)).toEqual(await items(theirs));
    expect(await records(ours)).toEqual(await records(theirs));
  });
});
