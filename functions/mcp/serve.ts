import {
  createMcpHandler,
  isLegacyRequest,
  type Server,
  WebStandardStreamableHTTPServerTransport,
} from '@modelcontextprotocol/server';

/**
 * Serves one message, of either era of the protocol, with one answer in JSON.
 *
 * @param makeServer the server of this message alone
 */
export const serveMessage = async (
  request: Request,
  parsedBody: unknown,
  makeServer: () => Server,
): Promise<Response> => {
  if (await isLegacyRequest(request, parsedBody)) {
    const transport = new WebStandardStreamableHTTPServerTransport({
      sessionIdGenerator: undefined,
      enableJsonResponse: true,
    });
    await makeServer().connect(transport);
    return transport.handleRequest(request, { parsedBody });
  }
  // No tool says anything before its answer, so that `auto` never streams; nor may anyone listen.
  const modern = createMcpHandler(makeServer, { legacy: 'reject', maxSubscriptions: 0 });
  return modern.fetch(request, { parsedBody });
};
