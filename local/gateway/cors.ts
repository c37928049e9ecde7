import type { IncomingMessage } from 'node:http';
import type { HttpAnswer } from './http-response.ts';
import type { Cors } from './template-api.ts';

/** Whether a browser asks if a page of another origin may send a request. */
export const isPreflight = ({ method, headers }: IncomingMessage): boolean =>
  method === 'OPTIONS' &&
  headers.origin !== undefined &&
  headers['access-control-request-method'] !== undefined;

/**
 * The gateway's own answer to a preflight, which it gives where CORS is configured and no route takes the request.
 * `$default` and `ANY` take it: then their function says the status.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-cors.html
 */
export const preflightAnswer = (): HttpAnswer => ({
  status: 204,
  headers: {},
  cookies: [],
  body: Buffer.alloc(0),
});

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
  const allowed = origin === undefined ? {} : allowedOrigin(cors, origin);
  const granted = 'access-control-allow-origin' in allowed && isPreflight(request) ? grants(cors) : {};
  return { ...answer, headers: { ...headers, ...allowed, ...granted } };
};

/** What a preflight is told beside the origin. */
const grants = (cors: Cors): Record<string, string> => ({
  ...(cors.AllowMethods.length > 0 && { 'access-control-allow-methods': cors.AllowMethods.join(',') }),
  ...(cors.AllowHeaders.length > 0 && {
    'access-control-allow-headers': cors.AllowHeaders.join(',').toLowerCase(),
  }),
  ...(cors.MaxAge !== undefined && { 'access-control-max-age': String(cors.MaxAge) }),
});

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
