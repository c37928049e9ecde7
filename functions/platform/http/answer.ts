import { createHash } from 'node:crypto';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import * as z from 'zod/mini';
import type { RouteDeclaration } from '../../shared/contract.ts';
import { emitAlarmMetric, recordMetric } from '../metrics.ts';
import { isKnown, OtherReply, Reply } from './reply.ts';

/** Clients that ask for this content type get every success as `{ success, message, data, errors }`. */
const envelopeType = 'application/vnd.kinora.envelope+json';

/** What an operation answers by a status of its own choice, and that without a body. */
const bodyless: ReadonlySet<number | undefined> = new Set([202, 204, 304]);

/**
 * The HTTP answer of a success: the body passes the route's schema, which drops undeclared fields. A GET carries an
 * ETag; a request with a current one is answered 304.
 *
 * @param sent the request's headers by lower-case names
 * @throws when the operation's answer does not fit the schema, which is answered as a 500
 */
export const answer = (
  route: RouteDeclaration,
  output: unknown,
  sent: Readonly<Record<string, string | undefined>>,
): APIGatewayProxyStructuredResultV2 => {
  const { body: schema, contentType = 'application/json', description } = route.success;
  const own = output instanceof Reply ? output : new Reply(output, {}, []);
  const base = { statusCode: own.status ?? route.success.status, cookies: [...own.cookies] };
  if (schema === undefined || bodyless.has(own.status)) return { ...base, headers: { ...own.headers } };
  if (own instanceof OtherReply)
    return {
      ...base,
      headers: { 'content-type': own.contentType, vary: varyOf(route), ...own.headers },
      body: own.text,
    };
  const parsed = z.parse(schema, own.body);
  if (contentType !== 'application/json') {
    return { ...base, headers: { 'content-type': contentType, ...own.headers }, ...payload(parsed) };
  }
  const enveloped = sent.accept?.includes(envelopeType) === true;
  const body = JSON.stringify(enveloped ? envelope(parsed, description) : parsed);
  const headers = {
    'content-type': enveloped ? envelopeType : contentType,
    vary: varyOf(route),
    ...own.headers,
  };
  if (route.method !== 'GET' || base.statusCode !== 200) return { ...base, headers, body };
  return conditional({ ...base, headers, body }, body, sent['if-none-match']);
};

/** A browser may be used by two people: answers depend on credentials. */
const varyOf = ({ auth }: RouteDeclaration): string =>
  auth === 'none' ? 'Accept' : 'Accept, Authorization, Cookie, X-API-Key';

/** 304 when the caller has this answer already. */
const conditional = (
  full: APIGatewayProxyStructuredResultV2,
  body: string,
  known: string | undefined,
): APIGatewayProxyStructuredResultV2 => {
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
  const hit = isKnown(etag, known);
  if (known !== undefined) {
    recordMetric(hit ? 'cache_hits_total' : 'cache_misses_total', { cache_type: 'response' });
    emitAlarmMetric(hit ? 'CacheHits' : 'CacheMisses');
  }
  if (!hit) return { ...full, headers: { ...full.headers, etag } };
  const { 'content-type': _type, ...headers } = full.headers ?? {};
  return { ...full, statusCode: 304, headers: { ...headers, etag }, body: '' };
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
