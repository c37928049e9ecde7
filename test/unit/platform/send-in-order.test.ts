import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type OrderedMessage, sendInOrder } from '../../../functions/platform/aws/queue.ts';

interface Entry {
  Id: string;
  MessageBody: string;
  MessageGroupId: string;
  MessageDeduplicationId: string;
}

/** Takes batches as SQS does, but for messages whose body is `"refused"`. */
let queue: Server;
/** The SDK calls the host of the queue's URL. */
let url = '';
let calls: Entry[][] = [];

beforeAll(async () => {
  queue = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { Entries }: { Entries: Entry[] } = JSON.parse(Buffer.concat(chunks).toString());
      calls.push(Entries);
      const refused = Entries.filter(({ MessageBody }) => MessageBody === '"refused"');
      const taken = Entries.filter((entry) => !refused.includes(entry));
      response.setHeader('content-type', 'application/x-amz-json-1.0');
      response.end(
        JSON.stringify({
          Successful: taken.map(({ Id, MessageBody }) => ({
            Id,
            MessageId: Id,
            // The SDK compares it with what it sent.
            MD5OfMessageBody: createHash('md5').update(MessageBody).digest('hex'),
          })),
          Failed: refused.map(({ Id }) => ({ Id, Code: 'InternalError', SenderFault: false })),
        }),
      );
    });
  });
  await new Promise<void>((resolve) => queue.listen(0, '127.0.0.1', resolve));
  const { port } = queue.address() as AddressInfo;
  const endpoint = `http://127.0.0.1:${port}`;
  url = `${endpoint}/000000000000/events.fifo`;
  Object.assign(process.env, {
    AWS_REGION: 'eu-central-1',
    AWS_ENDPOINT_URL: endpoint,
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
  });
});
afterAll(() => new Promise((resolve) => queue.close(resolve)));
beforeEach(() => {
  calls = [];
});

const message = (id: string, group: string, body = id): OrderedMessage => ({ id, group, body });
const sent = () => calls.map((entries) => entries.map(({ MessageDeduplicationId: id }) => id));

describe('messages of a FIFO queue', () => {
  test('of one group follow each other, those of many groups go together', async () => {
    const messages = [message('a1', 'a'), message('b1', 'b'), message('a2', 'a'), message('a3', 'a')];
    expect(await sendInOrder(url, messages)).toEqual([]);
    expect(sent()).toEqual([['a1', 'b1'], ['a2'], ['a3']]);
    expect(calls[0]?.map(({ MessageGroupId: group }) => group)).toEqual(['a', 'b']);
  });

  test('behind one that is refused are not sent, and no other group waits', async () => {
    const messages = [
      message('a1', 'a'),
      message('a2', 'a', 'refused'),
      message('b1', 'b'),
      message('a3', 'a'),
      message('b2', 'b'),
      message('b3', 'b'),
    ];
    const unsent = await sendInOrder(url, messages);
    expect(unsent.map(({ id }) => id)).toEqual(['a2', 'a3']);
    expect(sent()).toEqual([['a1', 'b1'], ['a2', 'b2'], ['b3']]);
  });

  test('are at most ten in one call', async () => {
    const messages = Array.from({ length: 23 }, (_, index) => message(`m${index}`, `g${index}`));
    expect(await sendInOrder(url, messages)).toEqual([]);
    expect(calls.map(({ length }) => length)).toEqual([10, 10, 3]);
  });
});
