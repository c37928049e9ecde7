import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { WebSocket } from 'ws';
import type { VideoEvent } from '../../../client/api-types.ts';
import { createClient } from '../../../client/client.ts';
import { fixedSession } from '../../../client/session.ts';
import { type Channel, type WatchOptions, watchVideo } from '../../../client/watch.ts';
import { FakeKinora } from './fake-kinora.ts';

let server: FakeKinora;
let channels: Channel[];

beforeEach(async () => {
  server = await new FakeKinora().start();
  channels = [];
});
afterEach(() => server.close());

const client = () =>
  createClient({
    baseUrl: server.url,
    session: fixedSession('good'),
    wait: () => new Promise((done) => setTimeout(done, 5)),
  });

const watch = (options: WatchOptions = {}, from = client()) =>
  watchVideo(from, server.videoId, {
    onChannel: (channel) => channels.push(channel),
    ...options,
    timing: { poll: 0.02, retrySocket: 0.2, ...options.timing },
  });

const numbers = async (events: AsyncIterable<VideoEvent>): Promise<number[]> => {
  const seen: number[] = [];
  for await (const { seq } of events) seen.push(seq);
  return seen;
};

const upTo = (last: number): number[] => Array.from({ length: last }, (_, i) => i + 1);

/** Lets the video end a moment from now. */
const endsSoon = (steps = 3): void => {
  let left = steps;
  const timer = setInterval(() => {
    left -= 1;
    server.push(
      server.happen(left === 0 ? { status: 'completed', progress: 1 } : { progress: 1 - left / 10 }),
    );
    if (left === 0) clearInterval(timer);
  }, 15);
};

describe('a live connection', () => {
  it('[S0-30] [S0-31] tells what was and what comes, in order, to the end', async () => {
    for (let i = 0; i < 4; i++) server.happen({ progress: i / 10 });
    server.onSubscribe = (socket) => {
      server.greet(socket);
      endsSoon();
    };
    expect(await numbers(watch())).toEqual(upTo(7));
    expect(channels).toContain('live');
    expect(server.tickets).toBe(1);
  });

  it('starts after the event that is known', async () => {
    for (let i = 0; i < 4; i++) server.happen({ progress: i / 10 });
    server.onSubscribe = (socket) => {
      server.greet(socket);
      endsSoon(1);
    };
    expect(await numbers(watch({ after: 3 }))).toEqual([4, 5]);
    expect(server.subscriptions).toEqual([4]);
  });

  it('drops what comes twice or late', async () => {
    const [first, second, third] = [1, 2, 3].map((i) => server.happen({ progress: i / 10 }));
    server.events.length = 0;
    server.video.seq = 0;
    server.onSubscribe = (socket) => {
      server.greet(socket);
      for (const event of [first, second, first, second, third, third, second]) {
        if (event !== undefined) server.tell(socket, event);
      }
      server.tell(socket, { seq: 4, status: 'completed', progress: 1 });
    };
    expect(await numbers(watch())).toEqual(upTo(4));
  });

  it('fetches what a gap in the numbers shows to be missing', async () => {
    server.onSubscribe = (socket) => {
      server.greet(socket);
      for (let i = 0; i < 5; i++) server.happen({ progress: i / 10 });
      const last = server.happen({ status: 'failed' });
      server.tell(socket, last);
    };
    expect(await numbers(watch())).toEqual(upTo(6));
  });

  it('skips messages that it does not know', async () => {
    server.onSubscribe = (socket) => {
      socket.send('nonsense');
      socket.send('{"type":"festival"}');
      socket.send(Buffer.from([1, 2]));
      server.tell(socket, server.happen({ status: 'completed' }));
    };
    expect(await numbers(watch())).toEqual([1]);
  });

  it('pings, so that the server keeps the connection', async () => {
    const said: string[] = [];
    server.onSubscribe = (socket) => {
      socket.on('message', (data) => {
        said.push(String(data));
        if (said.length === 2) server.tell(socket, server.happen({ status: 'completed' }));
      });
    };
    await numbers(watch({ timing: { ping: 0.03 } }));
    expect(said[0]).toBe('{"action":"ping"}');
  });
});

describe('a broken connection', () => {
  it('[S0-26] is made anew with a new ticket and goes on after the last event', async () => {
    server.onSubscribe = (socket, after, nth) => {
      server.greet(socket);
      server.tell(socket, server.happen({ progress: nth / 10 }));
      if (nth < 3) setTimeout(() => socket.terminate(), 10);
      else server.tell(socket, server.happen({ status: 'completed' }));
      expect(after).toBe(server.events.length - (nth < 3 ? 1 : 2));
    };
    expect(await numbers(watch())).toEqual(upTo(4));
    expect(server.subscriptions).toEqual([0, 1, 2]);
    expect(server.tickets).toBe(3);
  });

  it('that only fell silent is given up', async () => {
    server.onSubscribe = (socket, _after, nth) => {
      if (nth === 1) silence(socket);
      else server.tell(socket, server.happen({ status: 'completed' }));
    };
    expect(await numbers(watch({ timing: { silence: 0.1 } }))).toEqual([1]);
    expect(server.subscriptions).toHaveLength(2);
  });

  it('hears of the end that came in between', async () => {
    server.onSubscribe = (socket) => {
      server.greet(socket);
      server.happen({ progress: 0.9 });
      server.happen({ status: 'cancelled' });
      socket.terminate();
    };
    expect(await numbers(watch())).toEqual([1, 2]);
  });

  it('survives a refused subscription', async () => {
    server.onSubscribe = (socket, _after, nth) => {
      if (nth === 1) socket.send('{"type":"error","code":"TOO_MANY_SUBSCRIPTIONS"}');
      else server.tell(socket, server.happen({ status: 'completed' }));
    };
    expect(await numbers(watch())).toEqual([1]);
  });
});

const silence = (socket: WebSocket): void => {
  socket.removeAllListeners('message');
  socket.pause();
};

describe('without a WebSocket', () => {
  it('polls', async () => {
    server.realtime = false;
    server.happen({ progress: 0.1 });
    const onChannel = (channel: Channel): void => {
      channels.push(channel);
      endsSoon();
    };
    expect(await numbers(watch({ onChannel }))).toEqual(upTo(4));
    expect(channels).toEqual(['polling']);
  });

  it('polls where the server gives no tickets', async () => {
    server.next('POST /api/v1/realtime/tickets', ...Array.from({ length: 500 }, () => ({ status: 404 })));
    setTimeout(endsSoon, 60);
    expect(await numbers(watch())).toEqual(upTo(3));
  });

  it('goes live again when the WebSocket comes back', async () => {
    server.realtime = false;
    const repair = setInterval(() => {
      server.realtime = channels.includes('polling');
    }, 20);
    server.onSubscribe = (socket) => {
      server.greet(socket);
      endsSoon(1);
    };
    expect(await numbers(watch())).toEqual([1]);
    clearInterval(repair);
    expect(channels[0]).toBe('polling');
    expect(channels).toContain('live');
  });
});

describe('ends', () => {
  it('at once for a video that has ended, with its whole story over several pages', async () => {
    for (let i = 0; i < 7; i++) server.happen({ progress: i / 10 });
    server.happen({ status: 'completed' });
    expect(await numbers(watch())).toEqual(upTo(8));
    expect(server.tickets).toBe(0);
  });

  it('at once for a video whose events are gone', async () => {
    server.video = { status: 'completed', seq: 9 };
    expect(await numbers(watch())).toEqual([]);
  });

  it('not at the failure of an earlier attempt', async () => {
    server.happen({ status: 'failed' });
    server.happen({ status: 'pending', attempt: 2, type: 'created' });
    server.onSubscribe = (socket) => {
      for (const event of server.events) server.tell(socket, event);
      server.tell(socket, server.happen({ status: 'completed', attempt: 2 }));
    };
    expect(await numbers(watch())).toEqual(upTo(3));
  });

  it('with the refusal when there is no such video', async () => {
    await expect(numbers(watchVideo(client(), 'unknown'))).rejects.toMatchObject({ code: 'VIDEO_NOT_FOUND' });
  });

  it('when nobody is signed in any more', async () => {
    server.onSubscribe = (socket) => {
      server.accessTokens.clear();
      socket.terminate();
    };
    await expect(numbers(watch())).rejects.toMatchObject({ status: 401 });
  });

  it('when the server is away for too long, and not before', async () => {
    server.onSubscribe = (socket, _after, nth) => {
      if (nth > 1) return server.tell(socket, server.happen({ status: 'completed' }));
      server.next(
        `GET /api/v2/videos/${server.videoId}`,
        ...Array.from({ length: 9 }, () => 'break' as const),
      );
      socket.terminate();
    };
    expect(await numbers(watch())).toEqual([1]);
    server.video.status = 'processing';
    server.next(
      `GET /api/v2/videos/${server.videoId}`,
      ...Array.from({ length: 9 }, () => ({ status: 503 })),
    );
    const impatient = watch({ timing: { patience: 0.01 } });
    await expect(numbers(impatient)).rejects.toMatchObject({ status: 503 });
  });

  it('when it is told to', async () => {
    const controller = new AbortController();
    server.onSubscribe = () => controller.abort();
    const patient = createClient({
      baseUrl: server.url,
      session: fixedSession('good'),
      signal: controller.signal,
    });
    await expect(numbers(watch({ signal: controller.signal }, patient))).rejects.toMatchObject({
      name: 'AbortError',
    });
  });
});
