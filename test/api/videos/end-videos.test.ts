import { setTimeout as sleep } from 'node:timers/promises';
import { DeleteMessageCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { beforeAll, describe, expect, it } from 'vitest';
import { fail } from '../../../functions/videos/model.ts';
import { type TestUser, useSharedCloud } from '../../support/cloud.ts';
import { change, putVideo, setAttribute, useTable } from '../../support/table.ts';
import { until } from '../../support/until.ts';

const cloud = useSharedCloud();
beforeAll(() => useTable(cloud));

const start = async (user: TestUser, script: string): Promise<string> => {
  const { status, body } = await cloud.request('POST', '/api/v2/videos/generate', {
    token: user.token,
    body: { script, quality: 'low', aspect_ratio: '1:1', music: false },
  });
  expect(status).toBe(202);
  return String(body.id);
};

const ledgerOf = async (user: TestUser) => {
  const { body } = await cloud.request('GET', '/api/v1/credits/transactions', { token: user.token });
  return body.transactions as unknown as { type: string; amount: number; video_id: string | null }[];
};

const balanceOf = async (user: TestUser) =>
  (await cloud.request('GET', '/api/v1/credits/balance', { token: user.token })).body;

const expectNothingCharged = async (user: TestUser): Promise<void> => {
  expect(await balanceOf(user)).toEqual({ balance: 100, active_videos: 0 });
  const ledger = await ledgerOf(user);
  expect(ledger.reduce((sum, { amount }) => sum + amount, 0)).toBe(100);
  expect(ledger.map(({ type }) => type)).not.toContain('charge');
};

describe('cancel', () => {
  it('[S0-36] [S3-19] [C25] stops a running video, gives its credits back, and may be said twice', async () => {
    const user = await cloud.register();
    const id = await start(user, 'kinora:slow This will not be finished.');
    await sleep(500);
    const cancel = () => cloud.request('POST', `/api/v1/videos/${id}/cancel`, { token: user.token });
    const [first, second] = await Promise.all([cancel(), cancel()]);
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(first.body.status).toBe('cancelled');
    await sleep(2500);
    const { body } = await cloud.request('GET', `/api/v2/videos/${id}`, { token: user.token });
    expect(body.status).toBe('cancelled');
    await expectNothingCharged(user);
  });

  it('refuses a video that has ended', async () => {
    const user = await cloud.register();
    const id = await start(user, 'kinora:fail:moderation');
    await cloud.ended(user, id);
    const answer = await cloud.request('POST', `/api/v1/videos/${id}/cancel`, { token: user.token });
    expect(answer.status).toBe(409);
    expect(answer.body).toMatchObject({ code: 'VIDEO_ENDED', video_status: 'failed' });
  });
});

describe('delete', () => {
  it('[S0-11] [S4-4] [C28] removes a video in work, its files and its hold', async () => {
    const user = await cloud.register();
    const id = await start(user, 'kinora:slow This will be deleted while it renders.');
    await sleep(1500);
    const answer = await cloud.request('DELETE', `/api/v2/videos/${id}`, { token: user.token });
    expect(answer.status).toBe(200);
    expect(answer.body.message).toBe('Video generation deleted successfully');
    expect((await cloud.request('GET', `/api/v2/videos/${id}`, { token: user.token })).status).toBe(404);
    expect((await cloud.request('DELETE', `/api/v2/videos/${id}`, { token: user.token })).status).toBe(404);
    await expectNothingCharged(user);
  });

  it('makes the files of a finished video unreachable', async () => {
    const user = await cloud.register();
    const id = await start(user, 'Soon gone.');
    await cloud.ended(user, id);
    const link = await cloud.request('GET', `/api/v2/videos/${id}/download`, { token: user.token });
    const url = String(link.headers.get('location'));
    expect((await fetch(url)).status).toBe(200);
    await cloud.request('DELETE', `/api/v1/videos/${id}`, { token: user.token });
    // S3 tells nothing to who may not list the bucket: what is gone is forbidden.
    await expect.poll(async () => (await fetch(url)).status).toBe(403);
  });
});

describe('delete and regenerate at once', () => {
  it('leave nothing: what was run again meanwhile is cancelled and deleted, too', async () => {
    const user = await cloud.register();
    const card = { code: 'BUSY', reason: 'Busy.', stage: 'moderating', retryable: true } as const;
    const failure = { ...card, charged: false, suggestion: 'Try again.' } as const;
    for (let turn = 0; turn < 8; turn += 1) {
      const { id } = await change(await putVideo(user), fail(1, failure, new Date()));
      const [again, gone] = await Promise.all([
        cloud.request('POST', `/api/v1/videos/${id}/regenerate`, user),
        cloud.request('DELETE', `/api/v2/videos/${id}`, user),
      ]);
      expect([200, 404]).toContain(again.status);
      expect(gone.status).toBe(200);
      expect((await cloud.request('GET', `/api/v2/videos/${id}`, user)).status).toBe(404);
    }
    // Made without a hold in the ledger: the balance tells.
    expect(await balanceOf(user)).toEqual({ balance: 100, active_videos: 0 });
  });
});

/** The run of a video that was left to operators, taken from its queue, where those of others stay. */
const brokenRun = async (videoId: string): Promise<unknown> => {
  const { ofType, internalClient } = cloud.running.cloud;
  const queue = ofType('AWS::SQS::Queue').find(({ logicalId }) => logicalId.startsWith('BrokenQueue'));
  const client = new SQSClient(internalClient);
  const QueueUrl = queue?.physicalId;
  const receive = { QueueUrl, MaxNumberOfMessages: 10, VisibilityTimeout: 2, WaitTimeSeconds: 5 };
  const run = await until(async () => {
    const { Messages = [] } = await client.send(new ReceiveMessageCommand(receive));
    const message = Messages.find(({ Body = 'null' }) => JSON.parse(Body)?.videoId === videoId);
    if (message === undefined) return undefined;
    await client.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle: message.ReceiptHandle }));
    return JSON.parse(message.Body ?? 'null');
  });
  client.destroy();
  return run;
};

describe('test values', () => {
  it.each([
    ['kinora:fail:moderation', 'moderating', false],
    ['kinora:fail:render', 'rendering', true],
    ['kinora:fail:stitch', 'stitching', true],
  ])('[S0-34] [C32] %s fails there with its card and without a charge', async (value, stage, retryable) => {
    const user = await cloud.register();
    const id = await start(user, `Hello there. ${value}`);
    const { body } = await cloud.ended(user, id);
    expect(body.status).toBe('failed');
    expect(body.failure).toMatchObject({ stage, retryable, charged: false });
    expect(String(body.failure?.reason).length).toBeGreaterThan(10);
    expect(String(body.failure?.suggestion).length).toBeGreaterThan(10);
    await expectNothingCharged(user);
    // What stands in the text is its owner's to mend.
    if (retryable)
      expect(await brokenRun(id)).toMatchObject({ videoId: id, attempt: 1, code: body.failure?.code });
  });
});

describe('moderation', () => {
  it('[S4-24] refuses unsafe words with a reason, before any charge', async () => {
    const user = await cloud.register();
    const id = await start(user, 'You are a fucking idiot and everybody hates you.');
    const { body } = await cloud.ended(user, id);
    expect(body.failure).toMatchObject({ code: 'CONTENT_REFUSED', stage: 'moderating', charged: false });
    await expectNothingCharged(user);
  });
});

describe('regenerate', () => {
  /** A video that failed, and whose next attempt takes seconds before it fails too. */
  const failed = async (user: TestUser): Promise<string> => {
    const id = await start(user, 'Hello again. kinora:slow kinora:fail:moderation');
    await cloud.ended(user, id);
    return id;
  };

  const regenerate = (user: TestUser, id: string, headers: Record<string, string> = {}) =>
    cloud.request('POST', `/api/v1/videos/${id}/regenerate`, { token: user.token, headers });

  it('[S4-5] runs a failed video again under its id, and only a failed one', async () => {
    const user = await cloud.register();
    const id = await failed(user);
    const again = await regenerate(user, id);
    expect(again.status).toBe(200);
    expect(again.body).toMatchObject({
      job_id: id,
      status: 'pending',
      attempt: 2,
      message: 'Video regeneration started',
    });
    const refused = await regenerate(user, id);
    expect(refused.status).toBe(400);
    expect(refused.body.detail).toBe('Can only regenerate failed videos');
    expect((await cloud.ended(user, id)).body).toMatchObject({ status: 'failed', attempt: 2 });
    await expectNothingCharged(user);
  });

  it('with an idempotency key starts one attempt, and a lost answer is had by asking again', async () => {
    const user = await cloud.register();
    const [id, another] = await Promise.all([failed(user), failed(user)]);
    const key = { 'idempotency-key': 'again' };
    const answers = await Promise.all([regenerate(user, id, key), regenerate(user, id, key)]);
    const whileRunning = await regenerate(user, id, key);
    const otherKey = await regenerate(user, id, { 'idempotency-key': 'another' });
    await cloud.ended(user, id);
    const afterwards = await regenerate(user, id, key);
    for (const answer of [...answers, whileRunning, afterwards]) {
      expect(answer.status).toBe(200);
      expect(answer.body).toMatchObject({ job_id: id, status: 'pending', attempt: 2 });
    }
    for (const answer of [whileRunning, afterwards])
      expect(answer.headers.get('idempotency-replayed')).toBe('true');
    expect([otherKey.status, otherKey.body.code]).toEqual([400, 'VIDEO_NOT_FAILED']);
    const reused = await regenerate(user, another, key);
    expect([reused.status, reused.body.code]).toEqual([422, 'IDEMPOTENCY_KEY_REUSED']);
    await expectNothingCharged(user);
  });

  it('of a movie is refused where a scene that is not paid for has an engine that may not be used', async () => {
    const user = await cloud.register();
    const video = await putVideo(user);
    const scene = { kind: 'avatar', text: 'Hello.', language: 'en', style: 'cinematic', transition: 'cut' };
    const order = {
      ...{ id: 'm', title: 'A movie', style: 'cinematic', resolution: 'low', aspectRatio: '1:1' },
      ...{ music: false, isClosingPaid: false },
      scenes: [{ ...scene, avatarId: 'amelia', voiceId: 'en-ava', engineId: 'heygen', isPaid: false }],
    };
    const key = { pk: `user#${video.ownerId}`, sk: `video#${video.id}` };
    await setAttribute(key, 'kind', 'movie');
    await setAttribute(key, 'text', JSON.stringify(order));
    const card = { code: 'BUSY', reason: 'Busy.', stage: 'moderating', retryable: true } as const;
    await change(video, fail(1, { ...card, charged: false, suggestion: 'Try again.' }, new Date()));
    const refused = await regenerate(user, video.id);
    expect([refused.status, JSON.stringify(refused.body)]).toEqual([
      422,
      expect.stringContaining('ENGINE_NOT_CONFIGURED'),
    ]);
    const { body } = await cloud.request('GET', `/api/v2/videos/${video.id}`, user);
    expect(body).toMatchObject({ status: 'failed', attempt: 1 });
  });
});
