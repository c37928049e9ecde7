import { createHash } from 'node:crypto';
import type { JsonObject } from '../../assembly/json.ts';
import type { Change } from './change.ts';
import type { Context } from './context.ts';
import type { Database } from './database.ts';
import { DynamoDbError, invalid, notFound } from './errors.ts';
import { keyOf } from './keys.ts';
import { choiceAt, countAt, required, textAt } from './request.ts';
import { itemSize } from './sizes.ts';
import type { StreamDefinition, TableDefinition } from './table-definition.ts';
import type { Tables } from './tables.ts';

/** Source: developer guide, "Change data capture for DynamoDB Streams": records live for 24 hours. */
const retentionMilliseconds = 24 * 3600 * 1000;
/** Source: API reference, GetShardIterator: an iterator expires after 15 minutes. */
const iteratorMilliseconds = 15 * 60 * 1000;
/** Source: API reference, GetRecords. */
const maxRecords = 1000;
const maxBytes = 1024 * 1024;

const iteratorTypes = ['AFTER_SEQUENCE_NUMBER', 'AT_SEQUENCE_NUMBER', 'LATEST', 'TRIM_HORIZON'] as const;

/** 21 digits, the fewest that the API allows. */
const sequenceText = (sequence: number): string => `1${String(sequence).padStart(20, '0')}`;

/** Adds the record of a change to its table's stream. */
export const appendRecord = ({ database, now }: Context, { table, before, after, expired }: Change): void => {
  const some = after ?? before;
  if (!table.stream || !some) return;
  const Keys = keyOf(table.key, some.item);
  const { viewType } = table.stream;
  const showsNew = after && (viewType === 'NEW_IMAGE' || viewType === 'NEW_AND_OLD_IMAGES');
  const showsOld = before && (viewType === 'OLD_IMAGE' || viewType === 'NEW_AND_OLD_IMAGES');
  const createdAt = now();
  const record = {
    eventName: before ? (after ? 'MODIFY' : 'REMOVE') : 'INSERT',
    dynamodb: {
      ApproximateCreationDateTime: Math.floor(createdAt / 1000),
      Keys,
      ...(showsNew && { NewImage: after.item }),
      ...(showsOld && { OldImage: before.item }),
      SizeBytes: itemSize(Keys) + (showsNew ? after.size : 0) + (showsOld ? before.size : 0),
      StreamViewType: viewType,
    },
    ...(expired && { userIdentity: { Type: 'Service', PrincipalId: 'dynamodb.amazonaws.com' } }),
  };
  database
    .statement('INSERT INTO stream_records (table_id, created_at, record) VALUES (?, ?, ?)')
    .run(table.id, createdAt, JSON.stringify(record));
};

/** Removes records past their 24 hours. Numbers are not given twice. */
export const trimRecords = (database: Database, nowMilliseconds: number): void => {
  database
    .statement('DELETE FROM stream_records WHERE created_at < ?')
    .run(nowMilliseconds - retentionMilliseconds);
};

type Streamed = TableDefinition & { stream: StreamDefinition };

const isStreamed = (table: TableDefinition): table is Streamed => table.stream !== undefined;

const streamed = (tables: Tables, arn: string): Streamed => {
  const table = tables.all().find((one) => one.stream?.arn === arn);
  if (table && isStreamed(table)) return table;
  throw notFound(`: Stream: ${arn} not found`);
};

/** The one shard of a table's stream; it never ends. */
const shardId = ({ createdAt, id }: Streamed): string =>
  `shardId-${String(Math.floor(createdAt * 1000)).padStart(20, '0')}-${String(id).padStart(8, '0')}`;

export const listStreams = (tables: Tables, request: JsonObject): JsonObject => {
  const name = textAt(request, 'TableName');
  const found = tables.all().filter((table) => name === undefined || table.name === name);
  return {
    Streams: found.filter(isStreamed).map(({ name: TableName, stream }) => ({
      TableName,
      StreamArn: stream.arn,
      StreamLabel: stream.label,
    })),
  };
};

export const describeStream = (tables: Tables, request: JsonObject): JsonObject => {
  const table = streamed(tables, required(textAt(request, 'StreamArn'), 'StreamArn'));
  const ShardId = shardId(table);
  const isPast = textAt(request, 'ExclusiveStartShardId') === ShardId;
  return {
    StreamDescription: {
      StreamArn: table.stream.arn,
      StreamLabel: table.stream.label,
      StreamStatus: 'ENABLED',
      StreamViewType: table.stream.viewType,
      TableName: table.name,
      CreationRequestDateTime: table.createdAt,
      KeySchema: [
        { AttributeName: table.key.hash.name, KeyType: 'HASH' },
        ...(table.key.sort ? [{ AttributeName: table.key.sort.name, KeyType: 'RANGE' }] : []),
      ],
      Shards: isPast ? [] : [{ ShardId, SequenceNumberRange: { StartingSequenceNumber: sequenceText(0) } }],
    },
  };
};

/** Text that only GetRecords reads: stream, position of the next record, time of issue. */
const iterator = (arn: string, position: number, issuedAt: number): string =>
  `${arn}|1|${Buffer.from(JSON.stringify([position, issuedAt])).toString('base64')}`;

const firstRecord = (database: Database, table: Streamed): number | undefined => {
  const row = database
    .statement('SELECT MIN(sequence) AS first FROM stream_records WHERE table_id = ?')
    .get(table.id);
  return typeof row?.first === 'number' ? row.first : undefined;
};

/** The last number that any stream has given. */
const lastGiven = (database: Database): number => {
  const row = database.statement("SELECT seq FROM sqlite_sequence WHERE name = 'stream_records'").get();
  return Number(row?.seq ?? 0);
};

export const getShardIterator = ({ database, tables, now }: Context, request: JsonObject): JsonObject => {
  const arn = required(textAt(request, 'StreamArn'), 'StreamArn');
  const table = streamed(tables, arn);
  const wanted = required(textAt(request, 'ShardId'), 'ShardId');
  if (wanted !== shardId(table)) throw notFound(`: Shard: ${wanted} in Stream: ${arn} not found`);
  const type = required(choiceAt(request, 'ShardIteratorType', iteratorTypes), 'ShardIteratorType');
  if (type === 'TRIM_HORIZON') return { ShardIterator: iterator(arn, 0, now()) };
  if (type === 'LATEST') return { ShardIterator: iterator(arn, lastGiven(database) + 1, now()) };
  const number = textAt(request, 'SequenceNumber');
  if (number === undefined) throw invalid(`SequenceNumber is required for ShardIteratorType ${type}`);
  if (!/^1\d{20}$/.test(number)) throw invalid(`Invalid SequenceNumber: ${number}`);
  const sequence = Number(number.slice(1));
  const first = firstRecord(database, table);
  if (sequence > 0 && first !== undefined && sequence < first) {
    throw new DynamoDbError(
      'TrimmedDataAccessException',
      'The operation attempted to read past the oldest stream record in a shard.',
    );
  }
  const start = sequence + (type === 'AFTER_SEQUENCE_NUMBER' ? 1 : 0);
  return { ShardIterator: iterator(arn, start, now()) };
};

const position = (text: string, now: number): { arn: string; sequence: number } => {
  const [arn = '', , encoded = ''] = text.split('|');
  let parsed: unknown;
  try {
    parsed = JSON.parse(Buffer.from(encoded, 'base64').toString());
  } catch {
    parsed = undefined;
  }
  if (!Array.isArray(parsed)) throw invalid(`Invalid ShardIterator: ${text}`);
  const [sequence, issuedAt] = parsed.map(Number);
  if (now - Number(issuedAt) > iteratorMilliseconds) {
    throw new DynamoDbError(
      'ExpiredIteratorException',
      'Iterator expired. The iterator was created more than 15 minutes ago.',
    );
  }
  return { arn, sequence: Number(sequence) };
};

export const getRecords = ({ database, tables, place, now }: Context, request: JsonObject): JsonObject => {
  const limit = countAt(request, 'Limit', 1, maxRecords) ?? maxRecords;
  const { arn, sequence } = position(required(textAt(request, 'ShardIterator'), 'ShardIterator'), now());
  const table = streamed(tables, arn);
  const rows = database
    .statement(
      'SELECT sequence, record FROM stream_records WHERE table_id = ? AND sequence >= ? ORDER BY sequence LIMIT ?',
    )
    .iterate(table.id, sequence, limit);
  const Records: JsonObject[] = [];
  let next = sequence;
  let bytes = 0;
  for (const row of rows) {
    const text = String(row.record);
    bytes += text.length;
    if (bytes > maxBytes && Records.length > 0) break;
    next = Number(row.sequence) + 1;
    Records.push(recordOf(JSON.parse(text), arn, place.region, Number(row.sequence)));
  }
  return { Records, NextShardIterator: iterator(arn, next, now()) };
};

const recordOf = (
  { dynamodb, ...record }: { dynamodb: JsonObject },
  arn: string,
  awsRegion: string,
  sequence: number,
): JsonObject => {
  const SequenceNumber = sequenceText(sequence);
  return {
    eventID: createHash('md5').update(`${arn}/${SequenceNumber}`).digest('hex'),
    eventVersion: '1.1',
    eventSource: 'aws:dynamodb',
    awsRegion,
    ...record,
    dynamodb: { ...dynamodb, SequenceNumber },
  };
};
