import { configuredVendors } from '../engines/configured-vendors.ts';
import type { EngineCatalogue, EngineProvider } from '../engines/provider.ts';
import { providers } from '../engines/providers.ts';
import { isAlive, isConfigured } from '../engines/registry.ts';

/** The engines that can be asked today. */
export const offeredEngines = (now: Date): EngineProvider[] =>
  providers.filter((engine) => isConfigured(engine, configuredVendors) && isAlive(engine, now));

/** Their catalogues, each once: engines may share one. */
export const catalogues = (now: Date): EngineCatalogue[] => [
  ...new Set(offeredEngines(now).map(({ catalogue }) => catalogue)),
];
