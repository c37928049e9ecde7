import { http } from '../platform/http/entry.ts';
import { cacheable } from './cacheable.ts';
import { presentVoices } from './present.ts';
import { cataloguesRoutes } from './routes.ts';

export const handler = http(cataloguesRoutes.listVoices, async ({ query }, { now }) =>
  cacheable({ voices: presentVoices(now, query.language) }),
);
