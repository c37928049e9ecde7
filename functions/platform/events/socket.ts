import type {
  APIGatewayProxyStructuredResultV2,
  APIGatewayProxyWebsocketEventV2,
  Context as LambdaContext,
} from 'aws-lambda';
import * as z from 'zod/mini';
import type { TriggerDeclaration } from '../../shared/contract.ts';
import { KinoraError } from '../../shared/errors.ts';
import { parseJson } from '../http/json.ts';
import { statusOf } from '../http/problem.ts';
import { parseMessage } from '../http/validation.ts';
import { begin, type EventContext } from './begin.ts';

/** What a socket route knows of the connection beside its message. */
export interface SocketContext extends EventContext {
  connectionId: string;
  /** Present at `$connect` alone: lower-case header names. */
  headers: Readonly<Record<string, string>>;
  query: Readonly<Record<string, string>>;
  sourceIp: string;
}

/** API Gateway gives the handshake's headers and query at `$connect` alone; its types leave them out. */
type SocketEvent = APIGatewayProxyWebsocketEventV2 & {
  headers?: Record<string, string | undefined>;
  queryStringParameters?: Record<string, string | undefined> | null;
};

/**
 * The handler of one WebSocket route. What it returns is sent to that client; at `$connect` it may return
 * response headers (`sec-websocket-protocol`) instead.
 *
 * A message that fits no schema and a `KinoraError` become `{"type":"error","code","message"}` with the field
 * errors and data of the error beside them; at `$connect` an error refuses the connection with its HTTP status.
 *
 * @param schema of the message's JSON; undefined for routes without one
 */
export const socketHandler =
  <Message>(
    trigger: Extract<TriggerDeclaration, { on: 'socket' }>,
    schema: z.ZodMiniType<Message>,
    handle: (message: Message, context: SocketContext) => Promise<unknown>,
  ) =>
  async (event: SocketEvent, lambda: LambdaContext): Promise<APIGatewayProxyStructuredResultV2> => {
    const context = contextOf(event, begin(lambda, `socket:${trigger.route}`));
    try {
      const sent = await handle(parseMessage(schema, messageOf(event)), context);
      if (trigger.route === '$connect') return { statusCode: 200, ...handshake(sent) };
      return { statusCode: 200, ...(sent === undefined ? {} : { body: JSON.stringify(sent) }) };
    } catch (error) {
      const { status, code, message, more } = refusalOf(error);
      if (status >= 500) context.log.error('socket_message_failed', { error });
      else context.log.info('socket_message_refused', { code });
      const body = JSON.stringify({ ...more, type: 'error', code, message });
      // A message's answer must be 200, or API Gateway puts a text of its own in its place.
      return { statusCode: trigger.route === '$connect' ? status : 200, body };
    }
  };

const handshake = (sent: unknown): { headers?: Record<string, string> } => {
  const parsed = z.safeParse(z.record(z.string(), z.string()), sent);
  return parsed.success ? { headers: parsed.data } : {};
};

const contextOf = (event: SocketEvent, context: EventContext): SocketContext => {
  const { connectionId } = event.requestContext;
  const identity = z.safeParse(
    z.object({ identity: z.object({ sourceIp: z.string() }) }),
    event.requestContext,
  );
  return {
    ...context,
    connectionId,
    headers: texts(event.headers, (name) => name.toLowerCase()),
    query: texts(event.queryStringParameters ?? {}, (name) => name),
    sourceIp: identity.data?.identity.sourceIp ?? '',
  };
};

const texts = (
  fields: Record<string, string | undefined> | undefined,
  rename: (name: string) => string,
): Record<string, string> =>
  Object.fromEntries(
    Object.entries(fields ?? {}).flatMap(([name, value]) =>
      value === undefined ? [] : [[rename(name), value]],
    ),
  );

const messageOf = ({ body }: SocketEvent): unknown => {
  return body === undefined || body === '' ? {} : parseJson(body, 'message');
};

interface Refusal {
  status: number;
  code: string;
  message: string;
  /** Further members of the answer. */
  more: Readonly<Record<string, unknown>>;
}

const refusalOf = (error: unknown): Refusal => {
  if (error instanceof KinoraError) {
    const { kind, code, message, errors, data } = error;
    return { status: statusOf(kind), code, message, more: errors.length === 0 ? data : { ...data, errors } };
  }
  return { status: 500, code: 'INTERNAL_SERVER_ERROR', message: 'An unexpected error occurred', more: {} };
};
