import { beforeAll, describe, expect, it } from 'vitest';
import { advance, cancel, complete, fail, restart } from '../../../functions/videos/model.ts';
import { type TestUser, useSharedCloud } from '../../support/cloud.ts';
import { connect, type SocketClient } from '../../support/socket-client.ts';
import { change, progress, putVideo, render, useTable } from '../../support/table.ts';

const cloud = useSharedCloud();
beforeAll(() => useTable(cloud));

const rangeFrom = (first: number, last: number): number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);

const numbersOf = (client: SocketClient): number[] =>
  client.received.flatMap((message) => (message.type === 'event' ? [message.seq] : []));

const signedIn = async (): Promise<{ user: TestUser; client: SocketClient }> => {
  const user = await cloud.register();
  return { user, client: await connect(cloud, user) };
};

describe('a subscriber of a video', () => {
  it('[S0-30] gets the state first, then every later event once and in order', async () => {
    const { user, client } = await signedIn();
    const video = await render(await putVideo(user));
    const topic = `video:${video.id}`;
    await client.ask({ action: 'subscribe', topic });
    const state = await client.untilType('state');
    expect(state.topic).toBe(topic);
    expect(state.video).toMatchObject({ id: video.id, seq: 2, status: 'processing', stage: 'rendering' });
    await progress(video, 30);
    const events = await client.take('event', 30);
    expect(events.map(({ seq }) => seq)).toEqual(rangeFrom(3, 32));
    expect(numbersOf(client)).toEqual(rangeFrom(3, 32));
    await client.close();
  });

  it('misses and repeats nothing while it subscribes amid a burst of events', async () => {
    const { user, client } = await signedIn();
    const video = await render(await putVideo(user));
    const moving = progress(video, 60);
    await client.ask({ action: 'subscribe', topic: `video:${video.id}` });
    const { seq: last } = await moving;
    const state = await client.untilType('state');
    await client.until((message) => message.type === 'event' && message.seq === last);
    expect(numbersOf(client)).toEqual(rangeFrom((state.video?.seq ?? 0) + 1, last));
    await client.close();
  });

  it('[S1-41] [C26] [S0-31] learns of progress as a fraction with the status', async () => {
    const { user, client } = await signedIn();
    const video = await render(await putVideo(user));
    await client.ask({ action: 'subscribe', topic: `video:${video.id}` });
    await client.untilType('state');
    await change(video, advance(1, 'rendering', 0.5, new Date()));
    const { event, video_id } = await client.untilType('event');
    expect(video_id).toBe(video.id);
    expect(event).toMatchObject({
      type: 'progress',
      status: 'processing',
      progress: 0.5,
      progress_percent: 50,
    });
    await client.close();
  });

  it('[S1-41] [S0-32] learns of the end with address, seconds and bytes', async () => {
    const { user, client } = await signedIn();
    const video = await render(await putVideo(user));
    await client.ask({ action: 'subscribe', topic: `video:${video.id}` });
    await client.untilType('state');
    const result = {
      durationSeconds: 120.5,
      bytes: 1_024_000,
      width: 1280,
      height: 720,
      sha256: 'a'.repeat(64),
    };
    await change(video, complete(1, { result, charge: 1 }, new Date()));
    const { event } = await client.untilType('event');
    expect(event).toMatchObject({ type: 'completed', status: 'completed', progress: 1, duration: 120.5 });
    expect(event.file_size).toBe(1_024_000);
    expect(event.url).toMatch(/^https?:.*X-Amz-Signature=/);
    expect(event.url).toContain(`/videos/${video.id}/video.mp4`);
    await client.close();
  });

  it('[S1-41] learns of a failure with its card, and of the next attempt', async () => {
    const { user, client } = await signedIn();
    const video = await render(await putVideo(user));
    await client.ask({ action: 'subscribe', topic: `video:${video.id}` });
    await client.untilType('state');
    const card = {
      code: 'ENGINE_FAILED',
      reason: 'It broke.',
      retryable: true,
      suggestion: 'Try again.',
    } as const;
    await change(video, fail(1, { ...card, stage: 'rendering', charged: false }, new Date()));
    await change(video, restart(new Date(), new Date(Date.now() + 3_600_000).toISOString()));
    const [failed, created] = await client.take('event', 2);
    expect(failed?.event.failure).toEqual({ ...card, stage: 'rendering', charged: false });
    expect(created?.event).toMatchObject({ type: 'created', attempt: 2, status: 'pending' });
    await client.close();
  });
});

describe('a subscriber that comes again', () => {
  it('gets what it missed after the number it has, and no state', async () => {
    const { user, client } = await signedIn();
    const video = await progress(await render(await putVideo(user)), 5);
    const topic = `video:${video.id}`;
    await client.ask({ action: 'subscribe', topic, after: 3 });
    await client.take('event', 4);
    const moved = await progress(video, 2);
    await client.take('event', 2);
    expect(numbersOf(client)).toEqual(rangeFrom(4, moved.seq));
    expect(client.received.some(({ type }) => type === 'state')).toBe(false);
    await client.close();
  });

  it('gets every event from the first with after 0', async () => {
    const { user, client } = await signedIn();
    const video = await progress(await render(await putVideo(user)), 3);
    await client.ask({ action: 'subscribe', topic: `video:${video.id}`, after: 0 });
    await client.take('event', video.seq);
    expect(numbersOf(client)).toEqual(rangeFrom(1, video.seq));
    await client.close();
  });

  it('gets the state when its number is ahead of the video', async () => {
    const { user, client } = await signedIn();
    const video = await render(await putVideo(user));
    await client.ask({ action: 'subscribe', topic: `video:${video.id}`, after: 99 });
    expect((await client.untilType('state')).video?.seq).toBe(video.seq);
    await client.close();
  });

  it('on the same connection begins anew from where it says', async () => {
    const { user, client } = await signedIn();
    const video = await progress(await render(await putVideo(user)), 3);
    const topic = `video:${video.id}`;
    await client.ask({ action: 'subscribe', topic });
    await client.untilType('state');
    await client.ask({ action: 'subscribe', topic, after: 3 });
    const events = await client.take('event', 2);
    expect(events.map(({ seq }) => seq)).toEqual([4, 5]);
    await client.close();
  });

  it('on another connection hears the same as the first', async () => {
    const { user, client } = await signedIn();
    const second = await connect(cloud, user);
    const video = await render(await putVideo(user));
    for (const one of [client, second]) {
      await one.ask({ action: 'subscribe', topic: `video:${video.id}` });
      await one.untilType('state');
    }
    await progress(video, 5);
    await Promise.all([client.take('event', 5), second.take('event', 5)]);
    expect(numbersOf(client)).toEqual(numbersOf(second));
    await Promise.all([client.close(), second.close()]);
  });
});

describe('a topic that ends', () => {
  it('is silent after it was given up', async () => {
    const { user, client } = await signedIn();
    const video = await render(await putVideo(user));
    const topic = `video:${video.id}`;
    const witness = await connect(cloud, user);
    for (const one of [client, witness]) {
      await one.ask({ action: 'subscribe', topic });
      await one.untilType('state');
    }
    await client.ask({ action: 'unsubscribe', topic });
    await change(video, cancel(new Date()));
    await witness.untilType('event');
    await client.ask({ action: 'ping' });
    expect(numbersOf(client)).toEqual([]);
    await Promise.all([client.close(), witness.close()]);
  });

  it('because its video was removed says so', async () => {
    const { user, client } = await signedIn();
    const video = await putVideo(user);
    const topic = `video:${video.id}`;
    await client.ask({ action: 'subscribe', topic });
    await client.untilType('state');
    const { status } = await cloud.request('DELETE', `/api/v1/videos/${video.id}`, { token: user.token });
    expect(status).toBe(200);
    const deleted = { type: 'deleted', topic, video_id: video.id, seq: video.seq + 2 };
    expect(await client.untilType('deleted')).toEqual(deleted);
    expect(client.received.slice(-2)).toMatchObject([{ type: 'event', seq: video.seq + 1 }, deleted]);
    await client.close();
  });

  it('hears every event before it hears that its video was removed, also where the list has them', async () => {
    const { user, client } = await signedIn();
    const video = await putVideo(user);
    const topic = `video:${video.id}`;
    await client.ask({ action: 'subscribe', topic });
    await client.untilType('state');
    const ended = await change(await progress(await render(video), 40), cancel(new Date()));
    await cloud.request('DELETE', `/api/v1/videos/${video.id}`, { token: user.token });
    await client.untilType('deleted');
    const numbers = client.received.flatMap((message) => ('seq' in message ? [message.seq] : []));
    expect(numbers).toEqual(Array.from({ length: ended.seq }, (_, index) => index + 2));
    const list = (token: string) =>
      cloud.request('GET', `/api/v1/videos/${video.id}/events?after=${ended.seq}`, { token });
    const { status, body } = await list(user.token);
    expect([status, body.last_seq]).toEqual([200, ended.seq + 1]);
    expect(body.events).toMatchObject([{ type: 'deleted', seq: ended.seq + 1, status: 'cancelled' }]);
    expect((await list((await cloud.register()).token)).status).toBe(404);
    await client.close();
  });
});
