import { ofDatabase } from '../platform/database-error.ts';
import { problemOf, type ServerErrorCode, statusOf } from '../platform/http/problem.ts';
import { type RouteDeclaration, routeNeeds } from '../shared/contract.ts';
import { declaredErrors } from '../shared/declared-errors.ts';
import type { ErrorCode } from '../shared/error-codes.ts';
import { exampleFacts } from '../shared/error-facts.ts';
import { problem } from '../shared/errors.ts';

type Json = Record<string, unknown>;

const moment = { requestId: '019a9d41-0000-7000-8000-000000000000', now: new Date('2026-11-22T10:00:00Z') };

/** Stand for every error that a caller may not see. */
const serverErrors = ['INTERNAL_SERVER_ERROR', 'DATABASE_ERROR'] as const satisfies ServerErrorCode[];

/** What may go wrong on our side of a route. */
const serverErrorsOf = (route: RouteDeclaration): ServerErrorCode[] =>
  routeNeeds(route).some((need) => /^(table|index):/.test(need)) ? [...serverErrors] : [serverErrors[0]];

/** The bodies of `/api/v1` have an object in `error`, all others the code. */
const variantOf = (path: string): '' | '.v1' => (path.startsWith('/api/v1/') ? '.v1' : '');

const paths = { '': '/api/v2/videos', '.v1': '/api/v1/videos' } as const;

/** An example for each code and variant, by the name under which responses refer to it. */
export const problemExamples = (codes: Iterable<ErrorCode>): Record<string, Json> =>
  Object.fromEntries(
    [...new Set<ErrorCode | ServerErrorCode>([...codes, ...serverErrors])].sort().flatMap((code) =>
      (['', '.v1'] as const).map((variant) => {
        const { body } = problemOf(errorOf(code), { path: paths[variant], ...moment });
        return [`${code}${variant}`, { summary: body.detail, value: body }];
      }),
    ),
  );

/** One response for each status, with an example for each code. */
export const problemResponses = (route: RouteDeclaration, path: string): Json => {
  const byStatus = new Map<number, Record<string, Json>>();
  for (const code of [...declaredErrors(route), ...serverErrorsOf(route)]) {
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

const errorOf = (code: ErrorCode | ServerErrorCode): unknown => {
  if (code === 'INTERNAL_SERVER_ERROR') return new Error(code);
  if (code === 'DATABASE_ERROR') return ofDatabase(Object.assign(new Error(code), { $metadata: {} }));
  const errors =
    code === 'VALIDATION_ERROR' ? [{ path: 'body.field', message: 'Field required', code: 'required' }] : [];
  return problem<ErrorCode>(code, exampleFacts(code), { errors });
};

const headersOf = (status: number): Json => ({
  'X-Request-Id': { schema: { type: 'string' } },
  ...(status === statusOf('unauthenticated') ? { 'WWW-Authenticate': { schema: { const: 'Bearer' } } } : {}),
  ...(status === statusOf('rate_limited') ? { 'Retry-After': { schema: { type: 'integer' } } } : {}),
});
