import { defaultVoice, voices, voicesOf } from '@kinora/engine/catalogue';
import { http } from '../platform/http/entry.ts';
import type { Reply } from '../platform/http/reply.ts';
import type { Input, Output } from '../shared/contract.ts';
import { cacheable } from './cacheable.ts';
import { sampleUrl } from './preview-urls.ts';
import { cataloguesRoutes } from './routes.ts';

type Route = typeof cataloguesRoutes.listVoices;

const listVoices = async ({ query }: Input<Route>): Promise<Reply<Output<Route>>> =>
  cacheable({
    voices: (query.language === undefined ? voices : voicesOf(query.language)).map(
      ({ id, name, language, gender }) => ({
        id,
        name,
        language,
        gender,
        is_default: defaultVoice(language)?.id === id,
        sample_url: sampleUrl(id),
      }),
    ),
  });

export const handler = http(cataloguesRoutes.listVoices, listVoices);
