import type { EngineCatalogue } from '../engines/provider.ts';
import type { Context } from '../platform/http/context.ts';
import { http } from '../platform/http/entry.ts';
import type { Reply } from '../platform/http/reply.ts';
import type { Input, Output } from '../shared/contract.ts';
import { cacheable } from './cacheable.ts';
import { catalogues } from './offered.ts';
import { sampleUrl } from './preview-urls.ts';
import { cataloguesRoutes } from './routes.ts';

type Route = typeof cataloguesRoutes.listVoices;

const listVoices = async ({ query }: Input<Route>, { now }: Context): Promise<Reply<Output<Route>>> =>
  cacheable({ voices: catalogues(now).flatMap((catalogue) => voicesIn(catalogue, query.language)) });

const voicesIn = ({ voices, voicesOf }: EngineCatalogue, asked: string | undefined) =>
  (asked === undefined ? voices : voicesOf(asked)).map(({ id, name, language, gender }) => ({
    id,
    name,
    language,
    gender,
    is_default: voicesOf(language)[0]?.id === id,
    sample_url: sampleUrl(id),
  }));

export const handler = http(cataloguesRoutes.listVoices, listVoices);
