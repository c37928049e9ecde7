import {
  newWebhookSecret as newClientSecret,
  signWebhook,
  verifyWebhook,
  WebhookVerificationError,
} from '@kinora/client/webhook-signature';
import fc from 'fast-check';
import { Webhook } from 'standardwebhooks';
import { expect, it } from 'vitest';
import { newWebhookSecret, signaturesOf } from '../../../functions/webhooks/signature.ts';

const now = new Date('2026-11-29T12:00:00Z');
const timestamp = now.getTime() / 1000;
const secret = newWebhookSecret();
const former = newWebhookSecret();
const body = JSON.stringify({
  type: 'video.completed',
  timestamp: now.toISOString(),
  data: { title: 'Ä 🎬' },
});
const headers = {
  'webhook-id': 'evt_1_7',
  'webhook-timestamp': String(timestamp),
  'webhook-signature': signaturesOf({ id: 'evt_1_7', timestamp, body }, [secret, former]),
};

it('what Kinora signs is believed by its client, with the secret and the one before it', async () => {
  for (const one of [secret, former])
    expect(await verifyWebhook(body, headers, one, { now })).toEqual(JSON.parse(body));
  const raw = new TextEncoder().encode(body);
  expect(await verifyWebhook(raw, new Headers(headers), secret, { now })).toEqual(JSON.parse(body));
  const named = {
    'Webhook-Id': 'evt_1_7',
    'Webhook-Timestamp': String(timestamp),
    'Webhook-Signature': headers['webhook-signature'],
  };
  expect(await verifyWebhook(body, named, secret, { now })).toEqual(JSON.parse(body));
});

it('what the Standard Webhooks library signs is believed by the client, and the other way round', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: 'binary' }),
      fc.stringMatching(/^[a-z0-9_]{1,40}$/),
      async (words, id) => {
        const sent = JSON.stringify({ words: words.toWellFormed() });
        const at = new Date();
        const signed = {
          'webhook-id': id,
          'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
          'webhook-signature': new Webhook(secret).sign(id, at, sent),
        };
        expect(await verifyWebhook(sent, signed, secret)).toEqual(JSON.parse(sent));
        expect(new Webhook(secret).verify(sent, await signWebhook({ id, body: sent, at }, secret))).toEqual(
          JSON.parse(sent),
        );
      },
    ),
    { numRuns: 25 },
  );
  expect(() => new Webhook(newClientSecret())).not.toThrow();
});

it.each([
  ['another body', { body: `${body} ` }],
  ['another secret', { secret: newWebhookSecret() }],
  ['another id', { headers: { ...headers, 'webhook-id': 'evt_1_8' } }],
  ['a later time', { headers: { ...headers, 'webhook-timestamp': String(timestamp + 1) } }],
  ['no time', { headers: { ...headers, 'webhook-timestamp': '1e9' } }],
  ['no id', { headers: { ...headers, 'webhook-id': undefined } }],
  [
    'another scheme',
    { headers: { ...headers, 'webhook-signature': headers['webhook-signature'].replaceAll('v1,', 'v1a,') } },
  ],
  ['no Base64', { headers: { ...headers, 'webhook-signature': 'v1,%%% v1,' } }],
  ['a secret that is none', { secret: 'whsec_' }],
  ['an old time', { now: new Date(now.getTime() + 301_000) }],
  ['a time to come', { now: new Date(now.getTime() - 301_000) }],
])('the client refuses %s', async (_what, given: object) => {
  const asked = { body, headers, secret, now, ...given };
  const verified = verifyWebhook(asked.body, asked.headers, asked.secret, { now: asked.now });
  await expect(verified).rejects.toMatchObject({ name: 'WebhookVerificationError' });
});

it('five minutes are within tolerance', async () => {
  const late = new Date(now.getTime() + 300_000);
  expect(await verifyWebhook(body, headers, secret, { now: late })).toBeDefined();
});

it('a signed body that is no JSON is refused as one that is not to be believed', async () => {
  const text = 'no JSON';
  const signed = await signWebhook({ id: 'evt_1_7', body: text, at: now }, secret);
  await expect(verifyWebhook(text, signed, secret, { now })).rejects.toThrow(WebhookVerificationError);
});
