import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CreateQueueCommand,
  DeleteMessageCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type QueueAndObjectServer, startQueuesAndObjects } from '../../../../local/aws/fauxqs.ts';

let folder = '';
let server: QueueAndObjectServer;
let client: SQSClient;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kinora-waits-'));
  server = await startQueuesAndObjects(folder, 'eu-central-1');
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  client = new SQSClient({ region: 'eu-central-1', endpoint: server.sqsUrl, credentials });
});
afterEach(async () => {
  client.destroy();
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

const queue = async (name: string, Attributes: Record<string, string> = {}): Promise<string> =>
  String((await client.send(new CreateQueueCommand({ QueueName: name, Attributes }))).QueueUrl);
const receive = (QueueUrl: string, visible = 30) =>
  client.send(new ReceiveMessageCommand({ QueueUrl, WaitTimeSeconds: 20, VisibilityTimeout: visible }));
const bodies = async (received: ReturnType<typeof receive>) =>
  (await received).Messages?.map(({ Body }) => Body);

it('wakes who waits for a message, at each of many queues, also for one that comes later or again', async () => {
  const [sent, delayed, again] = [await queue('sent'), await queue('delayed'), await queue('again')];
  const waiting = [sent, delayed].map((url) => bodies(receive(url)));
  await client.send(new SendMessageCommand({ QueueUrl: delayed, MessageBody: 'late', DelaySeconds: 1 }));
  await client.send(new SendMessageCommand({ QueueUrl: sent, MessageBody: 'now' }));
  await client.send(new SendMessageCommand({ QueueUrl: again, MessageBody: 'twice' }));
  expect(await Promise.all(waiting)).toEqual([['now'], ['late']]);
  expect(await bodies(receive(again, 1))).toEqual(['twice']);
  expect(await bodies(receive(again))).toEqual(['twice']);
});

it('wakes who waits for the next message of a group', async () => {
  const url = await queue('ordered.fifo', { FifoQueue: 'true', ContentBasedDeduplication: 'true' });
  for (const MessageBody of ['first', 'second'])
    await client.send(new SendMessageCommand({ QueueUrl: url, MessageBody, MessageGroupId: 'a' }));
  const { Messages = [] } = await receive(url);
  expect(Messages.map(({ Body }) => Body)).toEqual(['first']);
  const next = bodies(receive(url));
  await client.send(new DeleteMessageCommand({ QueueUrl: url, ReceiptHandle: Messages[0]?.ReceiptHandle }));
  expect(await next).toEqual(['second']);
});

it('answers all who wait once waits are ended, and loses no message to them', async () => {
  const url = await queue('ended');
  const waiting = [receive(url), receive(url)];
  server.endWaits?.();
  for (const received of waiting) expect(await bodies(received)).toBeUndefined();
  expect(await bodies(receive(url))).toBeUndefined();
  await client.send(new SendMessageCommand({ QueueUrl: url, MessageBody: 'kept' }));
  expect(await bodies(receive(url))).toEqual(['kept']);
});
