import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { laneOf } from '../../../functions/webhooks/lanes.ts';
import {
  afterAttempt,
  afterLateOutcome,
  claimed,
  isDead,
  isThoughtLost,
  isWanted,
  livingSecrets,
  newDelivery,
  retryAfter,
  retrySeconds,
  rotated,
  type WebhookDelivery,
  type WebhookEndpoint,
  type WebhookSecret,
  webhookEventTypes,
} from '../../../functions/webhooks/model.ts';

const now = new Date('2026-11-29T12:00:00Z');
const threeDays = 3 * 86_400;
const answered = (status: number, retryAfterSeconds?: number) => ({
  at: now.toISOString(),
  milliseconds: 5,
  status,
  answer: '',
  ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
});
const delivery = claimed(
  newDelivery({ id: 'd', ownerId: 'o', endpointId: 'e', messageId: 'm', url: 'https://example.com/' }, now),
  now,
);

describe('the schedule', () => {
  it('is ten attempts in just under three days, at most a tenth earlier or later each', () => {
    const sum = retrySeconds.reduce((total, seconds) => total + seconds, 0);
    expect(retrySeconds).toHaveLength(9);
    expect([sum > 0.98 * threeDays, sum < threeDays]).toEqual([true, true]);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (failed, random) => {
          const pause = retryAfter(failed, undefined, random) ?? 0;
          const planned = retrySeconds[failed - 1] ?? 0;
          expect(Math.abs(pause - planned)).toBeLessThanOrEqual(planned / 10 + 0.5);
        },
      ),
    );
    expect(retryAfter(10, undefined, 0.5)).toBeUndefined();
  });

  it('honours Retry-After where it is later, up to six hours', () => {
    expect(retryAfter(1, 120, 0.5)).toBe(120);
    expect(retryAfter(2, 120, 0.5)).toBe(300);
    expect(retryAfter(1, 999_999_999, 0.5)).toBe(6 * 3600);
    expect(retryAfter(10, 120, 0.5)).toBeUndefined();
  });
});

describe('a delivery', () => {
  const fate = { now, random: 0.5 };

  it.each([200, 204, 299])('is done with %s', (status) => {
    const after = afterAttempt(delivery, answered(status), fate);
    expect(after).toMatchObject({ status: 'delivered', outcomes: [{ status }] });
    expect([after.dueAt, after.claimedAt]).toEqual([undefined, undefined]);
  });

  it.each([199, 302, 400, 404, 429, 500, 503])('is tried again after %s', (status) => {
    const after = afterAttempt(delivery, answered(status), fate);
    expect(after).toMatchObject({ status: 'pending', dueAt: '2026-11-29T12:00:05.000Z' });
    expect(after.claimedAt).toBeUndefined();
  });

  it('is given up at once with 410, and after its tenth attempt', () => {
    expect(afterAttempt(delivery, answered(410), fate)).toMatchObject({
      status: 'given_up',
      reason: 'endpoint_gone',
    });
    let tried: WebhookDelivery = delivery;
    for (let attempt = 1; attempt <= 10; attempt += 1) {
      expect(tried.status).toBe('pending');
      tried = afterAttempt(tried, answered(500), fate);
    }
    expect(tried).toMatchObject({ status: 'given_up', reason: 'attempts_used' });
    expect(tried.outcomes).toHaveLength(10);
    expect(tried.dueAt).toBeUndefined();
  });
});

describe('an attempt that was thought lost', () => {
  const lost = { at: now.toISOString(), milliseconds: 0, mishap: 'lost', answer: '' } as const;
  const thoughtLost = afterAttempt(delivery, lost, { now, random: 0.5 });

  it('and succeeded after all ends the delivery, also one that was given up', () => {
    expect(isThoughtLost(thoughtLost, 1)).toBe(true);
    const gaveUp = { ...thoughtLost, status: 'given_up', reason: 'attempts_used' } as const;
    for (const before of [thoughtLost, gaveUp]) {
      const after = afterLateOutcome(before, 1, answered(204));
      expect(after).toMatchObject({ status: 'delivered', outcomes: [{ status: 204 }] });
      expect([after.dueAt, after.claimedAt, after.reason]).toEqual([undefined, undefined, undefined]);
    }
  });

  it('and failed after all is set right in the log, and waits as before', () => {
    const after = afterLateOutcome(thoughtLost, 1, answered(500));
    expect(after).toEqual({ ...thoughtLost, outcomes: [answered(500)] });
  });
});

describe('lanes', () => {
  const url = (index: number): string => `https://host-${index}.example.com/`;
  const lanesWith = (endpoints: number, jobs: number): string[] => {
    const all = Array.from({ length: endpoints }, (_, index) => ({ id: `e${index}` }) as WebhookEndpoint);
    const ids = Array.from({ length: 200 }, (_, index) => `d${index}`);
    const some = [
      ...all.flatMap(({ id: endpointId }) => ids.map((id) => ({ ...delivery, id, endpointId }))),
      ...ids.slice(0, jobs).map((id, index) => ({ ...delivery, id, endpointId: 'jobs', url: url(index) })),
    ];
    return [...new Set(some.map((one) => laneOf(one, { endpoints: all })))];
  };

  it('of one account are bounded: 4 of an endpoint, 10 of all endpoints, 6 of the addresses of videos', () => {
    expect([1, 2, 4, 5, 10].map((count) => lanesWith(count, 0).length)).toEqual([4, 8, 8, 5, 10]);
    expect(lanesWith(10, 200)).toHaveLength(16);
  });

  it('of one host that videos name are one: it holds up no more than that', () => {
    const ofHost = Array.from({ length: 50 }, (_, index) =>
      laneOf(
        { ...delivery, id: `${index}`, endpointId: 'jobs', url: `${url(1)}${index}` },
        { endpoints: [] },
      ),
    );
    expect(new Set(ofHost).size).toBe(1);
  });
});

describe('secrets', () => {
  const texts = (secrets: readonly WebhookSecret[]) => secrets.map(({ secret }) => secret);

  it('overlap for as long as was asked, and never longer than before', () => {
    const second = rotated([{ secret: 'a' }], { secret: 'b', overlap: 86_400 }, now);
    expect(texts(second)).toEqual(['b', 'a']);
    const third = rotated(second, { secret: 'c', overlap: 3600 }, now);
    expect(texts(livingSecrets(third, new Date(now.getTime() + 3_599_000)))).toEqual(['c', 'b', 'a']);
    expect(texts(livingSecrets(third, new Date(now.getTime() + 3_600_000)))).toEqual(['c']);
    expect(texts(rotated(third, { secret: 'd', overlap: 0 }, now))).toEqual(['d']);
  });
});

describe('an endpoint', () => {
  const endpoint = {
    id: 'e',
    url: 'https://example.com/',
    description: '',
    events: webhookEventTypes.filter((type) => type === 'video.failed'),
    secrets: [],
    createdAt: '',
    updatedAt: '',
  };

  it('is sent what it asked for', () => {
    expect(isWanted(endpoint, { type: 'failed' })).toBe(true);
    expect(isWanted(endpoint, { type: 'completed' })).toBe(false);
  });

  it('is dead when all of five days failed, and there were enough attempts to say so', () => {
    const failingSince = new Date(now.getTime() - 5 * 86_400_000).toISOString();
    expect(isDead({ failures: 10, failingSince }, now)).toBe(true);
    expect(isDead({ failures: 9, failingSince }, now)).toBe(false);
    expect(
      isDead({ failures: 99, failingSince: new Date(now.getTime() - 4 * 86_400_000).toISOString() }, now),
    ).toBe(false);
  });
});
