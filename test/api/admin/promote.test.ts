import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { run } from '../../../cli/run.ts';
import { useCloud } from '../../support/cloud.ts';
import { logInAgain } from '../../support/people.ts';

const cloud = useCloud();
let folder = '';

/** A folder as `npm start` leaves it. */
beforeAll(async () => {
  const { endpoint, region, internalClient, ofType } = cloud.running.cloud;
  folder = await mkdtemp(join(tmpdir(), 'kinora-promote-'));
  await mkdir(join(folder, '.kinora'));
  const tableName = ofType('AWS::DynamoDB::Table')[0]?.physicalId;
  const access = { endpoint, region, ...internalClient.credentials, tableName };
  await writeFile(join(folder, '.kinora', 'aws.json'), JSON.stringify(access));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const kinora = async (...words: string[]): Promise<{ code: number; text: string }> => {
  let text = '';
  const output = new Writable({
    write: (chunk, _encoding, done) => {
      text += String(chunk);
      done();
    },
  });
  const streams = { stdin: Readable.from([]), stdout: output, stderr: output };
  const terminal = { ...streams, env: {}, cwd: join(folder, 'deeper'), home: folder };
  return { code: await run(words, terminal, new AbortController().signal), text };
};

it('[S2-13] the command line makes the first administrator, with the keys of the environment', async () => {
  const user = await cloud.register();
  const users = (token: string) => cloud.request('GET', '/api/v1/admin/users', { token });
  expect((await users(user.token)).status).toBe(403);
  const promoted = await kinora('admin', 'promote', user.email.toUpperCase());
  expect(promoted).toEqual({ code: 0, text: `${user.email} is admin now. Sign in again to act as such.\n` });
  expect((await users(user.token)).body.code).toBe('PERMISSION_DENIED');
  const admin = await logInAgain(cloud, user);
  expect((await users(admin.token)).status).toBe(200);
  const { body } = await cloud.request('GET', '/api/v1/admin/audit', { token: admin.token });
  expect(body.events).toMatchObject([
    { action: 'auth.login' },
    { action: 'user.role_changed', target_id: user.userId, actor_id: null, origin: 'command line' },
    { action: 'auth.login' },
    { action: 'auth.registered' },
  ]);
  expect((await kinora('admin', 'promote', user.email)).text).toContain('is admin already');
  expect((await kinora('admin', 'promote', user.email, '--role', 'user')).code).toBe(0);
  expect((await cloud.request('GET', '/api/v1/users/me', { token: admin.token })).body.code).toBe(
    'SESSION_ENDED',
  );
});

const told = async (...words: string[]) => JSON.parse((await kinora(...words, '--json')).text);

it('the command line shows what could not be done, without words of people, and does it again', async () => {
  const { endpoint, region, internalClient, ofType } = cloud.running.cloud;
  const sqs = new SQSClient({ endpoint, region, credentials: internalClient.credentials });
  const failures = ofType('AWS::SQS::Queue').find(({ physicalId }) =>
    physicalId.includes('MailQueueFailures'),
  );
  const orders = [1, 2, 3].map((id) => ({
    kind: 'verify-email',
    id: `order-${id}`,
    email: 'ada@example.com',
  }));
  for (const order of orders)
    await sqs.send(
      new SendMessageCommand({ QueueUrl: failures?.physicalId, MessageBody: JSON.stringify(order) }),
    );
  const all: { name: string; messages: number }[] = await told('admin', 'dlq', 'list');
  expect(all.filter(({ messages }) => messages > 0)).toMatchObject([{ name: 'mail', messages: 3 }]);
  expect(all.map(({ name }) => name)).toContain('purge-video');

  const explained = await told('admin', 'dlq', 'explain', 'mail');
  expect(explained).toMatchObject({
    runbook: 'docs/runbooks/failed-messages.md',
    impact: expect.any(String),
  });
  const facts = explained.messages.map((message: { facts: object }) => JSON.stringify(message.facts)).sort();
  expect(facts).toEqual(orders.map(({ kind, id }) => JSON.stringify({ kind, id })));

  expect(await told('admin', 'dlq', 'redrive', 'mail', '--limit', '2')).toEqual({ queue: 'mail', sent: 2 });
  expect(await told('admin', 'dlq', 'redrive', 'mail')).toEqual({ queue: 'mail', sent: 1 });
  expect((await kinora('admin', 'dlq', 'explain', 'mail')).text).toContain('Empty');
});

it('the command line tells what became of a video, without a word of it', async () => {
  const user = await cloud.register();
  const { body } = await cloud.request('POST', '/api/v2/videos/generate', {
    token: user.token,
    body: { script: 'kinora:fail:moderation A secret.' },
  });
  await cloud.ended(user, String(body.id));
  const explained = await told('admin', 'video', 'explain', String(body.id));
  expect(explained).toMatchObject({
    ownerId: user.userId,
    credits: 0,
    video: { status: 'failed', attempt: 1, failure: { code: 'TEST_FAILURE_MODERATION', retryable: false } },
  });
  const lines = explained.timeline.map(({ of, text }: { of: string; text: string }) => `${of} ${text}`);
  expect(lines).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^event 1 · created · attempt 1/),
      expect.stringMatching(/^event .*failed.*TEST_FAILURE_MODERATION$/),
      expect.stringMatching(/^execution [\w-]+-1 · \w+/),
      `credits hold · -${body.price} · attempt 1`,
      `credits release · +${body.price} · attempt 1`,
    ]),
  );
  const shown = await kinora('admin', 'video', 'explain', String(body.id));
  expect(shown).toMatchObject({ code: 0, text: expect.stringContaining('TEST_FAILURE_MODERATION') });
  expect(`${JSON.stringify(explained)}${shown.text}`).not.toMatch(/secret|example\.com/i);
});

it.each([
  [['admin', 'promote', 'nobody@example.com'], 'There is no account of nobody@example.com.'],
  [['admin', 'demote', 'nobody@example.com'], 'There is no "admin demote"'],
  [['admin', 'promote', 'a@example.com', '--role', 'emperor'], '--role takes one of'],
  [['admin', 'promote', 'a@example.com', 'now'], '"now" is one word too many.'],
  [['admin', 'dlq', 'eat'], 'there are list, explain, redrive.'],
  [['admin', 'dlq', 'explain'], 'Which queue?'],
  [['admin', 'dlq', 'explain', 'nothing'], 'there are broken, '],
  [['admin', 'dlq', 'redrive', 'broken'], 'came from no queue'],
  [['admin', 'video', 'explain', 'nothing'], 'No event of a video nothing is kept'],
])('%j is told', async (words, message) => {
  const { code, text } = await kinora(...words);
  expect(code).toBe(2);
  expect(text).toContain(message);
});
