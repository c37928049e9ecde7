import { setTimeout as sleep } from 'node:timers/promises';
import { socketMessages } from '../../client/socket.ts';
import type { TestCloud, TestUser } from './cloud.ts';
import { ticketUrl } from './socket-client.ts';

/** What a socket heard of a video. */
export interface Heard {
  /** Numbers of the events, in the order in which they came. */
  numbers: number[];
  /** 1 when the socket stayed to the end. */
  connections: number;
}

const terminal = ['completed', 'failed', 'cancelled'];

/** Follows a video to its end; a connection that ends is followed by another that says what is known already. */
export const followVideo = async (
  cloud: Pick<TestCloud, 'request'>,
  user: TestUser,
  videoId: string,
): Promise<Heard> => {
  const heard: Heard = { numbers: [], connections: 0 };
  for (;;) {
    const url = await ticketUrl(cloud as TestCloud, user);
    heard.connections += 1;
    const messages = socketMessages({
      url,
      topic: `video:${videoId}`,
      after: heard.numbers.at(-1) ?? 0,
      openSeconds: 60,
      pingSeconds: 30,
      silenceSeconds: 120,
    });
    for await (const message of messages) {
      if (message.type !== 'event') continue;
      heard.numbers.push(message.seq);
      const { status } = message.event as { status?: string };
      if (terminal.includes(String(status))) return heard;
    }
    await sleep(100);
  }
};
