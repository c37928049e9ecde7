import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { HttpEvent } from '../platform/http/context.ts';
import { uriOf } from '../platform/http/problem.ts';
import { respelledHeader } from '../shared/front-door.ts';

/** Methods that routes have, and those a client may try on them. */
const methods: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

/** Headers of one connection alone (RFC 9110, section 7.6.1), and those that `fetch` sets itself. */
const ofConnection: ReadonlySet<string> = new Set([
  'connection',
  'content-length',
  'expect',
  'host',
  'keep-alive',
  'te',
  'transfer-encoding',
  'upgrade',
]);

/**
 * The same path without the one slash at its end; undefined for `/`, for a path without one or with more, and for
 * methods that no route has.
 */
export const otherSpelling = ({ rawPath, requestContext }: HttpEvent): string | undefined =>
  methods.has(requestContext.http.method) && /[^/]\/$/.test(rawPath) ? rawPath.slice(0, -1) : undefined;

/**
 * Asks this API for the other spelling of a path and passes the answer on, whatever its status: what the front door
 * does by rewriting, where none stands. The address comes from API Gateway, never from the caller.
 *
 * @param path as {@link otherSpelling} gave it
 * @throws when the API cannot be reached
 */
export const askOtherSpelling = async (
  event: HttpEvent,
  path: string,
): Promise<APIGatewayProxyStructuredResultV2> => {
  const { domainName, http } = event.requestContext;
  const query = event.rawQueryString === '' ? '' : `?${event.rawQueryString}`;
  const scheme = event.headers['x-forwarded-proto'] === 'http' ? 'http' : 'https';
  const hasBody = http.method !== 'GET' && http.method !== 'HEAD' && event.body !== undefined;
  const answer = await fetch(`${scheme}://${domainName}${uriOf(path)}${query}`, {
    method: http.method,
    headers: headersOf(event),
    redirect: 'manual',
    ...(hasBody ? { body: Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8') } : {}),
  });
  const body = Buffer.from(await answer.arrayBuffer());
  return {
    statusCode: answer.status,
    headers: Object.fromEntries([...answer.headers].filter(([name]) => isPassedOn(name))),
    cookies: answer.headers.getSetCookie(),
    body: body.toString('base64'),
    isBase64Encoded: true,
  };
};

const headersOf = ({ headers, cookies = [] }: HttpEvent): Record<string, string> => {
  const sent = Object.entries(headers).flatMap(([name, value]) =>
    value === undefined || ofConnection.has(name) ? [] : [[name, value] as const],
  );
  return {
    ...Object.fromEntries(sent),
    ...(cookies.length === 0 ? {} : { cookie: cookies.join('; ') }),
    // `fetch` would open what was compressed.
    'accept-encoding': 'identity',
    [respelledHeader]: '1',
  };
};

/** Written anew by API Gateway, or carried beside the headers. */
const own: ReadonlySet<string> = new Set([...ofConnection, 'apigw-requestid', 'date', 'set-cookie']);

const isPassedOn = (name: string): boolean => !own.has(name);
