import type { Context } from '../platform/http/context.ts';
import { http } from '../platform/http/entry.ts';
import type { Reply } from '../platform/http/reply.ts';
import type { Input, Output } from '../shared/contract.ts';
import { cacheable } from './cacheable.ts';
import { catalogues } from './offered.ts';
import { previewUrl } from './preview-urls.ts';
import { cataloguesRoutes } from './routes.ts';

type Route = typeof cataloguesRoutes.listAvatars;

const listAvatars = async (_input: Input<Route>, { now }: Context): Promise<Reply<Output<Route>>> =>
  cacheable({
    avatars: catalogues(now)
      .flatMap(({ presenters }) => presenters)
      .map(({ id, name, description }) => ({
        id,
        name,
        description,
        preview_url: previewUrl('avatars', id),
      })),
  });

export const handler = http(cataloguesRoutes.listAvatars, listAvatars);
