import { http } from '../platform/http/entry.ts';
import { cacheable } from './cacheable.ts';
import { presentStyles } from './present.ts';
import { cataloguesRoutes } from './routes.ts';

export const handler = http(cataloguesRoutes.listStyles, async (_input, { now }) =>
  cacheable({ styles: presentStyles(now) }),
);
