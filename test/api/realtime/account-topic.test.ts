import { beforeAll, describe, expect, it } from 'vitest';
import { commit } from '../../../functions/platform/aws/commit.ts';
import { newId } from '../../../functions/shared/ids.ts';
import { cancel, complete } from '../../../functions/videos/model.ts';
import { type TestUser, useSharedCloud } from '../../support/cloud.ts';
import { connect, type SocketClient } from '../../support/socket-client.ts';
import { change, progress, putVideo, render, useTable } from '../../support/table.ts';

const cloud = useSharedCloud();
beforeAll(() => useTable(cloud));

const topic = 'user:me';
const result = { durationSeconds: 4, bytes: 9000, width: 1280, height: 720, sha256: 'b'.repeat(64) };

const numbersOf = (client: SocketClient, videoId: string): number[] =>
  client.received.flatMap((message) =>
    message.type === 'event' && message.video_id === videoId ? [message.seq] : [],
  );

describe('a subscriber of user:me', () => {
  it('gets the videos in work as its state', async () => {
    const user = await cloud.register();
    const active = await render(await putVideo(user));
    const done = await render(await putVideo(user));
    await change(done, complete(1, { result, charge: 1 }, new Date()));
    const client = await connect(cloud, user);
    await client.ask({ action: 'subscribe', topic });
    const state = await client.untilType('state');
    expect(state.videos?.map(({ id, seq }) => ({ id, seq }))).toEqual([{ id: active.id, seq: 2 }]);
    await client.close();
  });

  it('gets its state also when many long texts are in work', async () => {
    const user = await cloud.register();
    const video = { ...(await putVideo(user)), text: '\u6f22'.repeat(1000) };
    const others = Array.from({ length: 40 }, () => newId()).map((id) => ({
      ...video,
      id,
      sk: `video#${id}`,
    }));
    await commit(others.map((item) => ({ Put: { Item: { pk: `user#${user.userId}`, ...item } } })));
    const client = await connect(cloud, user);
    await client.ask({ action: 'subscribe', topic });
    const { videos = [] } = await client.untilType('state');
    expect(videos).toHaveLength(41);
    expect(videos.filter(({ text_truncated }) => text_truncated)).toHaveLength(40);
    await client.close();
  });

  it('[S0-30] hears every event of all its videos once and in order of each', async () => {
    const user = await cloud.register();
    const client = await connect(cloud, user);
    const before = await render(await putVideo(user));
    await client.ask({ action: 'subscribe', topic });
    await client.untilType('state');
    const later = await render(await putVideo(user));
    const [first, second] = await Promise.all([progress(before, 12), progress(later, 12)]);
    await change(first, complete(1, { result, charge: 1 }, new Date()));
    await change(second, cancel(new Date()));
    await client.take('event', 13 + 15);
    expect(numbersOf(client, before.id)).toEqual([3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15]);
    expect(numbersOf(client, later.id)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15]);
    await client.close();
  });

  it('misses nothing of a video that is made while it subscribes', async () => {
    const user = await cloud.register();
    const client = await connect(cloud, user);
    const making = putVideo(user)
      .then(render)
      .then((video) => progress(video, 20));
    await client.ask({ action: 'subscribe', topic });
    const video = await making;
    const state = await client.untilType('state');
    await client.until((message) => message.type === 'event' && message.seq === video.seq);
    const first = (state.videos?.find(({ id }) => id === video.id)?.seq ?? 0) + 1;
    const expected = Array.from({ length: video.seq - first + 1 }, (_, index) => first + index);
    expect(numbersOf(client, video.id)).toEqual(expected);
    await client.close();
  });

  it("hears nothing of another's", async () => {
    const [user, other] = [await cloud.register(), await cloud.register()];
    const client = await connect(cloud, user);
    const witness = await connect(cloud, other);
    for (const one of [client, witness]) {
      await one.ask({ action: 'subscribe', topic });
      await one.untilType('state');
    }
    await render(await putVideo(other));
    await witness.take('event', 2);
    await client.ask({ action: 'ping' });
    expect(client.received.map(({ type }) => type)).toEqual(['subscribed', 'state', 'pong']);
    await Promise.all([client.close(), witness.close()]);
  });

  it('gets notices and learns of removed videos', async () => {
    const user = await cloud.register();
    const video = await putVideo(user);
    const client = await connect(cloud, user);
    await client.ask({ action: 'subscribe', topic });
    await client.untilType('state');
    const ended = await change(video, complete(1, { result, charge: 1 }, new Date()));
    expect(await client.untilType('notice')).toEqual({
      type: 'notice',
      topic,
      notice: {
        type: 'video.completed',
        video_id: video.id,
        attempt: 1,
        title: video.title,
        at: ended.updatedAt,
      },
    });
    await cloud.request('DELETE', `/api/v1/videos/${video.id}`, { token: user.token });
    const deleted = { type: 'deleted', topic, video_id: video.id, seq: ended.seq + 1 };
    expect(await client.untilType('deleted')).toEqual(deleted);
    const heard = client.received.slice(client.received.findIndex(({ type }) => type === 'state') + 1);
    expect(heard.map(({ type }) => type)).toEqual(['event', 'notice', 'deleted']);
    await client.close();
  });

  it('hears of a video that ended long ago, when it is deleted, nothing but that', async () => {
    const user = await cloud.register();
    const ended = await change(await putVideo(user), cancel(new Date()));
    const client = await connect(cloud, user);
    await client.ask({ action: 'subscribe', topic });
    await client.untilType('state');
    await cloud.request('DELETE', `/api/v1/videos/${ended.id}`, { token: user.token });
    expect(await client.untilType('deleted')).toMatchObject({ video_id: ended.id, seq: ended.seq + 1 });
    expect(client.received.filter(({ type }) => type === 'event')).toEqual([]);
    await client.close();
  });
});

describe('a subscriber of a project', () => {
  const newProject = async (user: TestUser): Promise<string> => {
    const made = await cloud.request('POST', '/api/v1/projects', {
      token: user.token,
      body: { name: 'Spring campaign' },
    });
    return String(made.body.id);
  };

  it('[S0-30] hears of the videos in it alone: those in work, each change, and their removal', async () => {
    const user = await cloud.register();
    const projectId = await newProject(user);
    const inWork = await render(await putVideo(user, projectId));
    const other = await putVideo(user);
    const client = await connect(cloud, user);
    await client.ask({ action: 'subscribe', topic: `project:${projectId}` });
    const state = await client.untilType('state');
    expect(state.videos?.map(({ id, seq }) => ({ id, seq }))).toEqual([{ id: inWork.id, seq: 2 }]);
    await render(other);
    const later = await render(await putVideo(user, projectId));
    await change(await progress(inWork, 3), complete(1, { result, charge: 1 }, new Date()));
    await client.take('event', 2 + 4);
    await cloud.request('DELETE', `/api/v1/videos/${inWork.id}`, { token: user.token });
    expect(await client.untilType('deleted')).toMatchObject({ video_id: inWork.id, seq: 7 });
    expect(numbersOf(client, inWork.id)).toEqual([3, 4, 5, 6]);
    expect(numbersOf(client, later.id)).toEqual([1, 2]);
    expect(numbersOf(client, other.id)).toEqual([]);
    await client.close();
  });

  it("is refused where there is no such project, or it is another's or being removed", async () => {
    const [user, other] = [await cloud.register(), await cloud.register()];
    const removed = await newProject(user);
    await cloud.request('DELETE', `/api/v1/projects/${removed}`, { token: user.token });
    const client = await connect(cloud, user);
    for (const projectId of ['none', await newProject(other), removed]) {
      const topic = `project:${projectId}`;
      expect(await client.ask({ action: 'subscribe', topic })).toMatchObject({
        type: 'error',
        code: 'TOPIC_NOT_FOUND',
        topic,
      });
    }
    await client.close();
  });
});
