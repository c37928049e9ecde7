import { http } from '../platform/http/entry.ts';
import { product } from './product.ts';
import { systemRoutes } from './routes.ts';

export const handler = http(systemRoutes.getIndex, async () => ({
  ...product,
  links: {
    docs: '/docs',
    redoc: '/redoc',
    openapi: '/openapi.json',
    asyncapi: '/asyncapi.json',
    health: '/health',
    ready: '/ready',
    live: '/live',
    info: '/info',
    metrics: '/metrics',
    jwks: '/.well-known/jwks.json',
  },
}));
