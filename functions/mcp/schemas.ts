import * as z from 'zod/mini';

const id = z.union([z.string().check(z.maxLength(255)), z.number()]);
const object = z.record(z.string(), z.unknown());

/** One message of JSON-RPC 2.0: a request, or a notification, which has no id. */
export const message = z.looseObject({
  jsonrpc: z.literal('2.0'),
  id: z.optional(id),
  method: z.string().check(z.minLength(1), z.maxLength(100)),
  params: z.optional(object),
});

/** What a client of 2026-07-28 says once more beside the message, and one of 2025 in part. */
export const messageHeaders = z.object({
  origin: z.optional(z.string()),
  'mcp-protocol-version': z.optional(z.string()),
  'mcp-method': z.optional(z.string()),
  'mcp-name': z.optional(z.string()),
});

/** The answer of JSON-RPC: one of `result` and `error`. */
export const answer = z.looseObject({
  jsonrpc: z.literal('2.0'),
  id: z.optional(z.nullable(id)),
  result: z.optional(object),
  error: z.optional(z.looseObject({ code: z.number(), message: z.string() })),
});

/** RFC 9728, section 2. */
export const resourceMetadata = z.object({
  resource: z.string(),
  resource_name: z.string(),
  resource_documentation: z.string(),
  bearer_methods_supported: z.array(z.string()),
  scopes_supported: z.array(z.string()),
});
