import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { SQSClient } from '@aws-sdk/client-sqs';
import { Closing } from '../closing.ts';
import type { Cloud, Service } from '../cloud.ts';
import { startBus } from './bus.ts';
import { Checkpoints } from './checkpoints.ts';
import { Delivery } from './delivery.ts';
import { readMappings } from './mapping.ts';
import { startSchedules } from './schedules.ts';
import { SqsSource } from './sqs-source.ts';
import { StreamSource } from './stream-source.ts';
import { TimeToLive } from './time-to-live.ts';

/** A receive is never broken off: that leaves a receiver behind which swallows a message. */
const shortWaitSeconds = 1;
/** Where waits can be ended: the longest that SQS knows. Each receive passes a dozen hands. */
const longWaitSeconds = 20;

/**
 * Starts everything in the template that calls functions by itself: queues, table streams and schedules; and
 * the expiry of items.
 *
 * @param endWaits lets the queues answer at once who waits for a message; without it, waits are short
 * @throws Error when a mapping or schedule is wrong or asks for what is not done here
 */
export const startEventSources = async (cloud: Cloud, endWaits?: () => void): Promise<Service> => {
  const closing = new Closing();
  try {
    await bringUp(cloud, closing, endWaits);
  } catch (error) {
    await closing.close();
    throw error;
  }
  return { close: () => closing.close() };
};

/** What is kept first is closed last: the clients and the checkpoints. */
const bringUp = async (cloud: Cloud, closing: Closing, endWaits?: () => void): Promise<void> => {
  const mappings = readMappings(cloud);
  const sqs = new SQSClient({ ...cloud.internalClient, useQueueUrlAsEndpoint: false });
  const dynamodb = new DynamoDBClient(cloud.internalClient);
  const streams = new DynamoDBStreamsClient(cloud.internalClient);
  closing.add(async () => {
    for (const client of [sqs, dynamodb, streams]) client.destroy();
  });
  const checkpoints = new Checkpoints(join(cloud.dataDir, 'checkpoints.sqlite'));
  closing.add(async () => checkpoints.close());
  const delivery = closing.keep(new Delivery(cloud, sqs));
  // The built-in DynamoDB removes expired items itself; of another endpoint that is not certain.
  const isExternal = Boolean(process.env.KINORA_ENDPOINT_DYNAMODB);
  const timeToLive = isExternal ? closing.keep(new TimeToLive(cloud, dynamodb)) : undefined;
  const streamClients = {
    dynamodb,
    streams,
    checkpoints,
    isExpired: (tableName: string, keys: string) => timeToLive?.hasExpired(tableName, keys) ?? false,
    discarded: (queueArn: string, message: object) => delivery.send(queueArn, message),
  };
  const sources: Service[] = [];
  closing.add(async () => {
    const closed = sources.map((source) => source.close());
    endWaits?.();
    await Promise.all(closed);
  });
  for (const mapping of mappings) {
    if (mapping.sourceArn.includes(':sqs:')) {
      sources.push(
        new SqsSource(cloud, sqs, mapping, endWaits === undefined ? shortWaitSeconds : longWaitSeconds),
      );
    } else {
      const source = await StreamSource.start(cloud, mapping, streamClients);
      cloud.onTableWrite((tableName) => source.wrote(tableName));
      sources.push(source);
    }
  }
  startBus(cloud, (targetArn, event) => delivery.start(targetArn, event));
  sources.push(startSchedules(cloud, (targetArn, event) => delivery.start(targetArn, event)));
};
