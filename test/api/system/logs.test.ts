import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { useCloud } from '../../support/cloud.ts';

const cloud = useCloud();

interface Line {
  file: string;
  [key: string]: unknown;
}

/** Every JSON line of every function. */
const lines = async (): Promise<Line[]> => {
  const folder = join(cloud.dataDir, 'logs');
  const files = await readdir(folder);
  const texts = await Promise.all(
    files.map(async (file) => ({ file, text: await readFile(join(folder, file), 'utf8') })),
  );
  return texts.flatMap(({ file, text }) =>
    text
      .split('\n')
      .filter((line) => line.startsWith('{') && line.endsWith('}'))
      .map((line): Line => ({ ...JSON.parse(line), file })),
  );
};

/** Waits for lines: they are written behind the answers. */
const linesUntil = async (isThere: (found: Line[]) => boolean): Promise<Line[]> => {
  const deadline = Date.now() + 240_000;
  for (;;) {
    const found = await lines();
    if (isThere(found)) return found;
    if (Date.now() > deadline) throw new Error('The lines did not come');
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
};

const socketOf = async (
  token: string,
  videoId: string,
): Promise<{ ended: Promise<void>; socket: WebSocket }> => {
  const ticket = await cloud.request('POST', '/api/v1/realtime/tickets', { token });
  const socket = new WebSocket(String(ticket.body.url));
  await new Promise((resolve, reject) => {
    socket.onopen = resolve;
    socket.onerror = reject;
  });
  const ended = new Promise<void>((resolve) => {
    socket.onmessage = ({ data }) => {
      const message = JSON.parse(String(data));
      if (message.type === 'event' && message.event.type === 'completed') resolve();
    };
  });
  socket.send(JSON.stringify({ action: 'subscribe', topic: `video:${videoId}`, after: 0 }));
  return { ended, socket };
};

describe('[S0-48] [S1-46] the logs', () => {
  it('tell of one request under one id, from the request to what sockets were told', async () => {
    const { token, userId } = await cloud.register();
    const id = 'order-4711';
    const made = await cloud.request('POST', '/api/v2/videos/generate', {
      token,
      headers: { 'x-request-id': id },
      body: { script: 'Hello there.', quality: 'low', aspect_ratio: '1:1', music: false },
    });
    expect(made.headers.get('x-request-id')).toBe(id);
    const { ended, socket } = await socketOf(token, String(made.body.id));
    await ended;
    socket.close();
    const isTold = ({ message, correlation_id, file }: Line) =>
      message === 'video_events_told' && correlation_id === id && file.includes('fanOut');
    const isSettled = ({ message, correlation_id, file }: Line) =>
      message === 'video_completed' && correlation_id === id && file.includes('settleVideo');
    const found = (await linesUntil((all) => all.some(isTold) && all.some(isSettled))).filter(
      (line) => line.correlation_id === id,
    );
    const told = found.filter((line) => line.message !== undefined);
    const has = (message: string, of: string, fields: object = {}) =>
      expect(told.filter((line) => line.message === message && line.file.includes(of))[0]).toMatchObject(
        fields,
      );
    has('http_request', 'generateVideo', {
      request_id: id,
      user_id: userId,
      status: 202,
      duration: expect.any(Number),
    });
    has('video_dispatched', 'dispatchVideo', { video_id: made.body.id });
    for (const task of [
      'moderateVideo',
      'planVideo',
      'speakVideo',
      'stitchVideo',
      'verifyVideo',
      'settleVideo',
    ]) {
      has('video_changed', task, { video_id: made.body.id, seq: expect.any(Number), user_id: userId });
    }
    has('video_completed', 'settleVideo');
    has('video_events_told', 'fanOut', { video_id: made.body.id, subscribers: 1 });
  });

  it('are JSON with time, level and logger, whatever language a title is in', async () => {
    const { token } = await cloud.register();
    await cloud.request('GET', '/api/v1/videos/日本語', { token });
    const isIt = (line: Line) => line.message === 'http_request' && String(line.path).includes('日本語');
    const found = (await linesUntil((all) => all.some(isIt))).find(isIt);
    expect(found).toMatchObject({ level: 'INFO', service: 'kinora', status: 404, code: 'VIDEO_NOT_FOUND' });
    expect(String(found?.timestamp)).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  });

  it('hold an address in the line of a request alone, and only its network', async () => {
    await cloud.request('GET', '/live', { headers: { 'x-request-id': 'whose-address' } });
    const isIt = (line: Line) => line.message === 'http_request' && line.request_id === 'whose-address';
    const found = await linesUntil((all) => all.some(isIt));
    expect(found.find(isIt)?.client).toBe('127.0.0.0/24');
    expect(found.filter((line) => JSON.stringify(line).includes('127.0.0.1'))).toEqual([]);
  });

  it('hold no address of a share, however it was spelled', async () => {
    const token = 'q0mVnL3sGkWc1xTt5yPzJH2rXbE8aUoD';
    const paths = ['', '/', '/video.mp4', '//', '/a/b'].map((rest) => `/s/${token}${rest}`);
    for (const path of [...paths, `//s/${token}`, `/S/${token}`])
      await cloud.request('GET', path, { headers: { 'x-request-id': `share-${path.length}` } });
    await cloud.request('GET', '/live', { headers: { 'x-request-id': 'after-shares' } });
    const found = await linesUntil(
      (all) =>
        all.some(({ request_id }) => request_id === 'after-shares') &&
        all.filter(({ path }) => String(path).startsWith('/s/{token}')).length >= paths.length,
    );
    expect(found.filter((line) => JSON.stringify(line).includes(token))).toEqual([]);
  });

  it('[S2-15] have one line for each request', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => cloud.request('GET', '/info')));
    const ids = answers.map(({ headers }) => headers.get('x-request-id'));
    const of = (all: Line[]) =>
      all.filter((line) => line.message === 'http_request' && ids.includes(String(line.request_id)));
    const found = of(await linesUntil((all) => of(all).length >= 3));
    expect(found.map(({ request_id }) => request_id).sort()).toEqual([...ids].sort());
    expect(found[0]).toMatchObject({ method: 'GET', path: '/info', route: '/info', status: 200 });
  });
});
