import { embedded } from '../engines/embedded/provider.ts';
import { http } from '../platform/http/entry.ts';
import { known, previewReply } from './preview.ts';
import { cataloguesRoutes } from './routes.ts';

export const handler = http(cataloguesRoutes.getStylePreview, async ({ params, headers }) => {
  const { styles, presenters } = embedded.catalogue;
  const found = styles.find(({ id }) => id === params.id);
  const { id: style } = known(found, 'STYLE_NOT_FOUND');
  return previewReply([style, presenters[0]], headers['if-none-match'], (engine) => engine.style(style));
});
