import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';
import { DynamoDBDocumentClient, paginateScan } from '@aws-sdk/lib-dynamodb';
import { beforeAll, describe, expect, it } from 'vitest';
import { commit } from '../../../functions/platform/aws/commit.ts';
import { updateOf } from '../../../functions/platform/aws/update.ts';
import { sha256 } from '../../../functions/platform/http/address.ts';
import { idempotencyHash } from '../../../functions/platform/http/idempotency.ts';
import { idempotencyKey } from '../../../functions/platform/http/keys.ts';
import { lineKey } from '../../../functions/videos/keys.ts';
import { notificationWrite } from '../../../functions/videos/notifications.ts';
import { type TestUser, useCloud } from '../../support/cloud.ts';
import { pngOf, sha256Of } from '../../support/files.ts';
import { tokenOf } from '../../support/mailbox.ts';
import { mediaOf } from '../../support/media.ts';
import { connect } from '../../support/socket-client.ts';
import {
  eventually,
  invoke,
  progress,
  putVideo,
  render,
  setAttribute,
  useTable,
} from '../../support/table.ts';

const cloud = useCloud();
beforeAll(() => useTable(cloud));

type Row = Record<string, unknown> & { pk: string; sk: string };

/** Every item of the table, as only the cloud itself may read it. */
const everything = async (): Promise<Row[]> => {
  const { cloud: inner } = cloud.running;
  const client = DynamoDBDocumentClient.from(new DynamoDBClient(inner.internalClient));
  const TableName = inner.ofType('AWS::DynamoDB::Table')[0]?.physicalId;
  const rows: Row[] = [];
  for await (const { Items = [] } of paginateScan({ client }, { TableName, ConsistentRead: true }))
    rows.push(...(Items as Row[]));
  client.destroy();
  return rows;
};

const objectKeys = async (): Promise<string[]> => {
  const { cloud: inner } = cloud.running;
  const client = new S3Client({ ...inner.internalClient, forcePathStyle: true });
  const Bucket = inner.ofType('AWS::S3::Bucket')[0]?.physicalId;
  const { Contents = [] } = await client.send(new ListObjectsV2Command({ Bucket }));
  client.destroy();
  return Contents.map(({ Key = '' }) => Key);
};

/** What the table holds of a person; the audit log keeps its ids for 90 days, and mails are not in the table. */
const traces = async (needles: readonly string[]): Promise<string[]> =>
  (await everything())
    .filter(({ pk }) => !pk.startsWith('audit#'))
    .filter((row) => needles.some((needle) => JSON.stringify(row).includes(needle)))
    .map(({ pk, sk }) => `${pk} ${sk}`);

const remove = (user: TestUser, body?: unknown) =>
  cloud.request('DELETE', '/api/v1/users/me', { token: user.token, ...(body === undefined ? {} : { body }) });

/** An account with something of everything. Answers what is found in the items that are its own. */
const furnish = async (): Promise<{ user: TestUser; needles: string[] }> => {
  const user = await cloud.registerByRequest({ username: `u-${crypto.randomUUID().slice(0, 8)}` });
  const { token, email, password, userId } = user;
  // Nobody listens there: its deliveries are tried again, until they go with the account.
  const hook = { url: 'http://127.0.0.1:9/hook' };
  await cloud.request('POST', '/api/v1/webhooks/endpoints', { token, body: hook });
  const film = await cloud.request('POST', '/api/v2/videos/generate', {
    token,
    body: { script: 'A film that goes with its owner.', quality: 'low', aspect_ratio: '1:1', music: false },
    headers: { 'idempotency-key': 'one' },
  });
  await cloud.ended(user, String(film.body.id));
  await cloud.request('POST', `/api/v1/videos/${film.body.id}/shares`, { token, body: {} });
  const project = await cloud.request('POST', '/api/v1/projects', { token, body: { name: 'Spring' } });
  const slow = await cloud.request('POST', '/api/v2/videos/generate', {
    token,
    body: {
      script: 'kinora:slow This one is in work.',
      quality: 'low',
      aspect_ratio: '1:1',
      music: false,
      project_id: project.body.id,
    },
  });
  const picture = pngOf(8, 8);
  const asset = await cloud.request('POST', `/api/v1/projects/${project.body.id}/assets`, {
    token,
    body: { file_name: 'a.png', content_type: 'image/png', bytes: picture.length, sha256: sha256Of(picture) },
  });
  const requests: unknown = asset.body.upload?.requests ?? [];
  const [target] = requests as {
    url: string;
    headers: Record<string, string>;
  }[];
  await fetch(target?.url ?? '', {
    method: 'PUT',
    body: new Uint8Array(picture),
    headers: target?.headers ?? {},
  });
  const still = await progress(await render(await putVideo(user)), 3);
  await commit([notificationWrite({ ...still, status: 'completed' }, new Date())]);
  // As one that waits for a place is noted.
  const noted = { [`waits-${sha256(userId).slice(0, 16)}`]: `${userId}/${still.id}/${still.attempt}` };
  await commit([{ Update: updateOf(lineKey(0), { set: noted }) }]);
  await cloud.request('POST', '/api/v1/api-keys', { token, body: { name: 'Key' } });
  await cloud.request('POST', '/api/v1/auth/login', { body: { email, password } });
  await tokenOf(cloud, email, 'Confirm');
  const socket = await connect(cloud, user);
  socket.send({ action: 'subscribe', topic: 'user:me' });
  await socket.untilType('state');
  return { user, needles: [userId, email, String(film.body.id), String(slow.body.id), still.id] };
};

/** What the owner of `furnish` is told before it is removed. */
const expectWholeExport = async (user: TestUser, needles: readonly string[]): Promise<void> => {
  const { token, userId } = user;
  const [, email, film] = needles;
  const path = '/api/v1/users/me/export';
  const { status, body } = await cloud.request('GET', path, { token });
  expect(status).toBe(200);
  expect(body.account).toMatchObject({ id: userId, email, active_videos: expect.any(Number) });
  const videos = Object.values(body.videos ?? {});
  expect(videos.map(({ id }) => String(id))).toEqual(expect.arrayContaining(needles.slice(2)));
  expect(videos.find(({ id }) => String(id) === film)?.script).toBe('A film that goes with its owner.');
  expect(Object.values(body.transactions ?? {}).length).toBeGreaterThanOrEqual(4);
  for (const list of [
    body.api_keys,
    body.sessions,
    body.notices,
    body.projects,
    body.assets,
    body.webhook_endpoints,
  ])
    expect(list).not.toEqual([]);
  expect(JSON.stringify(body)).not.toMatch(/argon2|hash|whsec|"secret"/i);
  const key = await cloud.request('POST', '/api/v1/api-keys', { token, body: { name: 'X' } });
  const byKey = await cloud.request('GET', path, { headers: { 'x-api-key': String(key.body.key) } });
  expect([byKey.status, byKey.body.code]).toEqual([403, 'INSUFFICIENT_SCOPE']);
};

describe('deleteVideo', () => {
  it('takes the words of the video along, wherever they stand, and a late repetition makes no other', async () => {
    const user = await cloud.register();
    const { token } = user;
    const generate = () =>
      cloud.request('POST', '/api/v2/videos/generate', {
        token,
        body: {
          script: 'Xylophonists wander. kinora:fail:render',
          quality: 'low',
          aspect_ratio: '1:1',
          music: false,
        },
        headers: { 'idempotency-key': 'once' },
      });
    const id = String((await generate()).body.id);
    await cloud.ended(user, id);
    await cloud.request('POST', `/api/v1/videos/${id}/regenerate`, {
      token,
      headers: { 'idempotency-key': 'again' },
    });
    await cloud.ended(user, id);
    expect((await traces(['Xylophonists'])).length).toBeGreaterThan(3);
    // A record that nobody can read keeps nothing else.
    const hash = idempotencyHash({ operationId: 'regenerateVideo', key: 'again' });
    await setAttribute(idempotencyKey(user.userId, hash), 'answer', 'no JSON');
    expect((await cloud.request('DELETE', `/api/v2/videos/${id}`, { token })).status).toBe(200);
    await eventually(async () => (await traces(['Xylophonists'])).length === 0);
    const { status, headers, body } = await generate();
    expect([status, headers.get('idempotency-replayed')]).toEqual([202, 'true']);
    expect(body).toMatchObject({ id, script: '', title: '' });
  });

  it('what a stopped task wrote after that is removed later', async () => {
    const media = mediaOf(cloud);
    const videoId = crypto.randomUUID();
    await media.putJson(`videos/${videoId}/video.mp4`, 'late');
    await media.putJson(`work/${videoId}/film-1.json`, 'late');
    const purge = (message: object) =>
      invoke(cloud, 'purgeFiles', { Records: [{ messageId: 'm', body: JSON.stringify(message) }] });
    expect(await purge({ videoId })).toEqual({ batchItemFailures: [] });
    expect(await media.keys(`videos/${videoId}/`)).toEqual([]);
    expect(await media.keys(`work/${videoId}/`)).toEqual([]);
    await media.putJson(`movies/${videoId}/speech-0-x.json`, 'late');
    expect(await purge({ movieId: videoId })).toEqual({ batchItemFailures: [] });
    expect(await media.keys(`movies/${videoId}/`)).toEqual([]);
  });

  it('the copies of assets of one attempt are removed, and nothing else of the video', async () => {
    const media = mediaOf(cloud);
    const videoId = crypto.randomUUID();
    const names = ['asset-1-x', 'asset-11-x', 'asset-2-x', 'film-1.json'];
    for (const name of names) await media.putJson(`work/${videoId}/${name}`, 'kept');
    const Records = [{ messageId: 'm', body: JSON.stringify({ copiesOf: videoId, attempt: 1 }) }];
    expect(await invoke(cloud, 'purgeFiles', { Records })).toEqual({ batchItemFailures: [] });
    const kept = (await media.keys(`work/${videoId}/`)).map((key) => key.split('/').at(-1));
    expect(kept.sort()).toEqual(['asset-11-x', 'asset-2-x', 'film-1.json']);
    await invoke(cloud, 'purgeFiles', { Records: [{ messageId: 'm', body: JSON.stringify({ videoId }) }] });
    expect(await media.keys(`work/${videoId}/`)).toEqual([]);
  });

  it('the sweep leaves files whose video is there, and young ones', async () => {
    const user = await cloud.register();
    const film = { script: 'A film that stays.', quality: 'low', aspect_ratio: '1:1', music: false };
    const { body } = await cloud.request('POST', '/api/v2/videos/generate', {
      token: user.token,
      body: film,
    });
    await cloud.ended(user, String(body.id));
    const media = mediaOf(cloud);
    await media.putJson('videos/nobody/video.mp4', 'young');
    await invoke(cloud, 'sweepMedia');
    expect(await media.keys(`videos/${body.id}/`)).toHaveLength(4);
    expect(await media.keys('videos/nobody/')).toHaveLength(1);
    await invoke(cloud, 'purgeFiles', {
      Records: [{ messageId: 'm', body: JSON.stringify({ videoId: 'nobody' }) }],
    });
    await cloud.request('DELETE', `/api/v2/videos/${body.id}`, { token: user.token });
    await eventually(async () => (await media.keys(`videos/${body.id}/`)).length === 0);
  });
});

describe('deleteCurrentUser', () => {
  it('removes everything that belongs to the account, which was told before, and nothing of anybody else', async () => {
    const neighbour = await cloud.register();
    const { user, needles } = await furnish();
    const before = await traces(needles);
    expect(before.length).toBeGreaterThan(20);
    expect((await objectKeys()).length).toBeGreaterThan(3);
    await expectWholeExport(user, needles);
    const { status } = await remove(user, { password: user.password });
    expect(status).toBe(202);
    const refused = await cloud.request('GET', '/api/v1/users/me', { token: user.token });
    expect([refused.status, refused.body.code]).toEqual([401, 'UNAUTHENTICATED']);
    await eventually(async () => (await traces(needles)).length === 0);
    await eventually(async () => (await objectKeys()).length === 0);
    expect((await cloud.request('GET', '/api/v1/users/me', { token: neighbour.token })).status).toBe(200);
    const again = await cloud.registerByRequest({ email: user.email });
    expect(again.userId).not.toBe(user.userId);
  });

  it('is refused with a wrong password, and wants one when the login is long ago', async () => {
    const user = await cloud.register();
    const refused = await remove(user, { password: 'a wrong guess' });
    expect([refused.status, refused.body.code]).toEqual([403, 'PASSWORD_WRONG']);
    expect((await remove(user)).status).toBe(202);
  });

  it('goes on when its message was lost, and past a video that nobody can read', async () => {
    const user = await cloud.register();
    const unreadable = { pk: `user#${user.userId}`, sk: 'video#unreadable', title: 'A title and no more' };
    await commit([{ Put: { Item: unreadable } }]);
    const account = { pk: `user#${user.userId}`, sk: 'account' };
    await setAttribute(account, 'deletedAt', '2026-01-01T00:00:00.000Z');
    await setAttribute(account, 'gsi1pk', 'removals');
    await setAttribute(account, 'gsi1sk', '2026-01-01T00:00:00.000Z');
    await invoke(cloud, 'resumeRemovals');
    await eventually(async () => (await traces([`user#${user.userId}`])).length === 0);
  });

  it('an account that nobody closed is not removed, whatever a message says', async () => {
    const user = await cloud.register();
    const Records = [{ messageId: 'm', body: JSON.stringify({ userId: user.userId }) }];
    expect(await invoke(cloud, 'removeAccount', { Records })).toEqual({
      batchItemFailures: [{ itemIdentifier: 'm' }],
    });
    expect((await cloud.request('GET', '/api/v1/users/me', { token: user.token })).status).toBe(200);
  });
});
