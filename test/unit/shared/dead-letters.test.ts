import { expect, it } from 'vitest';
import { factsOf } from '../../../functions/shared/dead-letters.ts';
import { type QueueMessage, type QueueName, queueNames, queues } from '../../../functions/shared/queues.ts';

it('a change of the table is told by its keys, and by nothing that its item holds', () => {
  const change = {
    eventID: 'e1',
    eventName: 'INSERT',
    dynamodb: {
      Keys: { pk: { S: 'video#v1' }, sk: { S: 'event#0000000004' } },
      NewImage: { title: { S: 'A secret film' } },
    },
  };
  expect(factsOf(JSON.stringify(change))).toEqual({
    eventName: 'INSERT',
    pk: 'video#v1',
    sk: 'event#0000000004',
  });
});

it('a batch that a function gave up is told by the function, the reason and its place in the stream', () => {
  const given = {
    requestContext: {
      requestId: 'r',
      functionArn: 'arn:aws:lambda:eu-central-1:000000000000:function:kinora-dev-dispatchEvents',
      condition: 'RetryAttemptsExhausted',
      approximateInvokeCount: 4,
    },
    DDBStreamBatchInfo: {
      shardId: 'shardId-1',
      startSequenceNumber: '100',
      endSequenceNumber: '140',
      batchSize: 3,
    },
  };
  expect(factsOf(JSON.stringify(given))).toEqual({
    function: 'kinora-dev-dispatchEvents',
    condition: 'RetryAttemptsExhausted',
    tries: 4,
    shard: 'shardId-1',
    from: '100',
    to: '140',
    records: 3,
  });
});

it('keys that an address, a name or a token names are told nobody', () => {
  for (const pk of ['email#ada@example.com', 'username#ada', 'token#0123', 'webhooks#u1'])
    expect(factsOf(JSON.stringify({ dynamodb: { Keys: { pk: { S: pk }, sk: { S: 'any' } } } }))).toEqual({});
});

/** Of every queue a message, with a word where nobody but its reader may see it. */
const attempt = { ownerId: 'u1', videoId: 'v1', attempt: 1 };
const delivery = { ownerId: 'u1', endpointId: 'e1', deliveryId: 'd1', attempt: 1 };
const hidden = 'hidden@example.com';
const messages: { [Name in QueueName]: QueueMessage<Name>[] } = {
  generation: [attempt],
  movies: [attempt],
  cancellations: [attempt],
  broken: [
    { videoId: 'v1', attempt: 1, execution: 'v1-1', code: 'TIMED_OUT', stage: 'rendering', cause: 'E' },
  ],
  mail: [
    { kind: 'reset-password', id: 'm1', email: hidden, about: hidden },
    { kind: 'own-message', id: 'm2', email: hidden, userId: 'u1', subject: hidden, text: hidden },
  ],
  feedback: [
    {
      'detail-type': 'Email Bounced',
      detail: { bounce: { bounceType: 'Permanent', bouncedRecipients: [{ emailAddress: hidden }] } },
    },
  ],
  payments: [{ eventId: 'evt_1', type: 'invoice.paid', objectId: 'in_1', customerId: 'cus_1' }],
  webhooks: [{ ...delivery, url: `https://${hidden}`, id: 'e1', body: hidden, secrets: [hidden] }],
  outcomes: [
    { ...delivery, kind: 'attempted', outcome: { at: 'now', milliseconds: 1, answer: hidden } },
    { ...delivery, kind: 'due' },
  ],
  purge: [{ videoId: 'v1' }, { movieId: 'm1' }, { copiesOf: 'v1', attempt: 1 }],
  teardown: [{ ownerId: 'u1', projectId: 'p1' }],
  removal: [{ userId: 'u1' }],
};

it.each(queueNames)('of a message of %s no address, secret, text or answer is told', (name) => {
  for (const message of messages[name]) {
    expect(queues[name].message.safeParse(message).success).toBe(true);
    expect(JSON.stringify(factsOf(JSON.stringify(message)))).not.toContain(hidden);
  }
});

it('what is no JSON tells nothing', () => expect(factsOf('A sentence of somebody')).toEqual({}));
