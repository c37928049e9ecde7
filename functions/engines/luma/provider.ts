import { embedded } from '../embedded/provider.ts';
import { priceByTable } from '../price-table.ts';
import type { EngineProvider } from '../provider.ts';

const id = 'luma';

/** Lengths of its clips in seconds. Source: Amazon Bedrock user guide, "Luma AI models". */
export const lumaClips = [5, 9] as const;

/** So long a repeated token is taken to name the first start: no longer than an attempt lasts. */
const repeatSeconds = 600;

/** Films scenes to the embedded voice. No secret: the role may call. */
export const luma: EngineProvider = {
  ...embedded,
  id,
  name: 'Luma Ray2',
  version: '1',
  description: 'Scenes filmed by Luma Ray2 on Amazon Bedrock.',
  vendor: id,
  capabilities: {
    scene: { work: 'remote', repeat: { cost: 'free', forSeconds: repeatSeconds }, unstoppable: true },
  },
  kinds: ['prompt'],
  limits: {
    qualities: ['low', 'medium'],
    aspectRatios: ['16:9', '9:16', '1:1'],
    clipSeconds: lumaClips,
    frames: { last: true, leastSide: 512 },
  },
  price: (request) => priceByTable(id, request),
};
