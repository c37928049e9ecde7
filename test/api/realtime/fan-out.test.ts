import { marshall } from '@aws-sdk/util-dynamodb';
import { beforeAll, describe, expect, it } from 'vitest';
import { commit } from '../../../functions/platform/aws/commit.ts';
import { listSubscribers } from '../../../functions/realtime/subscribers.ts';
import { eventOf, type Video } from '../../../functions/videos/model.ts';
import { useSharedCloud } from '../../support/cloud.ts';
import { connect, type SocketClient } from '../../support/socket-client.ts';
import {
  eventually,
  invoke,
  progress,
  putVideo,
  render,
  setAttribute,
  useTable,
} from '../../support/table.ts';

const cloud = useSharedCloud();
beforeAll(() => useTable(cloud));

/** A record of the stream as Lambda hands it over: an event of a video that moved to `seq`. */
const record = (video: Video, seq: number, sequenceNumber: string) => {
  const key = { pk: `video#${video.id}`, sk: `event#${String(seq).padStart(10, '0')}` };
  const event = eventOf({ video: { ...video, seq }, event: 'progress' });
  return {
    eventName: 'INSERT',
    dynamodb: {
      Keys: marshall(key),
      NewImage: marshall({ ...key, ...event, expiresAt: 4_000_000_000 }),
      SequenceNumber: sequenceNumber,
    },
  };
};

const numbersOf = (client: SocketClient): number[] =>
  client.received.flatMap((message) => (message.type === 'event' ? [message.seq] : []));

const signedIn = async () => {
  const user = await cloud.register();
  const client = await connect(cloud, user);
  const video = await render(await putVideo(user));
  await client.ask({ action: 'subscribe', topic: `video:${video.id}` });
  await client.untilType('state');
  return { client, video };
};

describe('a batch of the stream', () => {
  it('that fails for one topic is told to the others, and to nobody again when it comes back', async () => {
    const bad = await signedIn();
    const good = await signedIn();
    // A subscriber that cannot be told, for another reason than being gone.
    const key = { pk: `video#${bad.video.id}`, sk: 'subscriber#!' };
    const subscriber = { connectionId: '!', userId: bad.video.ownerId, topic: `video:${bad.video.id}` };
    const live = { subscriptionId: 's', phase: 'live', seq: 2 };
    await commit([{ Put: { Item: { ...key, ...subscriber, ...live } } }]);
    const batch = { Records: [record(bad.video, 3, '100'), record(good.video, 3, '200')] };
    for (let time = 1; time <= 2; time += 1) {
      expect(await invoke(cloud, 'fanOut', batch)).toEqual({
        batchItemFailures: [{ itemIdentifier: '100' }],
      });
    }
    for (const { client } of [bad, good]) {
      await client.ask({ action: 'ping' });
      expect(client.received.filter(({ type }) => type === 'event')).toHaveLength(1);
    }
    await commit([{ Delete: { Key: key } }]);
    expect(await invoke(cloud, 'fanOut', batch)).toEqual({ batchItemFailures: [] });
    await Promise.all([bad.client.close(), good.client.close()]);
  });

  it('that comes late, twice and out of order changes nothing of what a client hears', async () => {
    const { client, video } = await signedIn();
    const batch = { Records: [5, 3, 4, 3, 5].map((seq, index) => record(video, seq, String(index + 1))) };
    await invoke(cloud, 'fanOut', batch);
    await invoke(cloud, 'fanOut', batch);
    await client.ask({ action: 'ping' });
    expect(numbersOf(client)).toEqual([3, 4, 5]);
    await client.close();
  });

  it('with a gap is completed from the table', async () => {
    const { client, video } = await signedIn();
    await progress(video, 6);
    await client.take('event', 6);
    const [subscriber] = await listSubscribers(`video#${video.id}`);
    if (subscriber === undefined) throw new Error('There is no subscriber');
    await eventually(async () => (await listSubscribers(`video#${video.id}`))[0]?.seq === 8);
    // As if the client had been told of nothing but the stream brought the last alone.
    await setAttribute({ pk: subscriber.pk, sk: subscriber.sk }, 'seq', 2);
    await invoke(cloud, 'fanOut', { Records: [record(video, 8, '1')] });
    await client.ask({ action: 'ping' });
    expect(numbersOf(client)).toEqual([3, 4, 5, 6, 7, 8, 3, 4, 5, 6, 7, 8]);
    await client.close();
  });
});
