import { marshall } from '@aws-sdk/util-dynamodb';
import { expect, test, vi } from 'vitest';
import { getItem } from '../../../functions/platform/aws/table.ts';
import { handler as beginConnection } from '../../../functions/youtube/begin-youtube-connection.ts';
import { handler as disconnect } from '../../../functions/youtube/disconnect-youtube-channel.ts';
import { handler as finishConnection } from '../../../functions/youtube/finish-youtube-connection.ts';
import { channelKey } from '../../../functions/youtube/keys.ts';
import { handler as listChannels } from '../../../functions/youtube/list-youtube-channels.ts';
import { handler as receiveCallback } from '../../../functions/youtube/receive-youtube-callback.ts';
import { handler as revokeGrant } from '../../../functions/youtube/revoke-youtube-grant.ts';
import { useSmallCloud } from '../../support/small-cloud.ts';
import { type Person, register } from '../../support/small-people.ts';
import { useYoutube } from '../../support/youtube.ts';
import { lambdaContext } from '../platform/request.ts';

const cloud = useSmallCloud();
const youtube = useYoutube(cloud);
const channelId = 'UCdouble000000000000000';
const finish = (person: Person, json: object) =>
  cloud.request(finishConnection, { method: 'POST', token: person.token, json });
const channels = async ({ token }: Person) => (await cloud.request(listChannels, { token })).body.channels;

test('[S3-20] [S3-21] a channel is connected by what Google gave the browser, once, by who began', async () => {
  const [ada, eve] = [await register(cloud), await register(cloud)];
  const { url, state } = await youtube.begin(ada);
  const query = new URL(url).searchParams;
  expect([query.get('code_challenge_method'), query.get('access_type'), query.get('state')]).toEqual([
    'S256',
    'offline',
    state,
  ]);
  const sent = await youtube.consent(url);
  expect((await finish(eve, sent)).body.code).toBe('YOUTUBE_STATE_INVALID');
  const { status, body } = await finish(ada, sent);
  expect([status, body.id, body.status]).toEqual([200, channelId, 'connected']);
  expect((await finish(ada, sent)).body.code).toBe('YOUTUBE_STATE_INVALID');
  const item = await getItem(channelKey(ada.userId, channelId));
  const [refresh = ''] = [...youtube.double.world.refreshTokens.keys()].slice(-1);
  expect(JSON.stringify(item)).not.toContain(refresh);
  expect([await channels(ada), await channels(eve)]).toMatchObject([[{ id: channelId }], []]);
});

test('[C44] Google sends browsers back with GET: the one that began is connected, every other one gets a text', async () => {
  const ada = await register(cloud);
  const { url, cookie } = await youtube.begin(ada);
  const sent = await youtube.consent(url);
  const query = String(new URLSearchParams(sent));
  const stranger = await cloud.request(receiveCallback, { query });
  expect([stranger.status, stranger.headers['cache-control']]).toEqual([200, 'no-store']);
  expect(stranger.text).toContain(`${sent.state}.${sent.code}`);
  expect(await channels(ada)).toEqual([]);
  const back = () => cloud.request(receiveCallback, { query, cookies: [cookie] });
  expect((await back()).text).toContain('A channel of the double');
  expect(await channels(ada)).toHaveLength(1);
  expect((await back()).text).toContain('Not connected');
  expect((await cloud.request(receiveCallback, { query: 'error=access_denied' })).text).toContain(
    'Not connected',
  );
});

test('what Google did not allow is told, and no right is kept', async () => {
  const ada = await register(cloud);
  const { world } = youtube.double;
  const unticked = async () => {
    const { url } = await youtube.begin(ada);
    return youtube.consent(url.replace('youtube.force-ssl', 'drive'));
  };
  const { body } = await finish(ada, await unticked());
  expect([body.code, body.missing]).toEqual([
    'YOUTUBE_SCOPES_MISSING',
    ['https://www.googleapis.com/auth/youtube.force-ssl'],
  ]);
  world.channel = undefined;
  expect((await youtube.connect(ada)).body.code).toBe('YOUTUBE_CHANNEL_MISSING');
  world.faults.push({ call: 'token', kind: 'hang-up' });
  expect((await youtube.connect(ada)).body.code).toBe('YOUTUBE_UNAVAILABLE');
  expect(await channels(ada)).toEqual([]);
});

test('a channel that is disconnected is given back to Google; one that is connected again is not', async () => {
  const ada = await register(cloud);
  const { world } = youtube.double;
  await youtube.connect(ada);
  const item = (await getItem(channelKey(ada.userId, channelId))) ?? {};
  const removed = async () => {
    const dynamodb = { Keys: marshall({ pk: item.pk, sk: item.sk }), OldImage: marshall(item) };
    const body = JSON.stringify({ eventID: 'e', dynamodb });
    const event = { Records: [{ messageId: 'm', body, attributes: {} }] };
    expect(await revokeGrant(event as never, lambdaContext(60_000))).toEqual({ batchItemFailures: [] });
  };
  const [refresh = ''] = [...world.refreshTokens.keys()].slice(-1);
  await removed();
  expect(world.refreshTokens.has(refresh)).toBe(true);
  const gone = { method: 'DELETE', token: ada.token, params: { id: channelId } };
  expect((await cloud.request(disconnect, gone)).status).toBe(200);
  expect((await cloud.request(disconnect, gone)).body.code).toBe('YOUTUBE_CHANNEL_NOT_FOUND');
  await removed();
  expect(world.refreshTokens.has(refresh)).toBe(false);
  await removed();
});

test('without a client of Google nothing is begun, and it says so', async () => {
  const ada = await register(cloud);
  const kept = cloud.secrets.get('youtube');
  cloud.secrets.delete('youtube');
  // What was read is kept for five minutes.
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 400_000 });
  try {
    const { status, body } = await cloud.request(beginConnection, { token: ada.token });
    expect([status, body.code]).toEqual([503, 'YOUTUBE_NOT_CONFIGURED']);
  } finally {
    vi.useRealTimers();
    cloud.secrets.set('youtube', kept);
  }
});
