import { describe, expect, it, vi } from 'vitest';
import { http } from '../../../functions/platform/http/entry.ts';
import { log } from '../../../functions/platform/log.ts';
import { KinoraError, problem } from '../../../functions/shared/errors.ts';
import { send } from './request.ts';
import { routes } from './things.ts';

describe('an error', () => {
  it('is a problem with the same headers', async () => {
    const handler = http(routes.getThing, async () => {
      throw new KinoraError('not_found', 'THING_NOT_FOUND', 'Thing not found');
    });
    const { status, headers, body } = await send(handler, { headers: { 'x-request-id': 'my-id' } });
    expect(status).toBe(404);
    expect(headers).toMatchObject({
      'content-type': 'application/problem+json',
      'x-frame-options': 'DENY',
      'x-request-id': 'my-id',
      'cache-control': 'no-store',
    });
    expect(body).toMatchObject({ code: 'THING_NOT_FOUND', request_id: 'my-id', instance: '/api/v1/things' });
  });

  it('is answered even where the route does not declare it, and logged as a fault', async () => {
    const logged = vi.spyOn(log, 'error');
    const { status } = await send(
      http(routes.getThing, async () => {
        throw problem('VIDEO_NOT_FOUND');
      }),
    );
    expect(status).toBe(404);
    expect(logged).toHaveBeenCalledWith('undeclared_error', { code: 'VIDEO_NOT_FOUND' });
    logged.mockClear();
    await send(
      http(routes.createThing, async () => ({ name: 'x' })),
      { method: 'POST', body: '{' },
    );
    expect(logged).not.toHaveBeenCalled();
    logged.mockRestore();
  });

  it('[S1-29] of ours says nothing', async () => {
    const handler = http(routes.getThing, async () => {
      throw new Error('table secret-name');
    });
    const { status, text } = await send(handler);
    expect(status).toBe(500);
    expect(text).not.toContain('secret-name');
  });

  it('an answer that does not fit its schema is ours too', async () => {
    const wrong: unknown = { name: 7 };
    const handler = http(routes.getThing, async () => wrong as { name: string });
    expect((await send(handler)).status).toBe(500);
  });

  it('an operation that takes too long is 503 before Lambda ends it', async () => {
    const handler = http(routes.getThing, () => new Promise(() => undefined));
    const { status, body, headers } = await send(handler, {}, 300);
    expect([status, body.code, headers['retry-after']]).toEqual([503, 'TIMEOUT', '1']);
  });
});
