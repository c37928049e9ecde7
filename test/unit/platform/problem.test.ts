import { describe, expect, it } from 'vitest';
import { problemOf } from '../../../functions/platform/http/problem.ts';
import type { RouteDeclaration } from '../../../functions/shared/contract.ts';
import type { ErrorKind } from '../../../functions/shared/error-kinds.ts';
import { KinoraError, problem as problemWith } from '../../../functions/shared/errors.ts';

const at = (path: string) => ({ path, requestId: 'req-1', now: new Date('2026-11-22T10:00:00.000Z') });

describe('problemOf', () => {
  it.each<[ErrorKind, number]>([
    ['bad_request', 400],
    ['unauthenticated', 401],
    ['payment_required', 402],
    ['forbidden', 403],
    ['not_found', 404],
    ['not_acceptable', 406],
    ['conflict', 409],
    ['gone', 410],
    ['payload_too_large', 413],
    ['unsupported_media_type', 415],
    ['invalid', 422],
    ['rate_limited', 429],
    ['unavailable', 503],
  ])('[S3-39] %s is status %i with a title', (kind, status) => {
    const problem = problemOf(new KinoraError(kind, 'SOME_CODE', 'Some text'), at('/api/v2/videos'));
    expect(problem.status).toBe(status);
    expect(problem.body).toMatchObject({ status, status_code: status, title: expect.any(String) });
  });

  it.each([
    ['/api/v2/videos/a b#c?d', '/api/v2/videos/a%20b%23c%3Fd'],
    ['/api/v2/videos/\u0000', '/api/v2/videos/%00'],
    ['/api/v2/videos/\ud800é', '/api/v2/videos/%EF%BF%BD%C3%A9'],
  ])('names a path that was sent encoded as a URI reference', (path, instance) => {
    const { body } = problemOf(new KinoraError('not_found', 'VIDEO_NOT_FOUND', 'Video not found'), at(path));
    expect(body.instance).toBe(instance);
  });

  it.each([
    ['/api/v1/videos/7', 'Video not found'],
    ['/api/v1/videos/01900000-0000-7000-8000-000000000000', 'Video generation not found'],
    ['/api/v1/videos/01900000-0000-7000-8000-000000000000/', 'Video generation not found'],
    ['/api/v1/videos/01900000-0000-7000-8000-000000000000/cancel', 'Video not found'],
    ['/api/v2/videos/01900000-0000-7000-8000-000000000000', 'Video not found'],
  ])('[S1-4] [S4-2] says of a missing video what the clients of %s know', (path, words) => {
    const error = new KinoraError('not_found', 'VIDEO_NOT_FOUND', 'Video not found');
    expect(problemOf(error, at(path)).body).toMatchObject({ detail: words, message: words });
  });

  it('[S3-38] [C1] [S0-46] is RFC 9457 with a string `error` on v2 and root', () => {
    const error = new KinoraError('not_found', 'VIDEO_NOT_FOUND', 'Video not found');
    expect(problemOf(error, at('/api/v2/videos/1'))).toEqual({
      status: 404,
      headers: { 'content-type': 'application/problem+json' },
      body: {
        type: 'urn:kinora:problem:video-not-found',
        title: 'Not Found',
        status: 404,
        detail: 'Video not found',
        instance: '/api/v2/videos/1',
        code: 'VIDEO_NOT_FOUND',
        request_id: 'req-1',
        timestamp: '2026-11-22T10:00:00.000Z',
        errors: [],
        success: false,
        message: 'Video not found',
        status_code: 404,
        error: 'VIDEO_NOT_FOUND',
        details: [],
      },
    });
    expect(problemOf(error, at('/')).body.error).toBe('VIDEO_NOT_FOUND');
  });

  it('[C1] [S1-23] has an `error` object on v1', () => {
    const error = new KinoraError('conflict', 'VIDEO_ENDED', 'Too late');
    expect(problemOf(error, at('/api/v1/videos/1/cancel')).body.error).toEqual({
      code: 'VIDEO_ENDED',
      message: 'Too late',
      type: 'HeyGenException',
      details: [],
    });
  });

  it('[S0-47] [S1-27] lists every field error', () => {
    const errors = [{ path: 'body.script', message: 'Field required', code: 'required' }];
    const error = new KinoraError('invalid', 'VALIDATION_ERROR', 'Request validation failed', { errors });
    for (const path of ['/api/v2/videos', '/api/v1/videos', '/login'])
      expect(problemOf(error, at(path)).body).toMatchObject({ errors, details: errors });
    expect(problemOf(error, at('/api/v1/videos')).body.error).toMatchObject({
      type: 'ValidationError',
      details: errors,
    });
  });

  it('[C1] [S2-2] tells what is wrong as texts where the request itself is valid, and as details', () => {
    const errors = [{ path: 'params.id', message: 'No such user', code: 'not_found' }];
    const error = new KinoraError('not_found', 'USER_NOT_FOUND', 'User not found', { errors });
    for (const path of ['/api/v2/users/1', '/api/v1/users/1'])
      expect(problemOf(error, at(path)).body).toMatchObject({ errors: ['No such user'], details: errors });
    expect(problemOf(error, at('/api/v1/users/1')).body.error).toMatchObject({ details: errors });
  });

  it('[S1-34] [S2-22] every 401 says how to authenticate', () => {
    const error = new KinoraError('unauthenticated', 'UNAUTHENTICATED', 'Could not validate credentials');
    expect(problemOf(error, at('/api/v1/users/me')).headers['www-authenticate']).toBe('Bearer');
  });

  it('[S0-44] [S1-34] [S2-12] says in the words of its routes that credentials are no good', () => {
    const error = problemWith('UNAUTHENTICATED');
    const detailAt = (path: string) => problemOf(error, at(path)).body.detail;
    expect(detailAt('/api/v1/users/me')).toBe('Could not validate credentials');
    for (const path of ['/api/v2/videos/list', '/me', '/task/1'])
      expect(detailAt(path)).toBe('Invalid authentication credentials');
  });

  it('[S1-25] says when to come again', () => {
    const error = new KinoraError('rate_limited', 'RATE_LIMIT_EXCEEDED', 'x', { retryAfterSeconds: 17 });
    expect(problemOf(error, at('/')).headers['retry-after']).toBe('17');
  });

  it('adds data that cannot replace a standard member', () => {
    const data = { required: 12, balance: 3, status: 200, code: 'FORGED', success: true };
    const error = new KinoraError('payment_required', 'INSUFFICIENT_CREDITS', 'x', { data });
    expect(problemOf(error, at('/')).body).toMatchObject({
      required: 12,
      balance: 3,
      status: 402,
      code: 'INSUFFICIENT_CREDITS',
      success: false,
    });
  });

  it('[S3-39] [S1-29] tells nothing of an unknown error', () => {
    const { status, body } = problemOf(new Error('password of table db-7 is wrong'), at('/api/v1/videos'));
    expect(status).toBe(500);
    expect(body).toMatchObject({ code: 'INTERNAL_SERVER_ERROR', detail: 'An unexpected error occurred' });
    expect(JSON.stringify(body)).not.toContain('db-7');
  });
});

describe('problem', () => {
  it('has the kind and text of its code', () => {
    expect(problemWith('VIDEO_NOT_FOUND')).toMatchObject({
      kind: 'not_found',
      code: 'VIDEO_NOT_FOUND',
      message: 'Video not found',
      data: {},
    });
  });

  it('makes its text of the facts, and its members of those that are no mere words', () => {
    expect(problemWith('INSUFFICIENT_CREDITS', { required: 12, balance: 3 })).toMatchObject({
      message: 'This video costs 12 credits; the balance is 3.',
      data: { required: 12, balance: 3 },
    });
    const malformed = problemWith('MALFORMED_JSON', { part: 'body', position: 7, line: 1, column: 8 });
    expect(malformed.message).toBe('The body is not valid JSON at position 7 (line 1, column 8).');
    expect(malformed.data).toEqual({ position: 7 });
    expect(problemWith('SESSION_ENDED', { of: 'connection' }).data).toEqual({});
  });

  it('cannot be made of a code that does not exist, nor without its facts', () => {
    // @ts-expect-error no such code
    expect(() => problemWith('NO_SUCH_CODE')).toThrow();
    // @ts-expect-error the text needs figures
    problemWith('INSUFFICIENT_CREDITS');
    // @ts-expect-error no such code
    const errors: RouteDeclaration['errors'] = ['NO_SUCH_CODE'];
    expect(errors).toHaveLength(1);
  });
});
