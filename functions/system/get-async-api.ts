import { http } from '../platform/http/entry.ts';
import { reply } from '../platform/http/reply.ts';
import { type AsyncApi, asyncApiOf } from './async-api.ts';
import { demandDocuments, documentHeaders } from './documents.ts';
import { product } from './product.ts';
import { systemRoutes } from './routes.ts';

let document: AsyncApi | undefined;

export const handler = http(systemRoutes.getAsyncApi, async () => {
  demandDocuments();
  document ??= asyncApiOf(product);
  return reply(document, { headers: documentHeaders });
});
