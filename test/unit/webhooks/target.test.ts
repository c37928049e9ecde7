import { describe, expect, it } from 'vitest';
import { checkedLookup } from '../../../functions/platform/checked-lookup.ts';
import { isPublicAddress, webhookTargetProblem } from '../../../functions/shared/webhook-target.ts';
import { callWebhook } from '../../../functions/webhooks/call.ts';
import { newWebhookSecret } from '../../../functions/webhooks/signature.ts';
import { hostileAddresses, hostileUrls } from '../../support/hostile-urls.ts';

const secrets = [newWebhookSecret()];
const body = '{}';

/** A call that fails the test where it comes as far as a lookup. */
const call = (url: string, lookup: Parameters<typeof callWebhook>[1]['lookup']) =>
  callWebhook({ url, id: 'evt_1', body, secrets }, { reach: 'public', ...(lookup ? { lookup } : {}) });

describe('an address that leads elsewhere than to the public internet', () => {
  it('is refused before a name is looked up or a socket opened, however it is spelled', async () => {
    expect(hostileUrls.length).toBeGreaterThan(200);
    const reached: string[] = [];
    for (const url of hostileUrls) {
      const outcome = await call(url, (hostname, _options, done) => {
        reached.push(hostname);
        done(new Error('looked up'), []);
      });
      if (outcome.mishap !== 'address_refused') reached.push(url);
      if (webhookTargetProblem(url, 'public') === undefined) reached.push(url);
    }
    expect(reached).toEqual([]);
  });

  it('is refused at the socket where a name leads there, alone or beside a public address', async () => {
    const ipv6 = [
      '::1',
      'fe80::1',
      'fd00:ec2::254',
      '::ffff:10.0.0.1',
      '64:ff9b::a9fe:a9fe',
      '2002:7f00:1::',
    ];
    for (const address of [...Object.keys(hostileAddresses), ...ipv6]) {
      const family = address.includes(':') ? 6 : 4;
      for (const answers of [
        [{ address, family }],
        [
          { address: '93.184.215.14', family: 4 },
          { address, family },
        ],
      ]) {
        const lookup = checkedLookup((_hostname, _options, done) => done(null, answers));
        expect((await call('https://example.com/', lookup)).mishap, address).toBe('address_refused');
      }
    }
  });

  it('is not dialled by a name that answers otherwise the second time: it is asked once', async () => {
    let asked = 0;
    const lookup = checkedLookup((_hostname, _options, done) => {
      asked += 1;
      done(null, [{ address: asked === 1 ? '10.0.0.1' : '93.184.215.14', family: 4 }]);
    });
    expect((await call('https://rebinding.example.com/', lookup)).mishap).toBe('address_refused');
    expect(asked).toBe(1);
  });

  it('gives the socket what was checked, all or the first', () => {
    const answers = [
      { address: '93.184.215.14', family: 4 },
      { address: '2606:2800:21f:cb07:6820:80da:af6b:8b2c', family: 6 },
    ];
    const lookup = checkedLookup((_hostname, _options, done) => done(null, answers));
    const given: unknown[] = [];
    lookup('example.com', { all: true }, (...args) => given.push(args));
    lookup('example.com', {}, (...args) => given.push(args));
    expect(given).toEqual([
      [null, answers],
      [null, '93.184.215.14', 4],
    ]);
  });
});

it('public addresses and names are taken', () => {
  for (const host of [
    'example.com',
    'hooks.example.co.uk',
    '93.184.215.14',
    '[2606:2800:21f::1]',
    'bücher.example',
  ])
    expect(webhookTargetProblem(`https://${host}/kinora?key=1`, 'public'), host).toBeUndefined();
  expect(webhookTargetProblem('https://example.com:443/', 'public')).toBeUndefined();
  expect(isPublicAddress('8.8.8.8')).toBe(true);
  expect(isPublicAddress('no address')).toBe(false);
});

it('a laptop may be reached where an environment says so', () => {
  expect(webhookTargetProblem('http://localhost:3000/hook', 'any')).toBeUndefined();
  expect(webhookTargetProblem('http://user:password@localhost:3000/', 'any')).toContain('no user name');
  expect(webhookTargetProblem('ftp://localhost/', 'any')).toContain('https://');
});
