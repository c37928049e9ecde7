import { describe, expect, it } from 'vitest';
import { preflightAnswer } from '../../../functions/system/preflight.ts';
import { eventOf } from '../platform/request.ts';

const asked = (headers: Record<string, string>, method = 'OPTIONS') =>
  eventOf({ method, path: '/api/v1/videos', headers });
const ofPage = { origin: 'https://app.example.com', 'access-control-request-method': 'POST' };

describe('[S3-42] a preflight that `$default` takes', () => {
  it('is answered with a status that browsers take, and names what the page may send', () => {
    expect(preflightAnswer(asked(ofPage), 'https://app.example.com,https://b.example')).toEqual({
      statusCode: 204,
      headers: expect.objectContaining({
        'access-control-allow-origin': 'https://app.example.com',
        'access-control-allow-methods': 'GET,POST,PUT,PATCH,DELETE',
        'access-control-allow-headers': expect.stringContaining('idempotency-key'),
        vary: 'Origin',
      }),
    });
  });

  it('of another origin is told nothing that would let it in', () => {
    const answer = preflightAnswer(asked({ ...ofPage, origin: 'https://evil.example' }), 'https://b.example');
    expect(answer).toEqual({ statusCode: 204, headers: { vary: 'Origin' } });
  });

  it.each([
    ['no origin is allowed', ofPage, 'OPTIONS', ''],
    ['it is no preflight', { origin: ofPage.origin }, 'OPTIONS', ofPage.origin],
    ['it is another method', ofPage, 'POST', ofPage.origin],
  ])('is none where %s', (_reason, headers, method, origins) => {
    expect(preflightAnswer(asked(headers, method), origins)).toBeUndefined();
  });
});
