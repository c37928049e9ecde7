import { embedded } from '../engines/embedded/provider.ts';
import { http } from '../platform/http/entry.ts';
import type { Reply } from '../platform/http/reply.ts';
import type { Input, Output } from '../shared/contract.ts';
import { known, previewReply } from './preview.ts';
import { cataloguesRoutes } from './routes.ts';

type Route = typeof cataloguesRoutes.getStylePreview;

const getStylePreview = async ({ params, headers }: Input<Route>): Promise<Reply<Output<Route>>> => {
  const { styles, presenters } = embedded.catalogue;
  const found = styles.find(({ id }) => id === params.id);
  const { id: style } = known(found, 'STYLE_NOT_FOUND', 'No style has this id; see GET /api/v1/styles.');
  return previewReply([style, presenters[0]], headers['if-none-match'], (engine) => engine.style(style));
};

export const handler = http(cataloguesRoutes.getStylePreview, getStylePreview);
