import { problemOf, statusOf } from '../platform/http/problem.ts';
import type { RouteDeclaration } from '../shared/contract.ts';
import { errorCodes } from '../shared/error-codes.ts';
import { KinoraError } from '../shared/errors.ts';

type Json = Record<string, unknown>;

/** The codes of every error that a route can give: its own and those of the chain in front of it. */
export const codesOf = (route: RouteDeclaration): string[] => {
  const hasInput = [route.params, route.query, route.headers, route.body].some((part) => part !== undefined);
  return [
    ...new Set([
      ...route.errors,
      ...(route.auth === 'none' ? [] : ['UNAUTHENTICATED', 'TOKEN_EXPIRED']),
      ...(route.auth === 'cookie' ? ['NOT_AUTHENTICATED'] : []),
      ...(route.auth === 'bearer' ? ['API_KEY_REQUIRED', 'INVALID_API_KEY', 'INSUFFICIENT_SCOPE'] : []),
      ...(route.roles === undefined ? [] : ['PERMISSION_DENIED']),
      ...(route.auth !== 'none' && route.admission !== 'none' ? ['SESSION_ENDED', 'INACTIVE_USER'] : []),
      ...(route.admission === 'none' ? [] : ['RATE_LIMIT_EXCEEDED']),
      ...(hasInput ? ['VALIDATION_ERROR'] : []),
      ...(route.body === undefined
        ? []
        : ['MALFORMED_JSON', 'MALFORMED_BODY', 'PAYLOAD_TOO_LARGE', 'UNSUPPORTED_MEDIA_TYPE']),
      'HOST_NOT_ALLOWED',
      'FRONT_DOOR_REQUIRED',
      'TIMEOUT',
    ]),
  ];
};

const moment = { requestId: '019a9d41-0000-7000-8000-000000000000', now: new Date('2026-11-22T10:00:00Z') };

/** Stands for every error that a caller may not see. */
const unexpected = 'INTERNAL_SERVER_ERROR';

/** The bodies of `/api/v1` have an object in `error`, all others the code. */
const variantOf = (path: string): '' | '.v1' => (path.startsWith('/api/v1/') ? '.v1' : '');

const paths = { '': '/api/v2/videos', '.v1': '/api/v1/videos' } as const;

/**
 * An example for each code and variant, by the name under which responses refer to it.
 *
 * @throws when a code is none that `shared/error-codes.ts` knows
 */
export const problemExamples = (codes: Iterable<string>): Record<string, Json> =>
  Object.fromEntries(
    [...new Set([...codes, unexpected])].sort().flatMap((code) =>
      (['', '.v1'] as const).map((variant) => {
        const { body } = problemOf(errorOf(code), { path: paths[variant], ...moment });
        return [`${code}${variant}`, { summary: body.detail, value: body }];
      }),
    ),
  );

/**
 * One response for each status, with an example for each code.
 *
 * @throws when a route declares a code that `shared/error-codes.ts` does not know
 */
export const problemResponses = (route: RouteDeclaration, path: string): Json => {
  const byStatus = new Map<number, Record<string, Json>>();
  for (const code of [...codesOf(route), unexpected]) {
    const { status } = problemOf(errorOf(code), { path, ...moment });
    const reference = { $ref: `#/components/examples/${code}${variantOf(path)}` };
    byStatus.set(status, { ...byStatus.get(status), [code]: reference });
  }
  return Object.fromEntries(
    [...byStatus]
      .sort(([left], [right]) => left - right)
      .map(([status, examples]) => [
        status,
        {
          description: Object.keys(examples).join(', '),
          headers: headersOf(status),
          content: {
            'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' }, examples },
          },
        },
      ]),
  );
};

const errorOf = (code: string): Error => {
  if (code === unexpected) return new Error(code);
  const known = errorCodes[code];
  if (known === undefined) throw new Error(`Code ${code} is missing in shared/error-codes.ts`);
  const errors =
    code === 'VALIDATION_ERROR' ? [{ path: 'body.field', message: 'Field required', code: 'required' }] : [];
  return new KinoraError(known.kind, code, known.detail, { errors });
};

const headersOf = (status: number): Json => ({
  'X-Request-Id': { schema: { type: 'string' } },
  ...(status === statusOf('unauthenticated') ? { 'WWW-Authenticate': { schema: { const: 'Bearer' } } } : {}),
  ...(status === statusOf('rate_limited') ? { 'Retry-After': { schema: { type: 'integer' } } } : {}),
});
