import { defaultVoice, voices, voicesOf } from '@kinora/engine/catalogue';
import { http } from '../platform/http/entry.ts';
import { cacheable } from './cacheable.ts';
import { sampleUrl } from './preview-urls.ts';
import { cataloguesRoutes } from './routes.ts';

export const handler = http(cataloguesRoutes.listVoices, async ({ query }) =>
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
  }),
);
