import { http } from '../platform/http/entry.ts';
import { cacheable } from './cacheable.ts';
import { catalogues } from './offered.ts';
import { previewUrl } from './preview-urls.ts';
import { cataloguesRoutes } from './routes.ts';

/** A style that several engines know is described by the first of them. */
export const handler = http(cataloguesRoutes.listStyles, async (_input, { now }) => {
  const known = catalogues(now).flatMap(({ styles }) => styles);
  const first = known.filter(({ id }, index) => known.findIndex((style) => style.id === id) === index);
  return cacheable({
    styles: first.map(({ id, description }) => ({
      id,
      description,
      preview_url: previewUrl('styles', id),
    })),
  });
});
