import { embedded } from '../embedded/provider.ts';
import { priceByTable } from '../price-table.ts';
import type { EngineProvider } from '../provider.ts';
import { heygenCatalogue } from './catalogue.ts';

const id = 'heygen';

/** Presenters of HeyGen that speak; the embedded engine joins their scenes. */
export const heygen: EngineProvider = {
  ...embedded,
  id,
  name: 'HeyGen',
  version: '1',
  description: 'Filmed presenters of HeyGen, who speak English. Joined by the embedded engine.',
  // Keys are kept for 24 hours; an hour less, as clocks differ.
  capabilities: {
    'talking-video': {
      work: 'remote',
      repeat: { cost: 'free', forSeconds: 23 * 3600 },
      unstoppable: true,
    },
  },
  kinds: ['avatar'],
  secret: 'heygen',
  catalogue: heygenCatalogue,
  limits: {
    qualities: ['low', 'medium', 'high'],
    aspectRatios: ['16:9', '9:16', '1:1'],
    textLength: 5000,
    concurrency: 10,
  },
  price: (request) => priceByTable(id, request),
};
