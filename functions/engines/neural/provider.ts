import { embedded } from '../embedded/provider.ts';
import type { EngineProvider } from '../provider.ts';
import { speechCatalogue } from '../voice-list.ts';
import { installedVoices } from './installed.ts';

const id = 'neural';

/** Speaks with models of one's own on the function itself; the embedded engine draws and joins. Nobody is paid. */
export const neural: EngineProvider = {
  ...embedded,
  id,
  version: '1',
  description:
    'Neural voices of your own (Piper, Kokoro, Kitten): no key, no network. Drawn by the embedded engine.',
  vendor: id,
  capabilities: { speech: { work: 'immediate' } },
  catalogue: speechCatalogue(installedVoices),
};
