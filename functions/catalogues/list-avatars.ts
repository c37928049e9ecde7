import { presenters } from '@kinora/engine/catalogue';
import { http } from '../platform/http/entry.ts';
import { cacheable } from './cacheable.ts';
import { previewUrl } from './preview-urls.ts';
import { cataloguesRoutes } from './routes.ts';

export const handler = http(cataloguesRoutes.listAvatars, async () =>
  cacheable({
    avatars: presenters.map(({ id, name, description }) => ({
      id,
      name,
      description,
      preview_url: previewUrl('avatars', id),
    })),
  }),
);
