import { embedded } from '../engines/embedded/provider.ts';
import { http } from '../platform/http/entry.ts';
import type { Reply } from '../platform/http/reply.ts';
import type { Input, Output } from '../shared/contract.ts';
import { known, previewReply } from './preview.ts';
import { cataloguesRoutes } from './routes.ts';

type Route = typeof cataloguesRoutes.getAvatarPreview;

const getAvatarPreview = async ({ params, headers }: Input<Route>): Promise<Reply<Output<Route>>> => {
  const found = embedded.catalogue.presenters.find(({ id }) => id === params.id);
  const presenter = known(found, 'AVATAR_NOT_FOUND', 'No avatar has this id; see GET /api/v1/avatars.');
  return previewReply(presenter, headers['if-none-match'], (engine) => engine.avatar(presenter.id));
};

export const handler = http(cataloguesRoutes.getAvatarPreview, getAvatarPreview);
