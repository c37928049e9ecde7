import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { describe, expect, it } from 'vitest';
import { useSharedCloud, useVariantCloud } from '../../support/cloud.ts';

const cloud = useSharedCloud();
const hidden = useVariantCloud('strict');
const get = (path: string, headers: Record<string, string> = {}) => cloud.request('GET', path, { headers });

it('[S1-30] a laptop answers to names of its own alone, so that no page of elsewhere can lead one here', () => {
  const functions = cloud.running.cloud.ofType('AWS::Lambda::Function');
  const told = functions.map(({ properties }) => JSON.stringify(properties.Environment ?? {}));
  const hosts = told.filter((text) => text.includes('ALLOWED_HOSTS'));
  expect(hosts.length).toBeGreaterThan(30);
  expect(hosts.filter((text) => !text.includes('"ALLOWED_HOSTS":"localhost,*.localhost,127.0.0.1"'))).toEqual(
    [],
  );
});

describe('the service says of itself', () => {
  it('[S0-1] what it is', async () => {
    const { status, body } = await get('/');
    expect(status).toBe(200);
    expect(body).toMatchObject({ name: 'Kinora', version: expect.any(String), links: { docs: '/docs' } });
  });

  it.each(['/health', '/health/', '/health/detailed'])(
    '[S0-2] [S1-1] [S1-2] [S3-26] [C12] %s',
    async (path) => {
      const { status, body } = await get(path);
      expect(status).toBe(200);
      expect(body).toMatchObject({
        status: 'healthy',
        database: 'healthy',
        redis: 'healthy',
        dependencies: { database: 'healthy', cache: 'healthy' },
        timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
        version: expect.any(String),
      });
    },
  );

  it('[S0-4] [S0-5] [S0-6] that it is ready, alive, and what it runs on', async () => {
    expect((await get('/ready')).body).toMatchObject({ status: 'ready' });
    expect((await get('/live')).body).toMatchObject({ status: 'alive' });
    const { body } = await get('/info');
    expect(body).toMatchObject({ name: 'Kinora', environment: 'dev' });
    expect(JSON.stringify(body)).not.toMatch(/arn:|secret|key/i);
  });

  it('[S0-14] [S2-28] with the security headers', async () => {
    const { headers } = await get('/live');
    expect(headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains');
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'self'; form-action 'none'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'",
    );
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });
});

describe('outside of dev', () => {
  const scrapeToken = async (): Promise<string> => {
    const { cloud: inner } = hidden.running;
    const client = new SecretsManagerClient(inner.internalClient);
    const [secret] = inner
      .ofType('AWS::SecretsManager::Secret')
      .filter(({ logicalId }) => logicalId.startsWith('ScrapeToken'));
    const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: secret?.physicalId }));
    client.destroy();
    return SecretString ?? '';
  };

  it('[S0-3] figures and what the service runs on are told to who shows the scrape token', async () => {
    const token = await scrapeToken();
    expect(token.length).toBeGreaterThan(40);
    for (const path of ['/metrics', '/info'])
      for (const wrong of [token.slice(1), `${token}x`, 'x']) {
        const { status, body, headers } = await hidden.request('GET', path, { token: wrong });
        expect([path, status, body.code]).toEqual([path, 401, 'SCRAPE_TOKEN_REQUIRED']);
        expect(headers.get('www-authenticate')).toContain('Bearer');
      }
    expect((await hidden.request('GET', '/metrics')).status).toBe(401);
    expect(String((await hidden.request('GET', '/metrics', { token })).body)).toContain('# TYPE ');
    expect((await hidden.request('GET', '/info', { token })).body).toMatchObject({ environment: 'staging' });
    const { status, body } = await hidden.request('GET', '/info');
    expect(status).toBe(200);
    expect(Object.keys(body).sort()).toEqual(['name', 'timestamp', 'version']);
  });
});

describe('[S0-13] [S1-11] [S3-28] the documents', () => {
  it('are OpenAPI 3.1 of what really is routed', async () => {
    const { status, body } = await get('/openapi.json');
    expect([status, body.openapi]).toEqual([200, '3.1.0']);
    expect(body.paths?.['/api/v2/videos/generate']?.post).toMatchObject({ operationId: 'generateVideo' });
  });

  it('[S0-30] and AsyncAPI 3.0 of what the socket says', async () => {
    const { status, body } = await get('/asyncapi.json');
    expect([status, body.asyncapi]).toEqual([200, '3.0.0']);
    expect(body.components?.messages).toMatchObject({ subscribe: { name: 'subscribe' } });
  });

  it.each(['/docs', '/docs/', '/redoc', '/redoc/'])(
    '[S0-15] [C36] %s loads nothing from elsewhere',
    async (path) => {
      const { status, headers, body } = await get(path);
      expect([status, headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
      const policy = String(headers.get('content-security-policy'));
      expect(policy).toContain("script-src 'self';");
      expect(policy).toContain("object-src 'none'; base-uri 'none'; frame-ancestors 'none'");
      expect(policy).not.toMatch(/unsafe|\*/);
      const page = String(body);
      expect(page).not.toMatch(/https?:/);
      for (const [, file = ''] of page.matchAll(/(?:src|href)="([^"]+)"/g)) {
        expect((await get(file)).status).toBe(200);
      }
    },
  );

  it('files come compressed to who can read it', async () => {
    const url = `${cloud.http}/docs/swagger-ui-bundle.js`;
    const plain = await fetch(url, { headers: { 'accept-encoding': 'identity' } });
    const text = await plain.text();
    expect(plain.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(text.length).toBeGreaterThan(1_000_000);
    const packed = await fetch(url, { headers: { 'accept-encoding': 'gzip' } });
    expect(packed.headers.get('content-encoding')).toBe('gzip');
    expect(await packed.text()).toBe(text);
  });

  it('another file is missing', async () => {
    for (const file of ['nothing.js', '..%2f..%2fpackage.json', 'swagger-ui.js']) {
      const { status, body } = await get(`/docs/${file}`);
      expect([file, status, body.code]).toEqual([file, 404, 'NOT_FOUND']);
    }
  });

  it('[C13] are hidden where the setting says so', async () => {
    for (const path of ['/docs', '/docs/start.js', '/redoc', '/openapi.json', '/asyncapi.json']) {
      expect((await hidden.request('GET', path)).status).toBe(404);
    }
    expect((await hidden.request('GET', '/live')).status).toBe(200);
  });
});

describe('an unknown path', () => {
  it.each([
    ['GET', '/nothing/here', { code: 'NOT_FOUND', error: 'NOT_FOUND' }],
    ['POST', '/api/v1/nothing', { code: 'NOT_FOUND', error: { code: 'NOT_FOUND' } }],
    ['PATCH', '/health', { code: 'NOT_FOUND', detail: 'Not found' }],
  ])('is told as every error: %s %s', async (method, path, expected) => {
    const { status, body, headers } = await cloud.request(method, path);
    expect(status).toBe(404);
    expect(headers.get('content-type')).toBe('application/problem+json');
    expect(headers.get('x-request-id')).toBe(body.request_id);
    expect(body).toMatchObject({ ...expected, instance: path, status: 404 });
  });
});
