import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Operation } from '../../../functions/platform/http/entry.ts';
import type { Route } from '../../../functions/shared/contract.ts';
import { send } from './request.ts';

const route = {
  method: 'GET',
  path: '/api/v2/things',
  summary: 'Things',
  operationId: 'getThings',
  tag: 'system',
  auth: 'none',
  admission: 'none',
  success: { status: 204, description: 'Done' },
  errors: [],
  needs: [],
} as const satisfies Route;

/** A handler in a fresh module: settings are read once. */
const handlerIn = async (
  environment: Record<string, string>,
  seen: (sourceIp: string) => void = () => {},
) => {
  vi.resetModules();
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
  const { http } = await import('../../../functions/platform/http/entry.ts');
  const operation: Operation<typeof route> = async (_input, { sourceIp }) => {
    seen(sourceIp);
    return undefined;
  };
  return http(route, operation);
};

beforeEach(() => {
  vi.stubEnv('ALLOWED_HOSTS', '');
  vi.stubEnv('FRONT_DOOR_SECRET', '');
});
afterEach(() => vi.unstubAllEnvs());

describe('[S0-23] [S1-30] trusted hosts', () => {
  const patterns = 'api.example.com,*.kinora.test,127.0.0.1';
  it.each([
    'api.example.com',
    'API.example.com',
    'api.example.com.',
    'api.example.com:8443',
    'a.kinora.test',
    'a.b.kinora.test',
    '127.0.0.1:3000',
  ])('%s is one', async (host) => {
    const handler = await handlerIn({ ALLOWED_HOSTS: patterns });
    expect((await send(handler, { headers: { host } })).status).toBe(204);
  });

  it.each([
    'example.com',
    'evil.com',
    'api.example.com.evil.com',
    'kinora.test',
    '.kinora.test',
    'evilkinora.test',
    'api.example.com@evil.com',
    '',
  ])('"%s" is none: 400, before anything else', async (host) => {
    const handler = await handlerIn({ ALLOWED_HOSTS: patterns });
    const { status, body } = await send(handler, { path: '/api/v2/things', headers: { host } });
    expect([status, body.code]).toEqual([400, 'HOST_NOT_ALLOWED']);
  });

  it('are all where none is named', async () => {
    expect((await send(await handlerIn({}), { headers: { host: 'anything.example' } })).status).toBe(204);
  });
});

describe('[S0-16] whose request it is', () => {
  const secret = 'a-long-secret-of-letters';
  const spoofed = { 'x-kinora-viewer': '203.0.113.9', 'x-forwarded-for': '203.0.113.9' };

  it('is the peer where nothing stands in front, whatever headers say', async () => {
    const seen: string[] = [];
    const handler = await handlerIn({}, (ip) => seen.push(ip));
    await send(handler, { headers: spoofed });
    expect(seen).toEqual(['192.0.2.1']);
  });

  it('is whom the front door names, with the secret', async () => {
    const seen: string[] = [];
    const handler = await handlerIn({ FRONT_DOOR_SECRET: secret }, (ip) => seen.push(ip));
    const headers = { 'x-kinora-front-door': secret, 'x-kinora-viewer': '198.51.100.7' };
    expect((await send(handler, { headers })).status).toBe(204);
    expect(seen).toEqual(['198.51.100.7']);
  });

  it.each([undefined, '', 'wrong', `${secret}x`])('is refused around the front door: %s', async (given) => {
    const handler = await handlerIn({ FRONT_DOOR_SECRET: secret });
    const headers = { ...spoofed, ...(given === undefined ? {} : { 'x-kinora-front-door': given }) };
    const { status, body } = await send(handler, { headers });
    expect([status, body.code]).toEqual([403, 'FRONT_DOOR_REQUIRED']);
  });
});
