import { http } from '../platform/http/entry.ts';
import { cacheable } from './cacheable.ts';
import { catalogues } from './offered.ts';
import { previewUrl } from './preview-urls.ts';
import { cataloguesRoutes } from './routes.ts';

export const handler = http(cataloguesRoutes.listAvatars, async (_input, { now }) =>
  cacheable({
    avatars: catalogues(now)
      .flatMap(({ presenters }) => presenters)
      .map(({ id, name, description }) => ({
        id,
        name,
        description,
        preview_url: previewUrl('avatars', id),
      })),
  }),
);
