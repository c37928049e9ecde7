import { describe, expect, test } from 'vitest';
import { eventsOf, expectBooksAgree, expectWholeStory } from '../support/books.ts';
import { type Answer, type TestUser, useCloud } from '../support/cloud.ts';
import { mediaOf } from '../support/media.ts';
import { invoke } from '../support/table.ts';

const times = <T>(count: number, make: (index: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, (_, index) => make(index)));

const creator =
  (cloud: ReturnType<typeof useCloud>) =>
  (user: TestUser, script: string, headers: Record<string, string> = {}): Promise<Answer> =>
    cloud.request('POST', '/api/v2/videos/generate', {
      token: user.token,
      body: { script, quality: 'low' },
      headers,
    });

const idsOf = (answers: readonly Answer[]): string[] =>
  answers.filter(({ status }) => status === 202).map(({ body }) => String(body.id));

describe('requests at the same moment', () => {
  // No ring arrives, so no video moves unless a test moves it.
  const cloud = useCloud({
    settings: { maxActiveVideos: 5, reconcileAfterSeconds: 3600 },
    faultPlan: { seed: 1, rates: { 'sqs:unavailable': 1 } },
  });
  const create = creator(cloud);

  test('20 creates with one idempotency key are one video', async () => {
    const user = await cloud.register();
    const answers = await times(20, () => create(user, 'Said once.', { 'idempotency-key': 'the-key' }));
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 202));
    const ids = new Set(idsOf(answers));
    expect(ids.size).toBe(1);
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    const { body: list } = await cloud.request('GET', '/api/v1/videos', user);
    expect(Object.values(list)).toHaveLength(1);
    await expectBooksAgree(cloud.request, user, [...ids]);
  });

  test('one idempotency key with two bodies is one video and a refusal of the other', async () => {
    const user = await cloud.register();
    const answers = await times(12, (index) =>
      create(user, index % 2 === 0 ? 'This.' : 'That.', { 'idempotency-key': 'the-key' }),
    );
    const ids = new Set(idsOf(answers));
    expect(ids.size).toBe(1);
    const refused = answers.filter(({ status }) => status === 422);
    expect(refused).toHaveLength(6);
    for (const { body } of refused) expect(body).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
    await expectBooksAgree(cloud.request, user, [...ids]);
  });

  test('40 creates never take more places than there are', async () => {
    const user = await cloud.register();
    const answers = await times(40, (index) => create(user, `Number ${index}.`));
    const ids = idsOf(answers);
    expect(ids).toHaveLength(5);
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(35);
    for (const { body } of refused) expect(body).toMatchObject({ code: 'TOO_MANY_ACTIVE_VIDEOS', limit: 5 });
    await expectBooksAgree(cloud.request, user, ids);
  });

  test('creates never spend more than there is', async () => {
    const user = await cloud.register();
    // Dear enough that the credits end before the places do.
    const script = 'word '.repeat(1200);
    const { body: plan } = await cloud.request('POST', '/api/v1/videos/plan', {
      token: user.token,
      body: { script, quality: 'low' },
    });
    const price = Number(plan.price);
    expect(price * 5).toBeGreaterThan(100);
    const answers = await times(10, () => create(user, script));
    const ids = idsOf(answers);
    expect(ids).toHaveLength(Math.floor(100 / price));
    const refused = answers.filter(({ body }) => String(body.code) === 'INSUFFICIENT_CREDITS');
    expect(refused).toHaveLength(10 - ids.length);
    await expectBooksAgree(cloud.request, user, ids);
  });

  type Ending = 'settle' | 'fail' | 'cancel';

  const endings = (user: TestUser, videoId: string): Record<Ending, () => Promise<unknown>> => {
    const job = { ownerId: user.userId, videoId, attempt: 1 };
    return {
      settle: () => invoke(cloud, 'settleVideo', job),
      fail: () => invoke(cloud, 'failVideo', { ...job, error: { Error: 'States.Timeout', Cause: '' } }),
      cancel: () => cloud.request('POST', `/api/v1/videos/${videoId}/cancel`, user),
    };
  };

  /** Ends a video in several ways at once, each twice. */
  const race = async (user: TestUser, videoId: string, ways: readonly Ending[]): Promise<string> => {
    const verified = { durationSeconds: 5, bytes: 1000, width: 854, height: 480, sha256: 'ab'.repeat(32) };
    await mediaOf(cloud).putJson(`work/${videoId}/verified-1.json`, verified);
    const end = endings(user, videoId);
    await Promise.allSettled([...ways, ...ways].map((way) => end[way]()));
    expectWholeStory(await eventsOf(cloud.request, user, videoId));
    const { body } = await cloud.request('GET', `/api/v2/videos/${videoId}`, user);
    return String(body.status);
  };

  test.each<Ending[][]>([
    [['settle', 'cancel']],
    [['settle', 'fail']],
    [['fail', 'cancel']],
    [['cancel', 'settle', 'fail']],
  ])('however %j meet, a video has one end and the books agree', async (ways) => {
    const user = await cloud.register();
    const ids = idsOf(await times(5, (index) => create(user, `Number ${index}.`)));
    expect(ids).toHaveLength(5);
    // Functions that have started already meet on equal terms.
    const nobody = endings(user, 'no-such-video');
    await times(5, () => Promise.allSettled(ways.map((way) => nobody[way]())));
    const ends = await Promise.all(
      ids.map((id, index) => race(user, id, index % 2 === 0 ? ways : ways.toReversed())),
    );
    const possible = { settle: 'completed', fail: 'failed', cancel: 'cancelled' };
    for (const end of ends) expect(ways.map((way) => possible[way])).toContain(end);
    await expectBooksAgree(cloud.request, user, ids);
  });
});

describe('a limit of 10 requests and 4 creates a minute', () => {
  const cloud = useCloud({
    settings: { rateLimitPerMinute: 10, createLimitPerMinute: 4, reconcileAfterSeconds: 3600 },
    faultPlan: { seed: 1, rates: { 'sqs:unavailable': 1 } },
  });

  test('[S0-16] [S0-17] admits exactly 10 of 40 requests', async () => {
    const user = await cloud.register();
    const answers = await times(40, () => cloud.request('GET', '/api/v1/users/me', user));
    const statuses = answers.map(({ status }) => status);
    // The first of the ten was the login.
    expect(statuses.filter((status) => status === 200)).toHaveLength(9);
    expect(statuses.filter((status) => status === 429)).toHaveLength(31);
  });

  test('admits exactly 4 of 10 creates, and those refused leave nothing', async () => {
    const user = await cloud.register();
    const answers = await times(10, (index) => creator(cloud)(user, `Number ${index}.`));
    const ids = idsOf(answers);
    expect(ids).toHaveLength(4);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(6);
    const { body: credits } = await cloud.request('GET', '/api/v1/credits/balance', user);
    expect(credits).toEqual({ balance: 96, active_videos: 4 });
  });
});
