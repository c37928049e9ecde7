import { embedded } from '../embedded/provider.ts';
import { priceByTable } from '../price-table.ts';
import type { EngineProvider } from '../provider.ts';
import { speechCatalogue } from '../voice-list.ts';
import { pollyVoices } from './voices.ts';

const id = 'polly';

/** Speaks with the neural voices of Amazon Polly; the embedded engine draws and joins. No secret: the role may call. */
export const polly: EngineProvider = {
  ...embedded,
  id,
  name: 'Amazon Polly',
  version: '1',
  description: 'Neural voices of Amazon Polly; drawn and joined by the embedded engine.',
  vendor: id,
  capabilities: { speech: { work: 'immediate' } },
  catalogue: speechCatalogue(pollyVoices),
  price: (request) => priceByTable(id, request),
};
