import { describe, expect, it } from 'vitest';
import { scopes } from '../../../functions/shared/scopes.ts';
import { webhookEventTypes } from '../../../functions/webhooks/model.ts';
import { rangeOfDays, today } from '../../../studio/account/days.ts';
import { scopeGroups, scopeWords } from '../../../studio/account/scopes.ts';
import { attemptWords, deliveryState, webhookEvents } from '../../../studio/account/webhook-words.ts';
import { deviceOf, groupsOf, money, shareOf, signed, targetName } from '../../../studio/account/words.ts';
import { actionWords, detailWords } from '../../../studio/operate/audit-words.ts';
import { dollars, percent, pile, shortDay, topOf } from '../../../studio/operate/plot-scale.ts';

describe('[S3-22] what the Studio says of an account', () => {
  it.each([
    ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox on Linux'],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1',
      'Safari on iPhone',
    ],
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0',
      'Edge on Windows',
    ],
    [
      'Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36',
      'Chrome on Android',
    ],
    ['curl/8.5.0', 'curl'],
    ['', 'Unknown device'],
  ])('names the device of %j', (userAgent, device) => {
    expect(deviceOf(userAgent)).toBe(device);
  });

  it('writes money, credits and keys as people read them', () => {
    expect([money(1200, 'usd'), signed(96), signed(-4), signed(0)]).toEqual(['$12.00', '+96', '−4', '0']);
    expect([groupsOf('ABCDEFGHIJ'), groupsOf('ABCD')]).toEqual(['ABCD EFGH IJ', 'ABCD']);
  });

  it('names what a budget limits, and how much of it is used', () => {
    const names = new Map([['p1', 'Spring launch']]);
    expect(['account', 'project:p1', 'api-key:k1'].map((target) => targetName(target, names))).toEqual([
      'Whole account',
      'Project Spring launch',
      'API key k1',
    ]);
    expect([shareOf(1, 4), shareOf(9, 4), shareOf(0, 0), shareOf(-1, 4)]).toEqual([0.25, 1, 1, 0]);
  });

  it('offers every scope that the API knows, `admin` to who has a role', () => {
    const offered = (isPrivileged: boolean) =>
      scopeGroups(isPrivileged).flatMap(({ scopes: group }) => group.map(({ scope }) => scope as string));
    expect(offered(true).sort()).toEqual([...scopes].sort());
    expect(offered(false).sort()).toEqual(scopes.filter((scope) => scope !== 'admin').sort());
    expect(scopeWords(['videos:read', 'videos:write', 'credits:read', 'account'])).toBe(
      'videos, credits (read), account',
    );
  });

  it('offers every event of webhooks, and says what became of a delivery', () => {
    expect([...webhookEvents].sort()).toEqual([...webhookEventTypes].sort());
    expect(deliveryState({ status: 'given_up', reason: 'endpoint_gone' })).toEqual({
      tone: 'bad',
      text: 'Given up',
      why: 'the endpoint answered 410',
    });
    expect(deliveryState({ status: 'delivered', reason: null }).why).toBeUndefined();
    expect([
      attemptWords({ status: 503, error: null }),
      attemptWords({ status: null, error: 'dns' }),
      attemptWords({ status: null, error: null }),
    ]).toEqual(['answered 503', 'its name is unknown', 'no answer']);
  });

  it('takes days by the clock of the device', () => {
    expect(today(new Date(2026, 1, 3, 23, 59))).toBe('2026-02-03');
    const { from, to } = rangeOfDays('2026-02-03', '2026-02-04');
    expect(Date.parse(to) - Date.parse(from)).toBe(2 * 86_400_000 - 1);
  });
});

describe('[S3-22] what the Studio plots', () => {
  it('ends at a round figure that is not below the highest', () => {
    expect([0, 0.3, 1, 3, 5, 5.1, 47, 101, 2_000_000].map(topOf)).toEqual([
      1, 0.5, 1, 5, 5, 10, 50, 200, 2_000_000,
    ]);
    for (let most = 1; most < 5000; most += 7) {
      expect(topOf(most)).toBeGreaterThanOrEqual(most);
      expect(topOf(most)).toBeLessThanOrEqual(most * 2.5);
    }
  });

  it('piles parts up, and says shares, costs and days', () => {
    expect(pile([3, 0, 2])).toEqual([
      { from: 0, to: 3 },
      { from: 3, to: 3 },
      { from: 3, to: 5 },
    ]);
    expect([percent(1, 3), percent(1, 200), percent(0, 5), percent(0, 0)]).toEqual([
      '33 %',
      '0.5 %',
      '0 %',
      '–',
    ]);
    expect([dollars(4_200_000), dollars(1200), dollars(0)]).toEqual(['$4.20', '$0.0012', '$0.00']);
    expect(shortDay('2026-11-29')).toBe('29 Nov');
  });

  it('says an action of the audit log and its details in words', () => {
    expect(['auth.login_failed', 'api_key.created', 'youtube.connected'].map(actionWords)).toEqual([
      'Auth: login failed',
      'API key: created',
      'YouTube: connected',
    ]);
    expect(detailWords({ amount: 50, api_key: 'k' })).toBe('amount 50, api key k');
  });
});
