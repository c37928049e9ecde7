import { gzipSync } from 'node:zlib';
import style from 'swagger-ui-dist/swagger-ui.css' with { type: 'text' };
import script from 'swagger-ui-dist/swagger-ui-bundle.js' with { type: 'text' };
import { http } from '../platform/http/entry.ts';
import { type Reply, reply } from '../platform/http/reply.ts';
import type { Input } from '../shared/contract.ts';
import { demandDocuments, documentHeaders, notFound } from './documents.ts';
import { systemRoutes } from './routes.ts';

const start = `SwaggerUIBundle({
  url: '/openapi.json',
  dom_id: '#swagger-ui',
  deepLinking: true,
  persistAuthorization: true,
  validatorUrl: null,
});
`;

const files = new Map([
  ['swagger-ui-bundle.js', { contentType: 'text/javascript; charset=utf-8', text: script }],
  ['swagger-ui.css', { contentType: 'text/css; charset=utf-8', text: style }],
  ['start.js', { contentType: 'text/javascript; charset=utf-8', text: start }],
]);

const compressed = new Map<string, Uint8Array<ArrayBuffer>>();

const compress = (file: string, text: string): Uint8Array<ArrayBuffer> => {
  const bytes = compressed.get(file) ?? gzipSync(text);
  compressed.set(file, bytes);
  return bytes;
};

type Route = typeof systemRoutes.getDocsFile;

/** An HTTP API does not compress, so what is large goes out compressed to who can read it. */
const getDocsFile = async ({
  params,
  headers,
}: Input<Route>): Promise<Reply<string | Uint8Array<ArrayBuffer>>> => {
  demandDocuments();
  const found = files.get(params.file);
  if (found === undefined) throw notFound();
  const common = { ...documentHeaders, 'content-type': found.contentType, vary: 'Accept-Encoding' };
  if (!/\bgzip\b/.test(headers['accept-encoding'] ?? '')) return reply(found.text, { headers: common });
  return reply(compress(params.file, found.text), { headers: { ...common, 'content-encoding': 'gzip' } });
};

export const handler = http(systemRoutes.getDocsFile, getDocsFile);
