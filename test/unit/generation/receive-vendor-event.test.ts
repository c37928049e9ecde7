import { createHash, createHmac, generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { createServer } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { listenOnLoopback } from '../../../doubles/loopback.ts';
import { falKeys } from '../../../functions/engines/fal/webhook.ts';
import { handler } from '../../../functions/generation/receive-vendor-event.ts';
import { saveRemoteJob, tokenOf } from '../../../functions/generation/remote/job-store.ts';
import {
  loadVendorCall,
  noteWaiting,
  partOfToken,
} from '../../../functions/generation/remote/vendor-calls.ts';
import { newId } from '../../../functions/shared/ids.ts';
import { useSmallCloud } from '../../support/small-cloud.ts';

const cloud = useSmallCloud({});
const heygenSecret = 'secret-of-a-webhook';
const omniKey = Buffer.alloc(24, 7);
const user = 'double-user';
const { publicKey, privateKey } = generateKeyPairSync('ed25519');
const other = generateKeyPairSync('ed25519');
let jwksAsked = 0;
let jwksStatus = 200;
const jwks = createServer((_, response) => {
  jwksAsked += 1;
  response.statusCode = jwksStatus;
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(jwksStatus === 200 ? { keys: [publicKey.export({ format: 'jwk' })] } : {}));
});
let close = async (): Promise<void> => {};
let fakeFal = '';
beforeAll(async () => {
  const listening = await listenOnLoopback(jwks);
  close = listening.close;
  fakeFal = listening.url;
  cloud.secrets.set('heygen-webhook', { secret: heygenSecret });
  cloud.secrets.set('omni-webhook', { secret: `whsec_${omniKey.toString('base64')}` });
  cloud.secrets.set('fal-webhook', {
    userId: user,
    publicUrl: 'http://127.0.0.1:1',
    apiBase: listening.url,
  });
});
afterAll(() => close());

const handle = 'work-1';
let token = '';
/** A work in the vendor's hands. */
const begun = async (
  engineId: string,
  state: 'started' | 'unanswered' | 'collected' | 'ended' = 'started',
) => {
  const name = { videoId: newId(), sceneIndex: 0, capability: 'scene' as const, hash: 'abc123' };
  const at = new Date().toISOString();
  token = tokenOf(name, 1);
  await saveRemoteJob(undefined, {
    ...name,
    engineId,
    token,
    tries: 1,
    attempt: 1,
    state,
    firstCallAt: at,
    lastCallAt: at,
    ...(state === 'unanswered' || state === 'ended' ? {} : { handle }),
    ...(state === 'ended' && { isLost: true }),
  });
};

interface Signed {
  vendor: string;
  headers: Record<string, string>;
  body: string;
  query?: string;
}
const now = (): number => Math.floor(Date.now() / 1000);
const heygen = (job = token, id = handle, secret = heygenSecret, at = now()): Signed => {
  const body = JSON.stringify({
    event_type: 'avatar_video.success',
    event_data: { video_id: id, callback_id: job },
  });
  const signature = createHmac('sha256', secret).update(body).digest('hex');
  return { vendor: 'heygen', body, headers: { 'heygen-signature': signature, 'heygen-timestamp': `${at}` } };
};
const omni = (job = token, key = omniKey, at = now()): Signed => {
  const body = JSON.stringify({
    type: 'interaction.completed',
    data: { id: handle, user_metadata: { job } },
  });
  const id = randomUUID();
  const signature = createHmac('sha256', key).update(`${id}.${at}.${body}`).digest('base64');
  const headers = {
    'webhook-id': id,
    'webhook-timestamp': `${at}`,
    'webhook-signature': `v1a,x v1,${signature}`,
  };
  return { vendor: 'omni', body, headers };
};
const fal = (key = privateKey, owner = user, at = now()): Signed => {
  const body = JSON.stringify({ request_id: handle, status: 'OK' });
  const digest = createHash('sha256').update(body).digest('hex');
  const message = [handle, owner, at, digest].join('\n');
  const headers = {
    'x-fal-webhook-request-id': handle,
    'x-fal-webhook-user-id': owner,
    'x-fal-webhook-timestamp': `${at}`,
    'x-fal-webhook-signature': sign(null, Buffer.from(message), key).toString('hex'),
  };
  return { vendor: 'fal', body, headers, query: `job=${token}` };
};
const call = async ({ vendor, headers, body, query = '' }: Signed) => {
  const options = { method: 'POST', headers, body, params: { vendor }, query };
  const answer = await cloud.request(handler, options as never);
  return [answer.status, Object(answer.body).code ?? answer.body];
};
const taken = [200, { received: true }];
const refused = [400, 'WEBHOOK_SIGNATURE_INVALID'];

describe('a call of a vendor', () => {
  beforeEach(() => begun('omni'));

  it('of HeyGen is signed over its body, and is not old', async () => {
    await begun('heygen');
    const good = heygen();
    const wrong = [
      { ...good, headers: {} },
      { ...good, body: `${good.body} ` },
      { ...good, body: '' },
      heygen(token, handle, 'another-secret-of-it'),
      heygen(token, handle, heygenSecret, now() - 301),
    ];
    for (const one of wrong) expect(await call(one)).toEqual(refused);
    expect(await loadVendorCall(token)).toBeUndefined();
    expect(await call(good)).toEqual(taken);
    expect(await loadVendorCall(token)).toMatchObject({ handle });
  });

  it('of Omni is signed with its id and its time', async () => {
    const good = omni();
    const wrong = [
      { ...good, headers: { ...good.headers, 'webhook-id': 'another' } },
      { ...good, headers: { ...good.headers, 'webhook-timestamp': `${now() + 1}` } },
      { ...good, headers: { ...good.headers, 'webhook-signature': 'v1,' } },
      { ...good, body: good.body.replace('completed', 'failed') },
      omni(token, Buffer.alloc(24, 8)),
      omni(token, omniKey, now() - 301),
      omni(token, omniKey, now() + 330),
    ];
    for (const one of wrong) expect(await call(one)).toEqual(refused);
    expect(await call(good)).toEqual(taken);
    expect(await loadVendorCall(token)).toMatchObject({ handle });
  });

  it('of fal is signed by a key that fal publishes, about work of our own account', async () => {
    await begun('fal-kling');
    const good = fal();
    const wrong = [
      fal(other.privateKey),
      fal(privateKey, 'somebody'),
      fal(privateKey, user, now() - 301),
      { ...good, body: `${good.body} ` },
      { ...good, headers: { ...good.headers, 'x-fal-webhook-request-id': 'work-2' } },
      { ...good, headers: { ...good.headers, 'x-fal-webhook-signature': 'zz' } },
    ];
    for (const one of wrong) expect(await call(one)).toEqual(refused);
    expect(await call(good)).toEqual(taken);
    expect(await loadVendorCall(token)).toMatchObject({ handle });
    // Wrong signatures do not have the keys fetched without end.
    expect(jwksAsked).toBe(1);
  });

  it('of fal asks an address that does not answer once, however often a stranger calls', async () => {
    const asked = jwksAsked;
    jwksStatus = 500;
    const read = falKeys(fakeFal);
    const at = new Date();
    for (let time = 0; time < 5; time += 1) await expect(read(at, false)).rejects.toThrow();
    expect(jwksAsked).toBe(asked + 1);
    jwksStatus = 200;
    const later = new Date(at.getTime() + 60_000);
    expect(await read(later, false)).toHaveLength(1);
    // Keys that are known stay good for their day while no newer ones can be had.
    jwksStatus = 500;
    const stale = new Date(later.getTime() + 60_000);
    for (let time = 0; time < 5; time += 1) expect(await read(stale, true)).toHaveLength(1);
    expect(jwksAsked).toBe(asked + 3);
    const tomorrow = new Date(later.getTime() + 86_400_000);
    for (let time = 0; time < 5; time += 1) await expect(read(tomorrow, false)).rejects.toThrow();
    expect(jwksAsked).toBe(asked + 4);
    jwksStatus = 200;
  });

  it('tells no stranger which works there are, and notes none but the one that is waited for', async () => {
    const known = token;
    const strangers = [
      omni(known.replace(/1$/, '2')),
      omni(tokenOf({ videoId: newId(), sceneIndex: 0, capability: 'scene', hash: 'x' }, 1)),
      omni('nonsense'),
      omni(''),
      heygen(known),
    ];
    for (const one of strangers) expect(await call(one)).toEqual(taken);
    expect(await loadVendorCall(known)).toBeUndefined();
    await begun('heygen');
    expect(await call(heygen(token, 'another work'))).toEqual(taken);
    expect(await loadVendorCall(token)).toBeUndefined();
    await begun('heygen', 'collected');
    expect(await call(heygen())).toEqual(taken);
    expect(await loadVendorCall(token)).toBeUndefined();
  });

  it('ends a wait that begins after it once, and one that comes again changes nothing', async () => {
    await call(omni());
    const first = await loadVendorCall(token);
    expect(await noteWaiting(token, 'task-1', new Date())).toBe(true);
    expect(await noteWaiting(token, 'task-2', new Date())).toBe(false);
    expect(await call(omni())).toEqual(taken);
    expect((await loadVendorCall(token))?.calledAt).toBe(first?.calledAt);
  });

  it('is kept where a start was not answered: it names the work', async () => {
    await begun('omni', 'unanswered');
    expect(await call(omni())).toEqual(taken);
    expect(await loadVendorCall(token)).toMatchObject({ handle });
  });

  it('is kept where a start was given up before it: a later attempt asks for it', async () => {
    await begun('fal-kling', 'ended');
    expect(await call(fal())).toEqual(taken);
    expect(await loadVendorCall(token)).toMatchObject({ handle });
  });

  it('is refused where it is too large, and for a vendor that makes none', async () => {
    expect((await call({ ...omni(), body: 'x'.repeat(256 * 1024 + 1) }))[0]).toBe(422);
    expect((await call({ ...omni(), vendor: 'luma' }))[0]).toBe(422);
    cloud.secrets.delete('omni-webhook');
  });
});

it('reads the part in the token of a start', () => {
  const name = { videoId: newId(), sceneIndex: 12, capability: 'talking-video' as const, hash: 'f00' };
  expect(partOfToken(tokenOf(name, 3))).toEqual(name);
  for (const wrong of ['', 'x', `${newId()}-other-0-a-1`, `${newId()}-scene-x-a-1`])
    expect(partOfToken(wrong)).toBeUndefined();
});
