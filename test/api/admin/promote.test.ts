import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
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

it.each([
  [['admin', 'promote', 'nobody@example.com'], 'There is no account of nobody@example.com.'],
  [['admin', 'demote', 'nobody@example.com'], 'There is no "admin demote"'],
  [['admin', 'promote', 'a@example.com', '--role', 'emperor'], '--role takes one of'],
])('%j is told', async (words, message) => {
  const { code, text } = await kinora(...words);
  expect(code).toBe(2);
  expect(text).toContain(message);
});
