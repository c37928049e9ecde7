import { embedded } from '../engines/embedded/provider.ts';
import { http } from '../platform/http/entry.ts';
import { known, previewReply } from './preview.ts';
import { cataloguesRoutes } from './routes.ts';

export const handler = http(cataloguesRoutes.getAvatarPreview, async ({ params, headers }) => {
  const found = embedded.catalogue.presenters.find(({ id }) => id === params.id);
  const presenter = known(found, 'AVATAR_NOT_FOUND');
  return previewReply(presenter, headers['if-none-match'], (engine) => engine.avatar(presenter.id));
});
