import { embedded } from '../embedded/provider.ts';
import { priceByTable } from '../price-table.ts';
import type { EngineProvider } from '../provider.ts';
import { type VeoModel, veoClips, veoModels } from './models.ts';

/** Films scenes to the embedded voice. */
const providerOf = ({ id, name, description }: VeoModel): EngineProvider => ({
  ...embedded,
  id,
  name,
  version: '1',
  description,
  // Google takes no token; a film whose start was not answered is found by its own folder.
  capabilities: { scene: { work: 'remote', repeat: { cost: 'unknown' }, unstoppable: true } },
  kinds: ['prompt'],
  secret: 'veo',
  limits: {
    qualities: ['low', 'medium', 'high'],
    aspectRatios: ['16:9', '9:16'],
    clipSeconds: veoClips,
    frames: { last: true, leastSide: 256 },
  },
  price: (request) => priceByTable(id, request),
});

export const veoProviders: readonly EngineProvider[] = veoModels.map(providerOf);
