import { setting } from '../platform/env.ts';
import type { AnonymousContext } from '../platform/http/context.ts';
import { http } from '../platform/http/entry.ts';
import type { Input, Output } from '../shared/contract.ts';
import { product } from './product.ts';
import { systemRoutes } from './routes.ts';

type Route = typeof systemRoutes.getInfo;

const getInfo = async (_input: Input<Route>, { now }: AnonymousContext): Promise<Output<Route>> => ({
  name: product.name,
  version: product.version,
  environment: setting('environmentName'),
  runtime: `Node.js ${process.versions.node}`,
  architecture: process.arch,
  uptime_seconds: Math.round(process.uptime() * 1000) / 1000,
  timestamp: now.toISOString(),
});

export const handler = http(systemRoutes.getInfo, getInfo);
