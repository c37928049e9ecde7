import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { Cloud, Service } from '../cloud.ts';
import { invokeAsync } from './async-invoke.ts';
import { Checkpoints } from './checkpoints.ts';
import { InFlight } from './in-flight.ts';
import { readMappings } from './mapping.ts';
import { startSchedules } from './schedules.ts';
import { SqsSource } from './sqs-source.ts';
import { StreamSource } from './stream-source.ts';
import { TimeToLive } from './time-to-live.ts';

/**
 * Starts everything in the template that calls functions by itself: queues, table streams and schedules; and
 * the expiry of items.
 *
 * @throws Error when a mapping or schedule is wrong or asks for what is not done here
 */
export async function startEventSources(cloud: Cloud): Promise<Service> {
  const sqs = new SQSClient({ ...cloud.internalClient, useQueueUrlAsEndpoint: false });
  const dynamodb = new DynamoDBClient(cloud.internalClient);
  const streams = new DynamoDBStreamsClient(cloud.internalClient);
  const checkpoints = new Checkpoints(join(cloud.dataDir, 'checkpoints.sqlite'));
  const timeToLive = new TimeToLive(cloud, dynamodb);
  const stop = new AbortController();
  const events = new InFlight();
  const send = async (queueArn: string, message: unknown) => {
    const QueueUrl = cloud.find(queueArn)?.physicalId;
    if (!QueueUrl) return cloud.log('destination_unknown', { queueArn });
    await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: asciiJson(message) }));
  };
  const streamClients = {
    dynamodb,
    streams,
    checkpoints,
    isExpired: (tableName: string, keys: string) => timeToLive.hasExpired(tableName, keys),
    discarded: (queueArn: string, message: object) =>
      send(queueArn, message).catch((error: unknown) =>
        cloud.log('destination_failed', { queueArn, error: String(error) }),
      ),
  };
  const services: Service[] = [];
  const deliver = (targetArn: string, event: unknown) => {
    const sent = targetArn.includes(':sqs:')
      ? send(targetArn, event)
      : invokeAsync(cloud, targetArn, event, send, stop.signal);
    events.add(
      sent.catch((error: unknown) => cloud.log('schedule_failed', { targetArn, error: String(error) })),
    );
  };
  for (const mapping of readMappings(cloud)) {
    if (mapping.sourceArn.includes(':sqs:')) {
      const queueUrl = cloud.find(mapping.sourceArn)?.physicalId;
      if (!queueUrl) throw new Error(`no queue ${mapping.sourceArn}`);
      services.push(
        new SqsSource(cloud, sqs, mapping, queueUrl, reservedConcurrency(cloud, mapping.functionArn)),
      );
    } else {
      const source = await StreamSource.start(cloud, mapping, streamClients);
      cloud.onTableWrite((tableName) => source.wrote(tableName));
      services.push(source);
    }
  }
  services.push(startSchedules(cloud, deliver));
  return {
    close: async () => {
      stop.abort();
      await Promise.all([...services, timeToLive].map((service) => service.close()));
      await events.settle();
      checkpoints.close();
      for (const client of [sqs, dynamodb, streams]) client.destroy();
    },
  };
}

function reservedConcurrency(cloud: Cloud, functionArn: string): number | undefined {
  const reserved = Number(cloud.find(functionArn)?.properties.ReservedConcurrentExecutions);
  return reserved > 0 ? reserved : undefined;
}

/** The queue refuses characters beyond the basic plane; JSON can do without them. */
function asciiJson(message: unknown): string {
  return JSON.stringify(message).replaceAll(
    /[\u007f-\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
