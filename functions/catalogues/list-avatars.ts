import { http } from '../platform/http/entry.ts';
import { cacheable } from './cacheable.ts';
import { presentAvatars } from './present.ts';
import { cataloguesRoutes } from './routes.ts';

export const handler = http(cataloguesRoutes.listAvatars, async (_input, { now }) =>
  cacheable({ avatars: presentAvatars(now) }),
);
