import { http } from '../platform/http/entry.ts';
import { privateMaxAge, reply } from '../platform/http/reply.ts';
import { presentEngines } from './present.ts';
import { cataloguesRoutes } from './routes.ts';

export const handler = http(cataloguesRoutes.listEngines, async (_input, { now }) =>
  reply({ engines: await presentEngines(now) }, { headers: privateMaxAge(60) }),
);
