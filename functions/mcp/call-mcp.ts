import type * as z from 'zod/mini';
import { env, setting } from '../platform/env.ts';
import type { HttpResult } from '../platform/http/chain.ts';
import { type Context, type HttpHandler, http } from '../platform/http/entry.ts';
import { reply } from '../platform/http/reply.ts';
import type { Input } from '../shared/contract.ts';
import { originsOf } from '../shared/cors.ts';
import { problem } from '../shared/errors.ts';
import { mcpPath } from '../shared/mcp-path.ts';
import { mcpRoutes } from './routes.ts';
import type { answer } from './schemas.ts';
import { serveMessage } from './serve.ts';
import { mcpServer } from './server.ts';

/** The request as the protocol's library reads it; credentials and the wish for a content type stay here. */
const requestOf = (headers: Omit<Input<typeof mcpRoutes.callMcp>['headers'], 'origin'>): Request => {
  const sent = Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return new Request(`${env('PUBLIC_URL')}${mcpPath}`, {
    method: 'POST',
    headers: {
      ...Object.fromEntries(sent),
      'content-type': 'application/json',
      accept: 'application/json, text/event-stream',
    },
  });
};

/** Source: Model Context Protocol, "Streamable HTTP": an `Origin` that is not expected is answered 403. */
const demandKnownOrigin = (origin: string | undefined): void => {
  const known = [new URL(env('PUBLIC_URL')).origin, ...originsOf(setting('allowedOrigins'))];
  if (origin !== undefined && !known.includes(origin)) throw problem('ORIGIN_NOT_ALLOWED');
};

const serve = http(mcpRoutes.callMcp, async ({ headers: { origin, ...headers }, body }, context: Context) => {
  demandKnownOrigin(origin);
  let failure: { error: unknown } | undefined;
  const response = await serveMessage(requestOf(headers), body, () =>
    mcpServer(context, (error) => {
      failure = { error };
    }),
  );
  if (failure !== undefined) throw failure.error;
  const text = await response.text();
  if (response.status >= 500) throw new Error(`The protocol's library answered ${response.status}: ${text}`);
  if (response.status === 202) return reply<z.input<typeof answer>>(undefined as never, { status: 202 });
  return reply(JSON.parse(text) as z.input<typeof answer>, {
    status: response.status === 200 ? 200 : response.status === 404 ? 404 : 400,
  });
});

/** Who is not known is told where it is written how to be. Source: RFC 9728, section 5.1. */
const withChallenge = (result: HttpResult): HttpResult => {
  if (result.statusCode !== 401) return result;
  const metadata = `${env('PUBLIC_URL')}/.well-known/oauth-protected-resource${mcpPath}`;
  return {
    ...result,
    headers: { ...result.headers, 'www-authenticate': `Bearer resource_metadata="${metadata}"` },
  };
};

/** Codes of JSON-RPC 2.0, section 5.1, for what the chain in front of the protocol refuses as no message. */
const protocolErrors: Readonly<Record<string, { code: number; message: string }>> = {
  MALFORMED_JSON: { code: -32_700, message: 'Parse error: the body is no JSON.' },
  VALIDATION_ERROR: { code: -32_600, message: 'Invalid request: the body is no message of JSON-RPC 2.0.' },
};

/** A body that is no message is answered in the protocol's own words, as a client of it reads no other. */
const inProtocol = (result: HttpResult): HttpResult => {
  if (result.statusCode !== 400 && result.statusCode !== 422) return result;
  const { code, errors } = JSON.parse(result.body ?? '{}') as { code?: string; errors?: unknown };
  const error = protocolErrors[code ?? ''];
  if (error === undefined) return result;
  const data = errors === undefined ? {} : { data: { errors } };
  return {
    ...result,
    statusCode: 400,
    headers: { ...result.headers, 'content-type': 'application/json' },
    body: JSON.stringify({ jsonrpc: '2.0', id: null, error: { ...error, ...data } }),
  };
};

export const handler: HttpHandler = async (event, context) =>
  withChallenge(inProtocol(await serve(event, context)));
