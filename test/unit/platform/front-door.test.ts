import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
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
  vi.stubEnv('FRONT_DOOR_SECRET_ARN', '');
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
  const arn = 'arn:aws:secretsmanager:eu-central-1:000000000000:secret:front-door-abcdef';
  /** The versions of the secret by stage, and how often somebody read one. */
  let versions: Record<string, string> = {};
  let reads = 0;
  const secrets = createServer(async (request, response) => {
    const { VersionStage } = (await json(request)) as { VersionStage: string };
    reads += 1;
    const SecretString = versions[VersionStage];
    const missing = { __type: 'ResourceNotFoundException', message: 'No such version' };
    response.writeHead(SecretString === undefined ? 400 : 200, {
      'content-type': 'application/x-amz-json-1.1',
    });
    response.end(JSON.stringify(SecretString === undefined ? missing : { SecretString }));
  });
  beforeAll(async () => {
    await new Promise<void>((resolve) => secrets.listen(0, '127.0.0.1', resolve));
  });
  beforeEach(() => {
    [versions, reads] = [{ AWSCURRENT: secret }, 0];
    const { port } = secrets.address() as AddressInfo;
    vi.stubEnv('AWS_ENDPOINT_URL', `http://127.0.0.1:${port}`);
    vi.stubEnv('AWS_REGION', 'eu-central-1');
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'test');
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'test');
  });
  afterAll(() => {
    secrets.closeAllConnections();
    secrets.close();
  });
  const spoofed = { 'x-kinora-viewer': '203.0.113.9', 'x-forwarded-for': '203.0.113.9' };

  it('is the peer where nothing stands in front, whatever headers say', async () => {
    const seen: string[] = [];
    const handler = await handlerIn({}, (ip) => seen.push(ip));
    await send(handler, { headers: spoofed });
    expect(seen).toEqual(['192.0.2.1']);
  });

  it("is nobody's where this API asked itself for the other spelling of a path", async () => {
    const seen: string[] = [];
    const handler = await handlerIn({}, (ip) => seen.push(ip));
    await send(handler, { headers: { ...spoofed, 'x-kinora-respelled': '1' } });
    expect(seen).toEqual(['']);
  });

  it('a new secret that follows a wrong one is believed within five seconds', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    try {
      const handler = await handlerIn({ FRONT_DOOR_SECRET_ARN: arn });
      const statusWith = async (given: string) =>
        (await send(handler, { headers: { 'x-kinora-front-door': given } })).status;
      expect(await statusWith(secret)).toBe(204);
      expect(await statusWith('wrong')).toBe(403);
      versions = { AWSCURRENT: 'the-next-secret', AWSPREVIOUS: secret };
      vi.setSystemTime(Date.now() + 5000);
      expect(await statusWith('the-next-secret')).toBe(204);
    } finally {
      vi.useRealTimers();
    }
  });

  it('is whom the front door names, with the secret', async () => {
    const seen: string[] = [];
    const handler = await handlerIn({ FRONT_DOOR_SECRET_ARN: arn }, (ip) => seen.push(ip));
    const headers = { 'x-kinora-front-door': secret, 'x-kinora-viewer': '198.51.100.7' };
    expect((await send(handler, { headers })).status).toBe(204);
    expect(seen).toEqual(['198.51.100.7']);
  });

  it.each([undefined, '', 'wrong', `${secret}x`])('is refused around the front door: %s', async (given) => {
    const handler = await handlerIn({ FRONT_DOOR_SECRET_ARN: arn });
    const headers = { ...spoofed, ...(given === undefined ? {} : { 'x-kinora-front-door': given }) };
    const { status, body } = await send(handler, { headers });
    expect([status, body.code]).toEqual([403, 'FRONT_DOOR_REQUIRED']);
  });

  it('the secret is read once by an instance, however many requests and wrong secrets come', async () => {
    const handler = await handlerIn({ FRONT_DOOR_SECRET_ARN: arn });
    const statusWith = async (given: string) =>
      (await send(handler, { headers: { 'x-kinora-front-door': given } })).status;
    for (let request = 0; request < 3; request += 1) expect(await statusWith(secret)).toBe(204);
    expect(reads).toBe(1);
    for (let request = 0; request < 5; request += 1) expect(await statusWith('wrong')).toBe(403);
    expect(reads).toBe(3);
  });

  it('a rotated secret is believed, and the one before until CloudFront has the new one', async () => {
    versions = { AWSCURRENT: 'the-next-secret', AWSPREVIOUS: secret };
    const handler = await handlerIn({ FRONT_DOOR_SECRET_ARN: arn });
    for (const given of [secret, 'the-next-secret'])
      expect((await send(handler, { headers: { 'x-kinora-front-door': given } })).status).toBe(204);
  });
});
