import * as z from 'zod';

/** What the gateway writes to the client. */
export interface HttpAnswer {
  status: number;
  headers: Record<string, string>;
  cookies: string[];
  body: Buffer;
}

const Scalar = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const StructuredResponse = z.object({
  statusCode: z.coerce.number().int().min(200).max(599),
  headers: z.record(z.string(), Scalar).nullish(),
  cookies: z.array(z.string()).nullish(),
  body: z.string().nullish(),
  isBase64Encoded: z.boolean().nullish(),
});

/** Written by the gateway itself, whatever the integration says. */
const ownHeaders = new Set([
  'connection',
  'content-length',
  'date',
  'keep-alive',
  'transfer-encoding',
  'upgrade',
]);
const headerNamePattern = /^[!#$%&'*+.^_`|~0-9a-z-]+$/i;
const headerValuePattern = /^[\t\x20-\x7e\x80-\xff]*$/;

/**
 * Maps what a function returned to an HTTP answer by the rules of payload format 2.0: an object with
 * `statusCode` is a response, anything else is a JSON body of a 200.
 *
 * @returns undefined for a malformed response, which AWS answers with 500
 */
export const httpAnswer = (returned: unknown): HttpAnswer | undefined => {
  if (returned === null || typeof returned !== 'object' || !('statusCode' in returned))
    return inferred(returned);
  const parsed = StructuredResponse.safeParse(returned);
  if (!parsed.success) return undefined;
  const { statusCode, headers, cookies, body, isBase64Encoded } = parsed.data;
  const written: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers ?? {})) {
    if (!headerNamePattern.test(name) || !headerValuePattern.test(value)) return undefined;
    if (!ownHeaders.has(name.toLowerCase())) written[name.toLowerCase()] = value;
  }
  if (cookies?.some((cookie) => !headerValuePattern.test(cookie))) return undefined;
  const content = Buffer.from(body ?? '', isBase64Encoded ? 'base64' : 'utf8');
  if (content.length > 0) written['content-type'] ??= 'text/plain;charset=utf-8';
  return { status: statusCode, headers: written, cookies: cookies ?? [], body: content };
};

const inferred = (returned: unknown): HttpAnswer => {
  const text = typeof returned === 'string' ? returned : JSON.stringify(returned ?? null);
  const headers = { 'content-type': 'application/json' };
  return { status: 200, headers, cookies: [], body: Buffer.from(text) };
};

/** An answer of the gateway itself, e.g. `{"message":"Not Found"}`. */
export const gatewayAnswer = (status: number, message: string): HttpAnswer => {
  const headers = { 'content-type': 'application/json' };
  return { status, headers, cookies: [], body: Buffer.from(JSON.stringify({ message })) };
};
