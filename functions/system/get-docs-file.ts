import { gzipSync } from 'node:zlib';
import redoc from 'redoc/bundles/redoc.standalone.js' with { type: 'text' };
import style from 'swagger-ui-dist/swagger-ui.css' with { type: 'text' };
import script from 'swagger-ui-dist/swagger-ui-bundle.js' with { type: 'text' };
import { http } from '../platform/http/entry.ts';
import { reply } from '../platform/http/reply.ts';
import { demandDocuments, documentHeaders, notFound } from './documents.ts';
import { systemRoutes } from './routes.ts';

const start = `SwaggerUIBundle({
  url: '/openapi.json',
  dom_id: '#swagger-ui',
  deepLinking: true,
  docExpansion: 'none',
  persistAuthorization: true,
  validatorUrl: null,
});
`;

/** Without workers ReDoc searches in the page itself: the pages' policy lets no worker in. */
const startRedoc = `import { init } from './redoc.standalone.js';
delete window.Worker;
init('/openapi.json', { disableTelemetry: true }, document.getElementById('redoc'));
`;

/** Its maker's mark would come from elsewhere. */
const redocAtHome = redoc.replaceAll(
  /https:\/\/cdn\.redoc\.ly\/redoc\/logo-mini(-full)?\.svg/g,
  '/docs/redoc.svg',
);

const redocMark = `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="16" viewBox="0 0 60 16">
<text x="0" y="13" font-family="sans-serif" font-size="14" fill="#0044d4">Redocly</text>
</svg>
`;

const files = new Map([
  ['redoc.standalone.js', { contentType: 'text/javascript; charset=utf-8', text: redocAtHome }],
  ['redoc.svg', { contentType: 'image/svg+xml', text: redocMark }],
  ['start-redoc.js', { contentType: 'text/javascript; charset=utf-8', text: startRedoc }],
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

/** An HTTP API does not compress, so what is large goes out compressed to who can read it. */
export const handler = http(systemRoutes.getDocsFile, async ({ params, headers }) => {
  demandDocuments();
  const found = files.get(params.file);
  if (found === undefined) throw notFound();
  const common = { ...documentHeaders, 'content-type': found.contentType, vary: 'Accept-Encoding' };
  if (!/\bgzip\b/.test(headers['accept-encoding'] ?? '')) return reply(found.text, { headers: common });
  return reply(compress(params.file, found.text), { headers: { ...common, 'content-encoding': 'gzip' } });
});
