import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, type MockInstance, test, vi } from 'vitest';
import type { Faults } from '../../local/cloud.ts';
import { eventsOf, expectBooksAgree, expectWholeStory } from '../support/books.ts';
import { type Body, type TestUser, useCloud } from '../support/cloud.ts';
import { patiently, registerPatiently } from '../support/patience.ts';
import { invoke } from '../support/table.ts';

const rates = {
  'lambda:kill': 0.1,
  'dynamodb:throttle': 0.05,
  'dynamodb:conflict': 0.05,
  's3:500': 0.08,
  'sqs:duplicate': 0.7,
  'sqs:reorder': 0.7,
  'sqs:unavailable': 0.4,
};
/** What is asked for too seldom to happen for sure is left out. */
const certain = Object.keys(rates).filter((point) => point !== 'sqs:unavailable');
const scripts = ['One.', 'Two scenes.\n\nOf few words.', 'Three.', 'kinora:fail:render Four.'];

describe.each([1, 2])('under faults of every kind, drawn from seed %i', (seed) => {
  const cloud = useCloud({
    settings: { reconcileAfterSeconds: 2, retryIntervalSeconds: 1 },
    faultPlan: { seed, rates },
  });
  const request = patiently((...args) => cloud.request(...args));
  let asked: MockInstance<Faults['happens']>;
  beforeAll(() => {
    asked = vi.spyOn(cloud.running.cloud.faults, 'happens');
  });

  const generate = async (user: TestUser, script: string): Promise<string> => {
    const { status, body } = await request('POST', '/api/v2/videos/generate', {
      token: user.token,
      body: { script, quality: 'low', aspect_ratio: '1:1', music: false },
      headers: { 'idempotency-key': randomUUID() },
    });
    expect(status, JSON.stringify(body)).toBe(202);
    return String(body.id);
  };

  /** The video once it has ended; lost rings are found without waiting for the reconciler's minute. */
  const endOf = async (user: TestUser, id: string): Promise<Body> => {
    for (;;) {
      const { body } = await request('GET', `/api/v2/videos/${id}`, user);
      if (['completed', 'failed'].includes(String(body.status))) return body;
      // The reconciler itself may be what fails this time.
      await invoke(cloud, 'reconcileVideos').catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  };

  test('every video ends, tells all of it, and the books agree', { timeout: 240_000 }, async () => {
    const user = await registerPatiently((...args) => cloud.request(...args));
    const ids = await Promise.all(scripts.map((script) => generate(user, script)));
    const videos = await Promise.all(ids.map((id) => endOf(user, id)));
    for (const { id, status, failure } of videos) {
      expectWholeStory(await eventsOf(request, user, String(id)));
      if (String(status) === 'failed') expect(failure).toMatchObject({ charged: false, retryable: true });
    }
    expect(videos.at(-1)).toMatchObject({ status: 'failed' });
    expect(videos.map(({ status }) => String(status))).toContain('completed');
    await expectBooksAgree(request, user, ids);

    const happened = asked.mock.results.flatMap(({ value }, call) =>
      value === true ? [asked.mock.calls[call]?.[0]] : [],
    );
    expect(happened).toEqual(expect.arrayContaining(certain));
  });
});
