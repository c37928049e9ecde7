import { ApiError } from '@kinora/client/errors';
import { expect, it } from 'vitest';
import { exitCodeOf } from '../../../cli/exit-codes.ts';

const answered = (status: number, code: string): ApiError => new ApiError(status, { code, detail: code });

it('a service that is not set up for something refuses it; one that is busy may take it later', () => {
  expect(exitCodeOf(answered(503, 'YOUTUBE_NOT_CONFIGURED'))).toBe(5);
  expect(exitCodeOf(answered(503, 'PAYMENTS_NOT_CONFIGURED'))).toBe(5);
  expect(exitCodeOf(answered(503, 'OVERLOADED'))).toBe(6);
  expect(exitCodeOf(answered(401, 'UNAUTHENTICATED'))).toBe(3);
  expect(exitCodeOf(answered(404, 'VIDEO_NOT_FOUND'))).toBe(5);
});

it('what AWS refuses an administrator is refused, what it has no time for may pass', () => {
  const thrown = (name: string, more: object = {}) => Object.assign(new Error(name), { name, ...more });
  expect(exitCodeOf(thrown('AccessDeniedException', { $fault: 'client' }))).toBe(5);
  expect(exitCodeOf(thrown('CredentialsProviderError'))).toBe(5);
  expect(exitCodeOf(thrown('ThrottlingException', { $fault: 'client' }))).toBe(6);
  expect(exitCodeOf(thrown('InternalServerError', { $fault: 'server' }))).toBe(6);
});
