import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { send } from './request.ts';

beforeEach(() => vi.resetModules());
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

const secretHeaders = {
  authorization: 'Bearer secret-token',
  cookie: 'session=secret-cookie',
  'x-mode': 'a',
};

/** One request of an operation that fails, and the fields of its line in the log. */
const failWith = async (error: Error, { debug, environment }: { debug: string; environment: string }) => {
  vi.stubEnv('DEBUG', debug);
  vi.stubEnv('ENVIRONMENT_NAME', environment);
  const { http } = await import('../../../functions/platform/http/entry.ts');
  const { log } = await import('../../../functions/platform/log.ts');
  const { routes } = await import('./things.ts');
  const info = vi.spyOn(log, 'info').mockReturnValue();
  const handler = http(routes.createThing, async () => {
    throw error;
  });
  const body = JSON.stringify({ name: 'secret-body' });
  const params = { id: 'abc' };
  const answer = await send(handler, { method: 'POST', headers: secretHeaders, params, body });
  const line = info.mock.calls.find(([event]) => event === 'http_request')?.[1];
  return { ...answer, line };
};

const broken = () => new RangeError('too far', { cause: new Error('the table said no') });
const inDebug = { debug: 'true', environment: 'dev' };

describe('[S0-51] with the setting debug', () => {
  it('an error of ours is answered with name, message, frames and cause', async () => {
    const { status, body } = await failWith(broken(), inDebug);
    expect(status).toBe(500);
    expect(body).toMatchObject({
      detail: 'An unexpected error occurred',
      debug: {
        name: 'RangeError',
        message: 'too far',
        frames: expect.arrayContaining([expect.stringContaining('debug.test.ts')]),
        cause: { name: 'Error', message: 'the table said no' },
      },
    });
  });

  it('an error that callers may see is as it is without', async () => {
    const { KinoraError } = await import('../../../functions/shared/errors.ts');
    const known = new KinoraError('conflict', 'SOME_CODE', 'Some text', { cause: broken() });
    const { status, body } = await failWith(known, inDebug);
    expect([status, 'debug' in body]).toEqual([409, false]);
  });

  it('the line of a request names its headers, without a value or a body', async () => {
    const { line } = await failWith(broken(), inDebug);
    expect(line).toMatchObject({
      method: 'POST',
      route: '/api/v2/things/{id}',
      status: 500,
      duration: expect.any(Number),
      request_headers: ['authorization', 'cookie', 'x-mode'],
      request_characters: 22,
      response_headers: expect.arrayContaining(['content-type', 'x-request-id']),
    });
    expect(JSON.stringify(line)).not.toContain('secret');
  });

  it.each([
    { debug: 'false', environment: 'dev' },
    { debug: 'vite:*', environment: 'dev' },
    { debug: 'true', environment: 'staging' },
    { debug: 'true', environment: 'prod' },
  ])('nothing more is told where it is $debug in $environment', async (surroundings) => {
    const { text, line } = await failWith(broken(), surroundings);
    expect(text).not.toMatch(/too far|"debug"/);
    expect(line).not.toHaveProperty('request_headers');
  });

  it('a long chain of causes is cut', async () => {
    const endless = new Error('round');
    endless.cause = endless;
    const { body } = await failWith(endless, inDebug);
    expect(JSON.stringify(body).match(/"round"/g)).toHaveLength(5);
  });
});
