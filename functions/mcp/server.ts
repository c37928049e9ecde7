import { type CallToolResult, ProtocolError, ProtocolErrorCode, Server } from '@modelcontextprotocol/server';
import { RateLimited } from '../platform/http/admission.ts';
import { demandScope, hasScope } from '../platform/http/authentication.ts';
import type { Context } from '../platform/http/context.ts';
import { parsePart } from '../platform/http/validation.ts';
import { KinoraError } from '../shared/errors.ts';
import { product } from '../system/product.ts';
import type { Tool } from './tool.ts';
import { toolError, toolResult } from './tool-error.ts';
import { describeTool, tools } from './tools.ts';

/** Read by a model at the start of a conversation. */
const instructions =
  'Kinora makes narrated videos from a script or a prompt. Quote first, then make_video with max_cost and a request_key ' +
  'of your own; on any doubt repeat the same call within 24 hours, it pays once. Then get_video with wait until it is completed.';

/** Clients may keep the list of tools so long: it changes with a deploy and with the key. */
const listMilliseconds = 300_000;

/**
 * A server for one message.
 *
 * @param fail is told what is no answer of a tool: an error of ours, or a caller who is not known any more
 */
export const mcpServer = (context: Context, fail: (error: unknown) => void): Server => {
  const server = new Server(
    { name: product.name.toLowerCase(), title: product.name, version: product.version },
    {
      capabilities: { tools: {} },
      instructions,
      cacheHints: { 'tools/list': { ttlMs: listMilliseconds, cacheScope: 'private' } },
    },
  );
  server.setRequestHandler('tools/list', () => ({
    // A key is told of no tool that it may not call.
    tools: tools.filter(({ scope }) => hasScope(context.actor, scope)).map(describeTool),
  }));
  server.setRequestHandler('tools/call', async ({ params }) => {
    const tool = tools.find(({ name }) => name === params.name);
    if (tool === undefined)
      throw new ProtocolError(
        ProtocolErrorCode.InvalidParams,
        `There is no such tool. Tools: ${tools.map(({ name }) => name).join(', ')}.`,
      );
    return callTool(tool, params.arguments ?? {}, context, fail);
  });
  return server;
};

const callTool = async (
  tool: Tool,
  given: Record<string, unknown>,
  context: Context,
  fail: (error: unknown) => void,
): Promise<CallToolResult> => {
  try {
    demandScope(context.actor, tool.scope);
    const input = parsePart('body', tool.input, given);
    if (!tool.isTransactional) await context.admitted();
    const told = await tool.run(input, context);
    context.log.info('tool_called', { tool: tool.name });
    return toolResult(told);
  } catch (error) {
    // A limit is told by the headers of HTTP, as of every other route.
    const isAnswer =
      error instanceof KinoraError && error.kind !== 'unauthenticated' && !(error instanceof RateLimited);
    if (!isAnswer) {
      fail(error);
      throw new ProtocolError(ProtocolErrorCode.InternalError, 'The call failed.');
    }
    if (error.kind === 'unavailable') context.log.error('tool_failed', { tool: tool.name, error });
    else context.log.info('tool_refused', { tool: tool.name, code: error.code });
    return toolError(error);
  }
};
