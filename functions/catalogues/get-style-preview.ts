import { defaultPresenter } from '@kinora/engine/catalogue';
import { styles } from '@kinora/engine/contract';
import { http } from '../platform/http/entry.ts';
import type { Reply } from '../platform/http/reply.ts';
import type { Input, Output } from '../shared/contract.ts';
import { known, previewReply } from './preview.ts';
import { cataloguesRoutes } from './routes.ts';

type Route = typeof cataloguesRoutes.getStylePreview;

const getStylePreview = async ({ params, headers }: Input<Route>): Promise<Reply<Output<Route>>> => {
  const found = styles.find((name) => name === params.id);
  const style = known(found, 'STYLE_NOT_FOUND');
  return previewReply([style, defaultPresenter], headers['if-none-match'], (engine) => engine.style(style));
};

export const handler = http(cataloguesRoutes.getStylePreview, getStylePreview);
