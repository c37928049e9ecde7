import { expect, test, vi } from 'vitest';
import { commit } from '../../../functions/platform/aws/commit.ts';
import { handler as disconnect } from '../../../functions/youtube/disconnect-youtube-channel.ts';
import { handler as finishConnection } from '../../../functions/youtube/finish-youtube-connection.ts';
import { channelsKey } from '../../../functions/youtube/keys.ts';
import { handler as listChannels } from '../../../functions/youtube/list-youtube-channels.ts';
import { maxChannels } from '../../../functions/youtube/model.ts';
import { useSmallCloud } from '../../support/small-cloud.ts';
import { type Person, register } from '../../support/small-people.ts';
import { useYoutube } from '../../support/youtube.ts';

const cloud = useSmallCloud({ createLimitPerMinute: 1000 });
const youtube = useYoutube(cloud);

const finish = ({ token }: Person, json: object) =>
  cloud.request(finishConnection, { method: 'POST', token, json });
const idsOf = async ({ token }: Person): Promise<string[]> =>
  (await cloud.request(listChannels, { token })).body.channels.map(({ id }: { id: string }) => id);
/** Says yes for a channel. @returns what the connection is finished with */
const sentFor = async (person: Person, id: string) => {
  youtube.double.world.channel = { id, title: id };
  return youtube.consent((await youtube.begin(person)).url);
};

test('an account has so many channels at most, also where the last two are connected at once', async () => {
  const ada = await register(cloud);
  for (let count = 1; count < maxChannels; count += 1)
    expect((await finish(ada, await sentFor(ada, `UC${count}`))).status).toBe(200);
  const [one, two] = [await sentFor(ada, 'UCone'), await sentFor(ada, 'UCtwo')];
  const answers = await Promise.all([finish(ada, one), finish(ada, two)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({
    code: 'TOO_MANY_YOUTUBE_CHANNELS',
    limit: maxChannels,
  });
  expect(await idsOf(ada)).toHaveLength(maxChannels);
  // One that is there already may be connected anew, and one that went makes room.
  expect((await finish(ada, await sentFor(ada, 'UC1'))).status).toBe(200);
  const gone = { method: 'DELETE', token: ada.token, params: { id: 'UC2' } };
  expect((await cloud.request(disconnect, gone)).status).toBe(200);
  expect((await finish(ada, await sentFor(ada, 'UCthree'))).status).toBe(200);
  expect((await finish(ada, await sentFor(ada, 'UCfour'))).status).toBe(409);
  // Those that were connected before they were counted are as many.
  await commit([{ Delete: { Key: channelsKey(ada.userId) } }]);
  expect((await finish(ada, await sentFor(ada, 'UCfour'))).status).toBe(409);
});

test('what Google answers in another form is told as no answer, when a channel is connected and when a film is looked at', async () => {
  const ada = await register(cloud);
  const { faults } = youtube.double.world;
  faults.push({ call: 'channels', kind: 'odd-answer' });
  const odd = await youtube.connect(ada);
  expect([odd.status, odd.body.code]).toEqual([503, 'YOUTUBE_UNAVAILABLE']);
  expect((await youtube.connect(ada)).status).toBe(200);
  const video = await youtube.film(ada, Buffer.alloc(1000, 1));
  const { body } = await youtube.publish(ada, { video_id: video.id });
  faults.push({ call: 'look', kind: 'odd-answer' });
  expect((await youtube.settle(ada, body.id)).status).toBe('completed');
  expect(faults).toEqual([]);
});

test('a connection that was begun before the key was changed is finished, and its grant can be used', async () => {
  const ada = await register(cloud);
  const sent = await sentFor(ada, 'UCrotated');
  const older = await sentFor(ada, 'UColder');
  cloud.versions.set('AWSPREVIOUS', 'a secret of the tests').set('AWSCURRENT', 'another secret');
  const film = async () => {
    const video = await youtube.film(ada, Buffer.alloc(1000, 1));
    const { body } = await youtube.publish(ada, { video_id: video.id, channel_id: 'UCrotated' });
    return youtube.settle(ada, body.id);
  };
  // This instance goes on with the key that it knows for five minutes, and then hears of the other.
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 301_000 });
  try {
    expect((await finish(ada, sent)).status).toBe(200);
    expect((await film()).status).toBe('completed');
    // Another instance seals with a key of which this one has not heard.
    cloud.versions.set('AWSPREVIOUS', 'another secret').set('AWSCURRENT', 'a third secret');
    expect((await film()).status).toBe('completed');
    vi.setSystemTime(Date.now() + 301_000);
    const late = await finish(ada, older);
    expect([late.status, late.body.code]).toEqual([409, 'YOUTUBE_STATE_INVALID']);
  } finally {
    vi.useRealTimers();
    cloud.versions.clear();
  }
});

test('captions that hold what looks like the end of a part arrive whole', async () => {
  const ada = await register(cloud);
  await youtube.connect(ada);
  const video = await youtube.film(ada, Buffer.alloc(1000, 1));
  const words = 'WEBVTT\n\n00:00.000 --> 00:01.000\n--kinora-captions--\n';
  youtube.files.set(`videos/${video.id}/captions.vtt`, Buffer.from(words));
  const { body } = await youtube.publish(ada, { video_id: video.id });
  const done = await youtube.settle(ada, body.id);
  const [sent = ''] = youtube.double.world.videos.get(String(done.youtube_video_id))?.captions ?? [];
  const boundary = /^--(\S+)\r\n/.exec(sent)?.[1] ?? '';
  const parts = sent.split(`--${boundary}`);
  expect(parts).toHaveLength(4);
  expect(parts[2]).toContain(words);
});
