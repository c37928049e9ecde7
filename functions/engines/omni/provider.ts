import { embedded } from '../embedded/provider.ts';
import { priceByTable } from '../price-table.ts';
import type { EngineProvider } from '../provider.ts';

const id = 'omni';

/** Whole seconds. Source: Gemini API, "Gemini Omni", August 2026: 1.1 makes 3 to 10 s. */
export const omniClips = [3, 4, 5, 6, 7, 8, 9, 10] as const;

/** Films scenes to the embedded voice. */
export const omni: EngineProvider = {
  ...embedded,
  id,
  name: 'Gemini Omni Flash',
  version: '1',
  description: 'Scenes filmed by Gemini Omni 1.1 Flash.',
  // Google takes no token and lists no interactions: an answer that is lost stays lost.
  capabilities: { scene: { work: 'remote', repeat: { cost: 'unknown' } } },
  kinds: ['prompt'],
  secret: id,
  limits: {
    qualities: ['low', 'medium', 'high'],
    aspectRatios: ['16:9', '9:16'],
    clipSeconds: omniClips,
    frames: { last: false, leastSide: 256 },
  },
  price: (request) => priceByTable(id, request),
};
