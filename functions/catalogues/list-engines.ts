import { voices } from '@kinora/engine/catalogue';
import { aspectRatios, qualities } from '../planning/frame-size.ts';
import { http } from '../platform/http/entry.ts';
import { cacheable } from './cacheable.ts';
import { cataloguesRoutes } from './routes.ts';

export const handler = http(cataloguesRoutes.listEngines, async () =>
  cacheable({
    engines: [
      {
        id: 'embedded',
        capabilities: ['speech', 'scene', 'stitch'],
        description: 'Draws and speaks on the function itself: no key, no network, no GPU.',
        needs_key: false,
        qualities: [...qualities],
        aspect_ratios: [...aspectRatios],
        languages: [...new Set(voices.map(({ language }) => language))],
      },
    ],
  }),
);
