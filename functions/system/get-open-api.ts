import { http } from '../platform/http/entry.ts';
import { reply } from '../platform/http/reply.ts';
import { routes } from '../routes.ts';
import { demandDocuments, documentHeaders } from './documents.ts';
import { type OpenApi, openApiOf } from './open-api.ts';
import { product } from './product.ts';
import { systemRoutes } from './routes.ts';

let document: OpenApi | undefined;

export const handler = http(systemRoutes.getOpenApi, async () => {
  demandDocuments();
  document ??= openApiOf(routes, product);
  return reply(document, { headers: documentHeaders });
});
