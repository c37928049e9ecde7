import { readFileSync } from 'node:fs';
import { compileFunction } from 'node:vm';
import { signWebhook, verifyWebhook } from '@kinora/client/webhook-signature';
import { expect, test } from 'vitest';
import type { VideoEvent } from '../../../functions/videos/model.ts';
import { bodyOf } from '../../../functions/webhooks/body.ts';
import { newDelivery, retrySeconds } from '../../../functions/webhooks/model.ts';
import { newWebhookSecret } from '../../../functions/webhooks/signature.ts';

const document = readFileSync('docs/webhooks.md', 'utf8');
const exampleOf = (language: string): string =>
  new RegExp(`^\`\`\`${language} run\\n([\\s\\S]*?)^\`\`\`$`, 'm').exec(document)?.[1] ?? '';

const now = new Date();
const shown = JSON.parse(exampleOf('json'));
const event = (seq: number): VideoEvent => ({
  videoId: 'v',
  ownerId: 'o',
  attempt: 1,
  seq,
  type: 'failed',
  status: 'failed',
  stage: 'rendering',
  progress: 0.5,
  at: now.toISOString(),
  callbackId: 'order-7',
  customMetadata: { shop: 'north' },
  failure: shown.data.failure,
});
const sent = (seq: number): Promise<string> => {
  const about = { id: 'd', ownerId: 'o', endpointId: 'e', messageId: 'm', url: 'https://example.com/' };
  return bodyOf(newDelivery({ ...about, event: event(seq) }, now), now);
};
/** The names in a value, in order. */
const shapeOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).map(([name, part]) => [name, shapeOf(part)])
    : typeof value;

test('docs/webhooks.md shows a body as it is sent, its members in the same order', async () => {
  expect(shapeOf(shown)).toEqual(shapeOf(JSON.parse(await sent(7))));
});

test('its receiver believes what is signed, takes each event once, and nothing older', async () => {
  const secret = newWebhookSecret();
  const taken: number[] = [];
  const later = ({ seq }: { seq: number }) => void taken.push(seq);
  const receive = compileFunction(`${exampleOf('js')}; return receive;`, [
    'verifyWebhook',
    'secret',
    'seen',
    'later',
    'Response',
  ])(verifyWebhook, secret, new Map(), later, Response);
  const request = async (seq: number, by: string): Promise<Request> => {
    const body = await sent(seq);
    const headers = await signWebhook({ id: `evt_v_${seq}`, body, at: new Date() }, by);
    return new Request('https://example.com/', { method: 'POST', body, headers });
  };
  for (const seq of [7, 7, 6, 8]) await receive(await request(seq, secret));
  expect(taken).toEqual([7, 8]);
  await expect(receive(await request(9, newWebhookSecret()))).rejects.toThrow('No signature');
});

test('it names the schedule that there is', () => {
  const told = retrySeconds.map((seconds) => {
    if (seconds < 60) return `${seconds} s`;
    return seconds < 3600 ? `${seconds / 60} min` : `${seconds / 3600} h`;
  });
  expect(document).toContain(`${told.slice(0, -1).join(', ')} and ${told.at(-1)}`);
});
