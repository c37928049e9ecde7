import { embedded } from '../engines/embedded/provider.ts';
import type { EngineCatalogue } from '../engines/provider.ts';
import { http } from '../platform/http/entry.ts';
import { cacheable } from './cacheable.ts';
import { catalogues } from './offered.ts';
import { sampleUrl } from './preview-urls.ts';
import { cataloguesRoutes } from './routes.ts';

export const handler = http(cataloguesRoutes.listVoices, async ({ query }, { now }) =>
  cacheable({ voices: catalogues(now).flatMap((catalogue) => voicesIn(catalogue, query.language)) }),
);

const voicesIn = ({ voices, voicesOf }: EngineCatalogue, asked: string | undefined) =>
  (asked === undefined ? voices : voicesOf(asked)).map(({ id, name, language, gender }) => ({
    id,
    name,
    language,
    gender,
    is_default: voicesOf(language)[0]?.id === id,
    sample_url: embedded.catalogue.findVoice(id) === undefined ? null : sampleUrl(id),
  }));
