import { embedded } from '../embedded/provider.ts';
import { priceByTable } from '../price-table.ts';
import type { EngineProvider } from '../provider.ts';
import { speechCatalogue } from '../voice-list.ts';
import { elevenLabsVoices } from './voices.ts';

const id = 'elevenlabs';

/** Speaks with voices of ElevenLabs; the embedded engine draws and joins. */
export const elevenLabs: EngineProvider = {
  ...embedded,
  id,
  name: 'ElevenLabs',
  version: '1',
  description: 'Voices of ElevenLabs; drawn and joined by the embedded engine.',
  capabilities: { speech: { work: 'immediate' } },
  secret: 'elevenlabs',
  catalogue: speechCatalogue(elevenLabsVoices),
  price: (request) => priceByTable(id, request),
};
