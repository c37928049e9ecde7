import { expect, test } from 'vitest';
import { handler as createApiKey } from '../../../functions/api-keys/create-api-key.ts';
import { updateItem } from '../../../functions/platform/aws/commit.ts';
import { updateOf } from '../../../functions/platform/aws/update.ts';
import { accountAdmissionKey } from '../../../functions/platform/http/keys.ts';
import { videoKey } from '../../../functions/videos/keys.ts';
import { handler as beginConnection } from '../../../functions/youtube/begin-youtube-connection.ts';
import { handler as cancelPublication } from '../../../functions/youtube/cancel-publication.ts';
import { handler as createPublication } from '../../../functions/youtube/create-publication.ts';
import { handler as disconnectChannel } from '../../../functions/youtube/disconnect-youtube-channel.ts';
import { handler as finishConnection } from '../../../functions/youtube/finish-youtube-connection.ts';
import { handler as getPublication } from '../../../functions/youtube/get-publication.ts';
import { handler as listPublications } from '../../../functions/youtube/list-publications.ts';
import { useSmallCloud } from '../../support/small-cloud.ts';
import { register } from '../../support/small-people.ts';
import { useYoutube } from '../../support/youtube.ts';

const cloud = useSmallCloud();
const youtube = useYoutube(cloud);

test('a key that may not read videos publishes none', async () => {
  const ada = await register(cloud);
  await youtube.connect(ada);
  const video = await youtube.film(ada, Buffer.alloc(1000, 1));
  const json = { name: 'Only channels', scopes: ['youtube:write'] };
  const { body } = await cloud.request(createApiKey, { method: 'POST', token: ada.token, json });
  const headers = { 'x-api-key': body.key };
  const asked = { method: 'POST', headers, json: { video_id: video.id } };
  expect((await cloud.request(createPublication, asked)).status).toBe(403);
});

test('[S3-22] each call of publishing demands its scope, and that alone is not enough to sign in at Google', async () => {
  const ada = await register(cloud);
  await youtube.connect(ada);
  const video = await youtube.film(ada, Buffer.alloc(1000, 1));
  const { body: publication } = await youtube.publish(ada, { video_id: video.id });
  const keyOf = async (scopes: string[]) => {
    const json = { name: scopes.join(' '), scopes };
    return (await cloud.request(createApiKey, { method: 'POST', token: ada.token, json })).body.key;
  };
  const [reader, writer] = [
    await keyOf(['youtube:read', 'videos:read']),
    await keyOf(['youtube:write', 'videos:read']),
  ];
  const params = { id: publication.id };
  const json = { video_id: video.id };
  const asked = [
    [listPublications, 'GET', {}, 'youtube:read'],
    [getPublication, 'GET', { params }, 'youtube:read'],
    [createPublication, 'POST', { json }, 'youtube:write'],
    [cancelPublication, 'DELETE', { params }, 'youtube:write'],
    [disconnectChannel, 'DELETE', { params: { id: 'UCdouble000000000000000' } }, 'youtube:write'],
  ] as const;
  for (const [handler, method, what, scope] of asked) {
    const send = (key: string) => cloud.request(handler, { method, ...what, headers: { 'x-api-key': key } });
    const [mayNot, may] = scope === 'youtube:read' ? [writer, reader] : [reader, writer];
    const refused = await send(mayNot);
    expect([refused.status, refused.body.required_scope]).toEqual([403, scope]);
    expect((await send(may)).status, `${method} ${scope}`).toBeLessThan(300);
  }
  for (const handler of [beginConnection, finishConnection]) {
    const options = { method: 'POST', headers: { 'x-api-key': writer }, json: { state: 'x', code: 'y' } };
    expect((await cloud.request(handler, options)).status).toBe(403);
  }
});

test('a version of a movie is published as any video, under the title of the movie', async () => {
  const ada = await register(cloud);
  await youtube.connect(ada);
  const { id } = await youtube.film(ada, Buffer.alloc(1000, 1));
  const set = { kind: 'movie', title: 'A year <on> the quay', movieId: 'm', movieVersion: 3 };
  await updateItem({ Update: updateOf(videoKey(ada.userId, id), { set }) });
  const { body } = await youtube.publish(ada, { video_id: id });
  const done = await youtube.settle(ada, body.id);
  expect(done).toMatchObject({ status: 'completed', video_id: id, title: 'A year on the quay' });
  expect(youtube.double.world.videos.get(String(done.youtube_video_id))?.bytes).toHaveLength(1000);
});

test('nothing is published for a suspended account, until it is let in again', async () => {
  const ada = await register(cloud);
  await youtube.connect(ada);
  const video = await youtube.film(ada, Buffer.alloc(1000, 1));
  const { body } = await youtube.publish(ada, { video_id: video.id });
  const become = (state: string) =>
    updateItem({ Update: updateOf(accountAdmissionKey(ada.userId), { set: { state } }) });
  const { videos } = youtube.double.world;
  videos.clear();
  await become('suspended');
  expect(await youtube.step(ada, body.id)).toEqual({ done: false, waitSeconds: 900 });
  expect(videos.size).toBe(0);
  await become('active');
  await youtube.settle(ada, body.id);
  expect(videos.size).toBe(1);
});

test('a grant without a channel is given back', async () => {
  const ada = await register(cloud);
  const { world } = youtube.double;
  const before = world.refreshTokens.size;
  const kept = world.channel;
  world.channel = undefined;
  expect((await youtube.connect(ada)).body.code).toBe('YOUTUBE_CHANNEL_MISSING');
  world.channel = kept;
  expect(world.refreshTokens.size).toBe(before);
});

test('a Google that does not take the file is asked less and less often', async () => {
  const ada = await register(cloud);
  await youtube.connect(ada);
  const video = await youtube.film(ada, Buffer.alloc(1000, 1));
  const { body } = await youtube.publish(ada, { video_id: video.id });
  const { faults } = youtube.double.world;
  for (let times = 0; times < 4; times += 1)
    faults.push({ call: 'send', kind: { status: 503, reason: 'backendError' } });
  const waits: number[] = [];
  for (let step = 0; step < 4; step += 1) waits.push((await youtube.step(ada, body.id)).waitSeconds);
  expect(waits).toEqual([2, 4, 8, 16]);
  expect((await youtube.settle(ada, body.id)).status).toBe('completed');
});
