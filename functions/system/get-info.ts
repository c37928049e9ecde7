import { setting } from '../platform/env.ts';
import { http } from '../platform/http/entry.ts';
import { product } from './product.ts';
import { systemRoutes } from './routes.ts';

export const handler = http(systemRoutes.getInfo, async (_input, { now }) => ({
  name: product.name,
  version: product.version,
  environment: setting('environmentName'),
  runtime: `Node.js ${process.versions.node}`,
  architecture: process.arch,
  uptime_seconds: Math.round(process.uptime() * 1000) / 1000,
  timestamp: now.toISOString(),
}));
