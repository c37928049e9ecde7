import { createHash } from 'node:crypto';
import type { _Record } from '@aws-sdk/client-dynamodb-streams';

/** A change as Lambda hands it to a function, values in DynamoDB JSON. */
export interface StreamRecord {
  eventID: string;
  eventName: string;
  eventVersion: string;
  eventSource: 'aws:dynamodb';
  awsRegion: string;
  dynamodb: Record<string, unknown> & {
    Keys: unknown;
    SequenceNumber: string;
    ApproximateCreationDateTime: number;
  };
  eventSourceARN: string;
  userIdentity?: { type: 'Service'; principalId: 'dynamodb.amazonaws.com' };
}

/**
 * https://docs.aws.amazon.com/lambda/latest/dg/with-ddb.html
 *
 * @param expired the item was removed by its time to live, whether or not the stream says so
 */
export const streamRecord = (
  record: _Record,
  streamArn: string,
  region: string,
  expired: boolean,
): StreamRecord => {
  const {
    ApproximateCreationDateTime: created,
    Keys,
    SequenceNumber = '',
    ...change
  } = record.dynamodb ?? {};
  const id = createHash('md5').update(`${streamArn}/${SequenceNumber}`).digest('hex');
  return {
    eventID: id,
    eventName: record.eventName ?? 'MODIFY',
    eventVersion: record.eventVersion ?? '1.1',
    eventSource: 'aws:dynamodb',
    awsRegion: region,
    dynamodb: {
      ApproximateCreationDateTime: Math.floor((created?.getTime() ?? Date.now()) / 1000),
      Keys: plain(Keys),
      ...Object.fromEntries(Object.entries(change).map(([name, value]) => [name, plain(value)])),
      SequenceNumber,
    },
    eventSourceARN: streamArn,
    ...((expired || record.userIdentity) && {
      userIdentity: { type: 'Service', principalId: 'dynamodb.amazonaws.com' },
    }),
  };
};

/** An item's identity in its table, whatever the order of its attributes. */
export const keyOf = (keys: unknown): string => {
  const entries = Object.entries(keys ?? {}).sort(([left], [right]) => (left < right ? -1 : 1));
  return JSON.stringify(entries.map(([name, value]) => [name, plain(value)]));
};

/** Binary values travel as base64. */
const plain = (value: unknown): unknown => {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
  if (Array.isArray(value)) return value.map(plain);
  if (value === null || typeof value !== 'object') return value;
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return Object.fromEntries(members.map(([name, member]) => [name, plain(member)]));
};
