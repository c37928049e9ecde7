import { presenters } from '@kinora/engine/catalogue';
import { http } from '../platform/http/entry.ts';
import type { Reply } from '../platform/http/reply.ts';
import type { Output } from '../shared/contract.ts';
import { cacheable } from './cacheable.ts';
import { previewUrl } from './preview-urls.ts';
import { cataloguesRoutes } from './routes.ts';

type Route = typeof cataloguesRoutes.listAvatars;

const listAvatars = async (): Promise<Reply<Output<Route>>> =>
  cacheable({
    avatars: presenters.map(({ id, name, description }) => ({
      id,
      name,
      description,
      preview_url: previewUrl('avatars', id),
    })),
  });

export const handler = http(cataloguesRoutes.listAvatars, listAvatars);
