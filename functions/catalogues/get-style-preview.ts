import { defaultPresenter } from '@kinora/engine/catalogue';
import { styles } from '@kinora/engine/contract';
import { http } from '../platform/http/entry.ts';
import { known, previewReply } from './preview.ts';
import { cataloguesRoutes } from './routes.ts';

export const handler = http(cataloguesRoutes.getStylePreview, async ({ params, headers }) => {
  const found = styles.find((name) => name === params.id);
  const style = known(found, 'STYLE_NOT_FOUND');
  return previewReply([style, defaultPresenter], headers['if-none-match'], (engine) => engine.style(style));
});
