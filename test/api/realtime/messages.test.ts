import { beforeAll, describe, expect, it } from 'vitest';
import { useSharedCloud } from '../../support/cloud.ts';
import { connect } from '../../support/socket-client.ts';
import { putVideo, useTable } from '../../support/table.ts';

const cloud = useSharedCloud();
beforeAll(() => useTable(cloud));

describe('a message', () => {
  it('[C47] [S0-26] ping is answered with the time', async () => {
    const client = await connect(cloud, await cloud.register());
    const answer = await client.ask({ action: 'ping' });
    if (answer.type !== 'pong') throw new Error(JSON.stringify(answer));
    expect(Math.abs(Date.parse(answer.at) - Date.now())).toBeLessThan(60_000);
    await client.close();
  });

  it.each([
    ['{"action":"dance"}', 'UNKNOWN_ACTION'],
    ['{"topic":"user:me"}', 'UNKNOWN_ACTION'],
    ['{"action":"$connect"}', 'UNKNOWN_ACTION'],
    ['[]', 'UNKNOWN_ACTION'],
    ['null', 'UNKNOWN_ACTION'],
    ['{"action":', 'MALFORMED_JSON'],
    ['ping', 'MALFORMED_JSON'],
  ])('%s is answered with %s and the connection stays', async (text, code) => {
    const client = await connect(cloud, await cloud.register());
    client.send(text);
    const error = await client.untilType('error');
    expect(error.code).toBe(code);
    if (code === 'UNKNOWN_ACTION') expect(error.actions).toEqual(['subscribe', 'unsubscribe', 'ping']);
    expect(await client.ask({ action: 'ping' })).toMatchObject({ type: 'pong' });
    await client.close();
  });

  it('with wrong fields is answered with each of them', async () => {
    const client = await connect(cloud, await cloud.register());
    const error = await client.ask({ action: 'subscribe', after: -1 });
    if (error.type !== 'error') throw new Error(JSON.stringify(error));
    expect(error.code).toBe('VALIDATION_ERROR');
    expect(error.errors?.map(({ path }) => path).sort()).toEqual(['message.after', 'message.topic']);
    await client.close();
  });

  it('in a frame above 32 KB ends the connection with 1009', async () => {
    const client = await connect(cloud, await cloud.register());
    client.send({ action: 'ping', padding: 'x'.repeat(33 * 1024) });
    expect(await client.closed).toBe(1009);
  });
});

describe('a topic', () => {
  it("of another's video, of no video and of no kind are the same to a client", async () => {
    const video = await putVideo(await cloud.register());
    const client = await connect(cloud, await cloud.register());
    const unknown = ['video:01920000-0000-7000-8000-000000000000', 'video:', 'user:other', 'project:1'];
    for (const topic of [`video:${video.id}`, ...unknown]) {
      expect(await client.ask({ action: 'subscribe', topic })).toEqual({
        type: 'error',
        code: 'TOPIC_NOT_FOUND',
        message: 'There is no such topic.',
        topic,
      });
    }
    await client.close();
  });

  it('may be given up, also when it was never taken', async () => {
    const user = await cloud.register();
    const client = await connect(cloud, user);
    const topic = `video:${(await putVideo(user)).id}`;
    expect(await client.ask({ action: 'unsubscribe', topic })).toEqual({ type: 'unsubscribed', topic });
    expect(await client.ask({ action: 'subscribe', topic })).toEqual({ type: 'subscribed', topic });
    expect(await client.ask({ action: 'unsubscribe', topic })).toEqual({ type: 'unsubscribed', topic });
    await client.close();
  });

  it('[C48] [S0-29] is one of 50 at most; a topic taken twice counts once, one given up no longer', async () => {
    const user = await cloud.register();
    const client = await connect(cloud, user);
    const topics: string[] = [];
    for (let index = 0; index < 51; index += 1) topics.push(`video:${(await putVideo(user)).id}`);
    const last = topics[50] ?? '';
    for (const topic of topics.slice(0, 50)) {
      expect(await client.ask({ action: 'subscribe', topic })).toEqual({ type: 'subscribed', topic });
    }
    expect(await client.ask({ action: 'subscribe', topic: last })).toMatchObject({
      type: 'error',
      code: 'TOO_MANY_SUBSCRIPTIONS',
      topic: last,
      limit: 50,
    });
    const [first = ''] = topics;
    expect(await client.ask({ action: 'subscribe', topic: first })).toMatchObject({ type: 'subscribed' });
    expect(await client.ask({ action: 'unsubscribe', topic: first })).toMatchObject({ type: 'unsubscribed' });
    expect(await client.ask({ action: 'subscribe', topic: last })).toMatchObject({ type: 'subscribed' });
    await client.close();
  });
});
