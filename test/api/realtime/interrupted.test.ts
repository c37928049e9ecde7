import { beforeAll, describe, expect, it } from 'vitest';
import { cancel } from '../../../functions/videos/model.ts';
import { useCloud } from '../../support/cloud.ts';
import { connect, type SocketClient } from '../../support/socket-client.ts';
import { change, progress, putVideo, render, useTable } from '../../support/table.ts';

/** Faults begin when a test says so. */
const rates: Record<string, number> = {};
const cloud = useCloud({ faultPlan: { seed: 11, rates } });
beforeAll(() => useTable(cloud));

/** What a client keeps that follows the protocol: events it has had already are dropped by their number. */
const kept = (client: SocketClient, topic: string, from: number): number[] => {
  const numbers: number[] = [];
  for (const message of client.received) {
    if (message.type !== 'event' || message.topic !== topic) continue;
    if (message.seq > (numbers.at(-1) ?? from)) numbers.push(message.seq);
  }
  return numbers;
};

describe('functions that die under way', () => {
  it('lose no event: what comes twice has a number that the client has seen', async () => {
    const user = await cloud.register();
    const client = await connect(cloud, user);
    const video = await render(await putVideo(user));
    for (const topic of [`video:${video.id}`, 'user:me']) {
      await client.ask({ action: 'subscribe', topic });
      await client.untilType('state');
    }
    Object.assign(rates, { 'lambda:kill': 0.4, 'dynamodb:throttle': 0.1, 'dynamodb:conflict': 0.1 });
    let moving = video;
    for (let burst = 0; burst < 8; burst += 1) moving = await progress(moving, 5);
    rates['lambda:kill'] = 0;
    const { seq: last } = await change(moving, cancel(new Date()));
    const expected = Array.from({ length: last - 2 }, (_, index) => index + 3);
    const ends = new Set<string>();
    while (ends.size < 2) {
      const message = await client.until(({ type }) => type === 'event');
      if (message.type === 'event' && message.seq === last) ends.add(message.topic);
    }
    expect(kept(client, `video:${video.id}`, 2)).toEqual(expected);
    expect(kept(client, 'user:me', 2)).toEqual(expected);
    await client.close();
  });
});
