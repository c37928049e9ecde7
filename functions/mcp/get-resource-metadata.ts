import { env } from '../platform/env.ts';
import { http } from '../platform/http/entry.ts';
import { reply } from '../platform/http/reply.ts';
import { mcpPath } from '../shared/mcp-path.ts';
import { product } from '../system/product.ts';
import { mcpRoutes } from './routes.ts';
import { toolScopes } from './scopes.ts';

export const handler = http(mcpRoutes.getResourceMetadata, async () =>
  reply(
    {
      resource: `${env('PUBLIC_URL')}${mcpPath}`,
      resource_name: product.name,
      resource_documentation: `${env('PUBLIC_URL')}/docs`,
      bearer_methods_supported: ['header'],
      scopes_supported: [...toolScopes],
    },
    { headers: { 'cache-control': 'public, max-age=300' } },
  ),
);
