import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import * as z from 'zod/mini';
import type { RouteDeclaration } from '../../shared/contract.ts';
import { Reply } from './reply.ts';

/** Clients that ask for this content type get every success as `{ success, message, data, errors }`. */
export const envelopeType = 'application/vnd.kinora.envelope+json';

/**
 * The HTTP answer of a success: the body passes the route's schema, so that nothing private can leave.
 *
 * @param accept the request's `Accept` header
 * @throws when the operation's answer does not fit the schema; that is our mistake, not the caller's
 */
export const answer = (
  route: RouteDeclaration,
  output: unknown,
  accept: string | undefined,
): APIGatewayProxyStructuredResultV2 => {
  const { status, body: schema, contentType = 'application/json', description } = route.success;
  const {
    body,
    headers,
    cookies,
    status: instead,
  } = output instanceof Reply ? output : new Reply(output, {}, []);
  const base = { statusCode: instead ?? status, cookies: [...cookies] };
  if (schema === undefined) return { ...base, headers: { ...headers } };
  const parsed = z.parse(schema, body);
  if (contentType !== 'application/json') {
    return { ...base, headers: { 'content-type': contentType, ...headers }, ...payload(parsed) };
  }
  const enveloped = accept?.includes(envelopeType) === true;
  return {
    ...base,
    headers: { 'content-type': enveloped ? envelopeType : contentType, vary: 'Accept', ...headers },
    body: JSON.stringify(enveloped ? envelope(parsed, description) : parsed),
  };
};

/** Text as it stands; bytes travel in base64. */
const payload = (parsed: unknown): { body: string; isBase64Encoded: boolean } =>
  parsed instanceof Uint8Array
    ? { body: Buffer.from(parsed).toString('base64'), isBase64Encoded: true }
    : { body: String(parsed), isBase64Encoded: false };

const envelope = (data: unknown, description: string) => {
  const own = typeof data === 'object' && data !== null && 'message' in data ? data.message : undefined;
  return { success: true, message: typeof own === 'string' ? own : description, data, errors: [] };
};
