import type { IncomingMessage } from 'node:http';
import type { HttpAnswer } from './http-response.ts';
import type { Cors } from './template-api.ts';

/**
 * The gateway's answer to a preflight request; undefined for any other request.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-cors.html
 */
export const preflightAnswer = (cors: Cors | undefined, request: IncomingMessage): HttpAnswer | undefined => {
  if (!cors || request.method !== 'OPTIONS') return undefined;
  const { origin, 'access-control-request-method': wanted } = request.headers;
  if (origin === undefined || wanted === undefined) return undefined;
  const headers: Record<string, string> = allowedOrigin(cors, origin);
  if ('access-control-allow-origin' in headers) {
    if (cors.AllowMethods.length > 0) headers['access-control-allow-methods'] = cors.AllowMethods.join(',');
    if (cors.AllowHeaders.length > 0)
      headers['access-control-allow-headers'] = cors.AllowHeaders.join(',').toLowerCase();
    if (cors.MaxAge !== undefined) headers['access-control-max-age'] = String(cors.MaxAge);
  }
  return { status: 204, headers, cookies: [], body: Buffer.alloc(0) };
};

/** With CORS configured the gateway's headers replace those of the integration. */
export const withCors = (
  cors: Cors | undefined,
  request: IncomingMessage,
  answer: HttpAnswer,
): HttpAnswer => {
  if (!cors) return answer;
  const headers = Object.fromEntries(
    Object.entries(answer.headers).filter(([name]) => !name.startsWith('access-control-')),
  );
  const { origin } = request.headers;
  return { ...answer, headers: { ...headers, ...(origin !== undefined && allowedOrigin(cors, origin)) } };
};

const allowedOrigin = (cors: Cors, origin: string): Record<string, string> => {
  if (!cors.AllowOrigins.some((allowed) => originMatches(allowed, origin))) return {};
  return {
    'access-control-allow-origin': cors.AllowOrigins.includes('*') ? '*' : origin,
    ...(cors.AllowCredentials && { 'access-control-allow-credentials': 'true' }),
    ...(cors.ExposeHeaders.length > 0 && {
      'access-control-expose-headers': cors.ExposeHeaders.join(',').toLowerCase(),
    }),
  };
};

/** `*`, an origin, or a scheme with a wildcard (`https://*`, `https://*.example.com`). */
const originMatches = (allowed: string, origin: string): boolean => {
  if (allowed === '*' || allowed === origin) return true;
  const [before, after] = allowed.split('*');
  return after !== undefined && origin.startsWith(before ?? '') && origin.endsWith(after);
};
