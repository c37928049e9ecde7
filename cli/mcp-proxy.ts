import type { KinoraClient } from '@kinora/client/client';
import { ApiError, isRecord } from '@kinora/client/errors';

type Message = Record<string, unknown>;

/** What a conversation has agreed on. */
interface McpSession {
  /** Of a client of 2025, once it is initialized. */
  protocolVersion: string | undefined;
}

export const mcpSession = (): McpSession => ({ protocolVersion: undefined });

/** Codes of JSON-RPC 2.0, section 5.1. */
const codes = { parseError: -32700, invalidRequest: -32600, internalError: -32603 } as const;

/** Under which a message of 2026-07-28 names its version. */
const versionMember = 'io.modelcontextprotocol/protocolVersion';

/**
 * Hands one message on to the API and gives back its answer; undefined for what has none.
 *
 * @param text one line of the agent's; one that is no message is answered with an error
 */
export const answerMessage = async (
  client: Pick<KinoraClient, 'mcp'>,
  session: McpSession,
  text: string,
): Promise<unknown> => {
  const message = parseMessage(text);
  if (message === undefined) return errorOf(null, codes.parseError, 'This line is not JSON.');
  if (!isRecord(message)) return errorOf(null, codes.invalidRequest, 'This line is not one message.');
  const { id } = message;
  try {
    const answer = await client.mcp(message, headersOf(message, session));
    if (id === undefined) return undefined;
    if (!isRecord(answer) || answer.jsonrpc !== '2.0')
      return errorOf(id, codes.internalError, 'The server does not speak the Model Context Protocol.');
    noteVersion(message, answer, session);
    return answer;
  } catch (error) {
    // A notification has no answer, whatever became of it.
    return id === undefined ? undefined : refusalOf(id, error);
  }
};

const parseMessage = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** What HTTP says once more beside a message: of 2026-07-28 its method and name, of 2025 the agreed version. */
const headersOf = (message: Message, { protocolVersion }: McpSession): Record<string, string> => {
  const params = isRecord(message.params) ? message.params : {};
  const meta = isRecord(params._meta) ? params._meta : {};
  const version = meta[versionMember];
  if (typeof version !== 'string')
    return protocolVersion === undefined ? {} : { 'mcp-protocol-version': protocolVersion };
  return {
    'mcp-protocol-version': version,
    'mcp-method': String(message.method),
    ...(isPlain(params.name) ? { 'mcp-name': params.name } : {}),
  };
};

/** Whether a text can stand in a header. */
const isPlain = (text: unknown): text is string => typeof text === 'string' && /^[\x20-\x7e]*$/.test(text);

const noteVersion = ({ method }: Message, { result }: Message, session: McpSession): void => {
  if (method === 'initialize' && isRecord(result) && typeof result.protocolVersion === 'string')
    session.protocolVersion = result.protocolVersion;
};

/** An error of the protocol as it came; whatever else went wrong, in the words of the command. */
const refusalOf = (id: unknown, error: unknown): unknown => {
  if (error instanceof ApiError && error.problem.jsonrpc === '2.0') return error.problem;
  const words = error instanceof Error ? error.message : 'The call failed.';
  return errorOf(
    id,
    codes.internalError,
    words,
    error instanceof ApiError ? { code: error.code } : undefined,
  );
};

const errorOf = (id: unknown, code: number, message: string, data?: object) => ({
  jsonrpc: '2.0',
  id,
  error: { code, message, ...(data === undefined ? {} : { data }) },
});
