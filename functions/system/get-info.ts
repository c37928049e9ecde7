import { setting } from '../platform/env.ts';
import { http } from '../platform/http/entry.ts';
import { product } from './product.ts';
import { systemRoutes } from './routes.ts';
import { demandScrapeToken, isOpenToAll } from './scrape-token.ts';

/** What it runs on is told to who shows the scrape token alone, outside of dev. */
export const handler = http(systemRoutes.getInfo, async ({ headers: { authorization } }, { now }) => {
  const known = { name: product.name, version: product.version, timestamp: now.toISOString() };
  if (authorization === undefined && !isOpenToAll()) return known;
  await demandScrapeToken(authorization, now);
  return {
    ...known,
    environment: setting('environmentName'),
    runtime: `Node.js ${process.versions.node}`,
    architecture: process.arch,
    uptime_seconds: Math.round(process.uptime() * 1000) / 1000,
  };
});
