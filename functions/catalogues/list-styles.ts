import type { Context } from '../platform/http/context.ts';
import { http } from '../platform/http/entry.ts';
import type { Reply } from '../platform/http/reply.ts';
import type { Input, Output } from '../shared/contract.ts';
import { cacheable } from './cacheable.ts';
import { catalogues } from './offered.ts';
import { previewUrl } from './preview-urls.ts';
import { cataloguesRoutes } from './routes.ts';

type Route = typeof cataloguesRoutes.listStyles;

/** A style that several engines know is described by the first of them. */
const listStyles = async (_input: Input<Route>, { now }: Context): Promise<Reply<Output<Route>>> => {
  const known = catalogues(now).flatMap(({ styles }) => styles);
  const first = known.filter(({ id }, index) => known.findIndex((style) => style.id === id) === index);
  return cacheable({
    styles: first.map(({ id, description }) => ({
      id,
      description,
      preview_url: previewUrl('styles', id),
    })),
  });
};

export const handler = http(cataloguesRoutes.listStyles, listStyles);
