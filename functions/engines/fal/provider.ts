import { embedded } from '../embedded/provider.ts';
import { priceByTable } from '../price-table.ts';
import type { EngineProvider } from '../provider.ts';
import type { FalModel } from './model.ts';
import { falModels } from './models.ts';

/** A model of fal draws scenes to the embedded voice. */
const providerOf = ({
  id,
  name,
  description,
  clipSeconds,
  qualities,
  aspectRatios,
  frames,
  endOfLife,
}: FalModel): EngineProvider => ({
  ...embedded,
  id,
  name,
  version: '1',
  description,
  // fal takes no token, and nothing of it can be looked for: an answer that is lost stays lost.
  capabilities: { scene: { work: 'remote', repeat: { cost: 'unknown' } } },
  kinds: ['prompt'],
  secret: 'fal',
  limits: { qualities, aspectRatios, clipSeconds, frames },
  price: (request) => priceByTable(id, request),
  ...(endOfLife === undefined ? {} : { endOfLife }),
});

export const falProviders: readonly EngineProvider[] = falModels.map(providerOf);
