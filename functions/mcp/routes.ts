import { defineRoutes } from '../shared/contract.ts';
import { mcpPath } from '../shared/mcp-path.ts';
import { createNeeds, createSettings, waitTimeoutSeconds } from '../videos/create-rules.ts';
import { outlookNeeds, outlookSettings } from '../videos/outlook.ts';
import { readListedNeeds } from '../videos/read-listed.ts';
import { endNeeds } from '../videos/routes.ts';
import { changeVideoSettings } from '../videos/store.ts';
import * as s from './schemas.ts';

const tag = 'mcp';
const resource = 'https://kinora.example.com/mcp';

/** The domain's routes by operationId. */
export const mcpRoutes = defineRoutes({
  callMcp: {
    tag,
    method: 'POST',
    path: mcpPath,
    summary: 'The Model Context Protocol: tools with which agents quote, make and watch videos.',
    description:
      'Streamable HTTP without sessions: each message is answered by one JSON body, a notification by 202 and none. ' +
      'Clients of 2026-07-28 and of 2025 are served. What a tool refuses is a result with `isError`, and in it the ' +
      'code of the same error of the API, `message`, `errors`, `retry_after` and `mend`. `make_video` demands ' +
      '`max_cost` and `request_key`: repeated, it pays once. A body that is no message is answered by 400 and an error of ' +
      'JSON-RPC: -32700 where it is no JSON, else -32600.',
    auth: 'bearer',
    // A call that makes a video is counted in its transaction, every other one by itself.
    admission: 'transactional',
    limits: ['create'],
    headers: s.messageHeaders,
    body: s.message,
    success: { status: 200, body: s.answer, description: 'The answer of JSON-RPC.' },
    errors: ['ORIGIN_NOT_ALLOWED'],
    needs: [
      ...createNeeds,
      ...outlookNeeds,
      ...readListedNeeds,
      ...endNeeds,
      'media:read',
      'public:address',
      'secret:youtube',
    ],
    settings: [
      ...createSettings,
      ...outlookSettings,
      ...changeVideoSettings,
      'testValues',
      'allowedOrigins',
      'maxPublicationsPerDay',
    ],
    timeoutSeconds: waitTimeoutSeconds,
    memoryMegabytes: 512,
    examples: {
      body: {
        jsonrpc: '2.0',
        id: 1,
        method: 'tools/call',
        params: { name: 'quote_video', arguments: { script: 'Hello from Kinora.' } },
      },
      success: {
        jsonrpc: '2.0',
        id: 1,
        result: { content: [{ type: 'text', text: '{"price":1}' }], structuredContent: { price: 1 } },
      },
    },
  },
  getResourceMetadata: {
    tag,
    method: 'GET',
    path: `/.well-known/oauth-protected-resource${mcpPath}`,
    aliases: ['/.well-known/oauth-protected-resource'],
    summary: 'Who may call the tools of agents, and how (RFC 9728).',
    description:
      'No authorization server is named: a bearer token is an API key of POST /api/v1/api-keys, or an access token.',
    auth: 'none',
    admission: 'none',
    success: { status: 200, body: s.resourceMetadata, description: 'The metadata.' },
    errors: [],
    needs: ['public:address'],
    examples: {
      success: {
        resource,
        resource_name: 'Kinora',
        resource_documentation: 'https://kinora.example.com/docs',
        bearer_methods_supported: ['header'],
        scopes_supported: ['videos:read', 'videos:write', 'youtube:write'],
      },
    },
  },
});
