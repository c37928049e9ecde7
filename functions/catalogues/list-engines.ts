import { http } from '../platform/http/entry.ts';
import { cacheable } from './cacheable.ts';
import { presentEngines } from './present.ts';
import { cataloguesRoutes } from './routes.ts';

export const handler = http(cataloguesRoutes.listEngines, async (_input, { now }) =>
  cacheable({ engines: presentEngines(now) }),
);
