import { expect, test } from 'vitest';
import {
  afterCall,
  healthy,
  mayCall,
  toldHealth,
  type VendorHealth,
} from '../../../functions/engines/vendor-health.ts';

const failed = (times: number, from: VendorHealth = healthy, now = 0): VendorHealth =>
  Array.from({ length: times }).reduce<VendorHealth>((health) => afterCall(health, 'unreachable', now), from);

const probed = (health: VendorHealth, now: number): VendorHealth => {
  const answer = mayCall(health, now);
  if (answer.may !== 'probe') throw new Error(answer.may);
  return answer.health;
};

test('five faults in a row close a vendor; one answer between them does not let it come so far', () => {
  expect(mayCall(failed(4), 0)).toEqual({ may: 'free' });
  expect(mayCall(failed(4, afterCall(failed(4), undefined, 0)), 0)).toEqual({ may: 'free' });
  expect(mayCall(failed(5), 0)).toEqual({ may: 'closed', seconds: 60 });
  expect(mayCall(failed(1, failed(4), 601), 601)).toEqual({ may: 'free' });
});

test('after its time one call tries it, and others wait; each fault in a row keeps it closed for twice as long', () => {
  let health = failed(5);
  let now = 60;
  const lengths: number[] = [];
  for (let turn = 0; turn < 6; turn += 1) {
    health = probed(health, now);
    expect(mayCall(health, now)).toEqual({ may: 'closed', seconds: 120 });
    health = afterCall(health, 'failing', now);
    const closed = mayCall(health, now);
    lengths.push(closed.may === 'closed' ? closed.seconds : 0);
    now += lengths.at(-1) ?? 0;
  }
  expect(lengths).toEqual([120, 240, 480, 900, 900, 900]);
  expect(afterCall(probed(health, now), undefined, now)).toEqual(healthy);
});

test('calls that were under way when it was closed close it for no longer', () => {
  const closed = failed(5);
  expect(failed(40, closed, 3)).toBe(closed);
  const again = afterCall(probed(closed, 60), 'failing', 61);
  expect(mayCall(failed(40, again, 62), 62)).toEqual({ may: 'closed', seconds: 119 });
});

test('a try that nobody ended is made by another', () => {
  const health = probed(failed(5), 60);
  expect(mayCall(health, 179)).toEqual({ may: 'closed', seconds: 1 });
  expect(mayCall(health, 180).may).toBe('probe');
});

test('what is told of a vendor says since when and why, in words about no account', () => {
  expect(toldHealth(healthy, 0)).toEqual({ state: 'available', since: null, reason: null });
  const since = '1970-01-01T00:00:00.000Z';
  expect(toldHealth(failed(1), 10)).toEqual({
    state: 'degraded',
    since,
    reason: 'The vendor does not answer.',
  });
  expect(toldHealth(failed(1), 700).state).toBe('available');
  expect(toldHealth(failed(5), 59)).toMatchObject({ state: 'unavailable', since });
  expect(toldHealth(failed(5), 60)).toMatchObject({ state: 'degraded', since });
  expect(afterCall(healthy, undefined, 5)).toBe(healthy);
});
