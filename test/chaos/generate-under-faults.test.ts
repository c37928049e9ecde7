import { expect, test } from 'vitest';
import { type Body, type TestUser, useCloud } from '../support/cloud.ts';

/** Calls that AWS refused or lost, by service and status. */
const troubles = new Map<string, number>();

const cloud = useCloud({
  onCall: ({ service, status }) => {
    if (status >= 400) troubles.set(`${service} ${status}`, (troubles.get(`${service} ${status}`) ?? 0) + 1);
  },
  settings: { reconcileAfterSeconds: 10, retryIntervalSeconds: 1 },
  faultPlan: {
    seed: 20261122,
    rates: {
      'dynamodb:throttle': 0.05,
      'dynamodb:conflict': 0.05,
      's3:500': 0.1,
      'lambda:kill': 0.08,
      'sqs:duplicate': 0.5,
    },
  },
});

/** A caller that tries again as any client does when a server says 5xx. */
const patiently = async (method: string, path: string, user: TestUser, body?: unknown, key?: string) => {
  for (let turn = 1; ; turn += 1) {
    const answer = await cloud.request(method, path, {
      token: user.token,
      ...(body === undefined ? {} : { body }),
      headers: key === undefined ? {} : { 'idempotency-key': key },
    });
    if (answer.status < 500 || turn === 12) return answer;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
};

const registered = async (): Promise<TestUser> => {
  for (let turn = 1; ; turn += 1) {
    try {
      return await cloud.register();
    } catch (error) {
      if (turn === 12) throw error;
    }
  }
};

const endOf = async (user: TestUser, videoId: string): Promise<Body> => {
  const deadline = Date.now() + 400_000;
  for (;;) {
    const { body } = await patiently('GET', `/api/v2/videos/${videoId}`, user);
    if (['completed', 'failed', 'cancelled'].includes(String(body.status))) return body;
    if (Date.now() > deadline) throw new Error(`still ${JSON.stringify(body)}`);
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
};

test('under faults every video ends, its events have no gap, and the books agree', {
  timeout: 500_000,
}, async () => {
  const user = await registered();
  const ids: string[] = [];
  for (let film = 0; film < 6; film += 1) {
    const body = { script: `Film number ${film}. It is short.`, quality: 'low' };
    const { status, body: made } = await patiently(
      'POST',
      '/api/v2/videos/generate',
      user,
      body,
      `film-${film}`,
    );
    expect(status).toBe(202);
    ids.push(String(made.video_id));
  }
  const ends = await Promise.all(ids.map((id) => endOf(user, id)));
  for (const video of ends) {
    const { body } = await patiently('GET', `/api/v1/videos/${video.id}/events?limit=500`, user);
    const events: Body[] = Object.values(body.events ?? {});
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
    const terminal = events.filter(({ status }) => ['completed', 'failed'].includes(String(status)));
    expect(terminal).toHaveLength(1);
    if (String(video.status) === 'failed')
      expect(video.failure).toMatchObject({ charged: false, retryable: true });
  }
  console.log(
    troubles,
    ends.map(({ status, failure }) => `${status} ${failure?.code ?? ''}`),
  );
  const spent = ends
    .filter(({ status }) => String(status) === 'completed')
    .reduce((sum, { price }) => sum + Number(price), 0);
  const { body: credits } = await patiently('GET', '/api/v1/credits/balance', user);
  expect(credits).toEqual({ balance: 100 - spent, active_videos: 0 });
});
