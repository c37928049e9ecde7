import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { handler as getHealth } from '../../../functions/system/get-health.ts';
import { handler as getReadiness } from '../../../functions/system/get-readiness.ts';
import { send } from '../platform/request.ts';

/** Nobody listens there. */
const nowhere = 'http://127.0.0.1:1';

beforeAll(() => {
  vi.stubEnv('TABLE_NAME', 'table');
  vi.stubEnv('AWS_REGION', 'eu-central-1');
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'test');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'test');
  vi.stubEnv('AWS_ENDPOINT_URL_DYNAMODB', nowhere);
});
afterAll(() => vi.unstubAllEnvs());

describe('while the table cannot be reached', () => {
  it('[S0-4] [C12] the service is not ready and says when to ask again', async () => {
    const { status, headers, body, text } = await send(getReadiness, { path: '/ready' });
    expect([status, body.code, headers['retry-after']]).toEqual([503, 'NOT_READY', '5']);
    expect(text).not.toMatch(/ECONNREFUSED|127\.0\.0\.1/);
  });

  it('[S1-2] [C12] its health is 200, unhealthy, and keeps the reason to itself', async () => {
    const { status, body, text } = await send(getHealth, { path: '/health' });
    expect([status, body.status, body.database]).toEqual([200, 'unhealthy', 'unhealthy']);
    expect(text).not.toMatch(/ECONNREFUSED|127\.0\.0\.1/);
  });
});
