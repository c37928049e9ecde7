import { setTimeout as sleep } from 'node:timers/promises';
import { EventSource } from 'eventsource';
import { beforeAll, describe, expect, it } from 'vitest';
import { complete } from '../../../functions/videos/model.ts';
import { leaveWaitingPlace, takeWaitingPlace } from '../../../functions/videos/waiting-requests.ts';
import { useSharedCloud } from '../../support/cloud.ts';
import { change, putVideo, render, useTable } from '../../support/table.ts';

const cloud = useSharedCloud();
beforeAll(() => useTable(cloud));

const wait = (seconds: number) => ({ prefer: `wait=${seconds}` });
const applied = ({ headers }: { headers: Headers }) => headers.get('preference-applied');
const refused = 'kinora:fail:moderation Nothing is drawn.';
const result = { durationSeconds: 2, bytes: 9, width: 2, height: 2, sha256: 'a'.repeat(64) };

describe('a creation that prefers to wait', () => {
  it.each([
    ['/api/v2/videos/generate', { script: refused }, 202],
    ['/api/v1/videos', { script: refused }, 200],
    ['/api/v1/videos/generate', { prompt: refused }, 200],
  ])('%s answers how the video ended, and so when it is repeated', async (path, body, status) => {
    const { token } = await cloud.register();
    const headers = { ...wait(99), 'idempotency-key': 'once' };
    const first = await cloud.request('POST', path, { token, body, headers });
    expect([first.status, first.body.status, applied(first)]).toEqual([status, 'failed', 'wait=25']);
    const again = await cloud.request('POST', path, { token, body, headers });
    expect([again.status, again.body.id, again.body.status]).toEqual([status, first.body.id, 'failed']);
    expect([applied(again), again.headers.get('idempotency-replayed')]).toEqual(['wait=25', 'true']);
    const { 'idempotency-key': key } = headers;
    const plain = { token, body, headers: { 'idempotency-key': key } };
    const recorded = await cloud.request('POST', path, plain);
    expect([recorded.body.status, applied(recorded)]).toEqual(['pending', null]);
  });
});

describe('a read that prefers to wait', () => {
  it('answers when the video ends, with links to its files; both spellings do', async () => {
    const user = await cloud.register();
    const video = await putVideo(user);
    const path = `/api/v1/videos/${video.id}`;
    const reads = [path, `${path}/`].map((spelled) =>
      cloud.request('GET', spelled, { token: user.token, headers: wait(25) }),
    );
    const byPost = cloud.request('POST', '/api/v2/videos/status', {
      token: user.token,
      body: { video_id: video.id },
      headers: wait(25),
    });
    await sleep(300);
    await change(await render(video), complete(1, { result, charge: 1 }, new Date()));
    for (const answer of await Promise.all([...reads, byPost])) {
      expect([answer.status, answer.body.status, applied(answer)]).toEqual([200, 'completed', 'wait=25']);
      expect(answer.body.video_url).toMatch(/^http/);
    }
    const etag = (await reads[0])?.headers.get('etag') ?? '';
    const headers = { ...wait(25), 'if-none-match': etag };
    const known = await cloud.request('GET', path, { token: user.token, headers });
    expect([known.status, applied(known)]).toEqual([304, 'wait=25']);
  });

  it('answers the video as it is when the time is over, and at once where three of its account wait', async () => {
    const user = await cloud.register();
    const { id } = await putVideo(user);
    const ask = () => cloud.request('GET', `/api/v2/videos/${id}`, { token: user.token, headers: wait(1) });
    const take = () => takeWaitingPlace(user.userId, 60, Date.now());
    const places = [await take(), await take(), await take()];
    const beside = await ask();
    expect([beside.status, beside.body.status, applied(beside)]).toEqual([200, 'pending', null]);
    for (const place of places) if (place !== undefined) await leaveWaitingPlace(place);
    const waited = await ask();
    expect([waited.status, waited.body.status, applied(waited)]).toEqual([200, 'pending', 'wait=1']);
  });
});

describe('the events of a video', () => {
  it('come to an EventSource as they happen, each once and in order, until it is told to stop', async () => {
    const user = await cloud.register();
    const video = await putVideo(user);
    const { id } = video;
    const asked: string[] = [];
    const source = new EventSource(`${cloud.http}/api/v1/videos/${id}/events`, {
      fetch: (url, init) => {
        const headers = { ...init.headers, authorization: `Bearer ${user.token}` };
        asked.push(new Headers(headers).get('last-event-id') ?? '');
        return fetch(url, { ...init, headers });
      },
    });
    const told: { id: string; type: string; seq: number }[] = [];
    source.onmessage = ({ data, lastEventId }) => {
      const { type, seq } = JSON.parse(data);
      told.push({ id: lastEventId, type, seq });
    };
    const stopped = new Promise<number | undefined>((resolve) => {
      source.addEventListener('error', ({ code }) => {
        if (source.readyState === EventSource.CLOSED) resolve(code);
      });
    });
    await sleep(300);
    await change(await render(video), complete(1, { result, charge: 1 }, new Date()));
    expect(await stopped).toBe(204);
    const seqs = told.map(({ seq }) => seq);
    expect(seqs).toEqual(seqs.map((_, index) => (seqs[0] ?? 0) + index));
    expect(told.map((one) => one.id)).toEqual(seqs.map(String));
    expect(told.at(-1)?.type).toBe('completed');
    expect(asked.length).toBeGreaterThan(1);
    expect(asked.at(-1)).toBe(String(seqs.at(-1)));
    const path = `/api/v1/videos/${id}/events`;
    const { body } = await cloud.request('GET', path, { token: user.token });
    expect(body.events).toMatchObject(told.map(({ seq, type }) => ({ seq, type })));
  });

  it('are waited for in JSON too; nothing of another account, and no number that is none', async () => {
    const user = await cloud.register();
    const video = await putVideo(user);
    const { id } = video;
    const path = `/api/v1/videos/${id}/events`;
    const { body: now } = await cloud.request('GET', path, { token: user.token });
    const after = Number(now.last_seq);
    const waiting = cloud.request('GET', `${path}?after=${after}`, { token: user.token, headers: wait(25) });
    await sleep(300);
    await render(video);
    const answer = await waiting;
    expect([answer.status, applied(answer)]).toEqual([200, 'wait=25']);
    expect(Object.values(answer.body.events ?? {})[0]).toMatchObject({ seq: after + 1 });
    const stream = { accept: 'text/event-stream' };
    const stranger = await cloud.register();
    const foreign = await cloud.request('GET', path, { token: stranger.token, headers: stream });
    expect([foreign.status, foreign.body.code]).toEqual([404, 'VIDEO_NOT_FOUND']);
    const headers = { ...stream, 'last-event-id': 'soon' };
    expect((await cloud.request('GET', path, { token: user.token, headers })).status).toBe(422);
  });
});
