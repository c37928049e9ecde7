import { configuredVendors } from '../engines/configured-vendors.ts';
import type { EngineCatalogue, EngineProvider, ServiceProvider } from '../engines/provider.ts';
import { providers } from '../engines/providers.ts';
import { isAlive, isConfigured } from '../engines/registry.ts';
import { guardrails, textProviders } from '../engines/text/providers.ts';

/** The engines that exist today, and whether each can be asked here. */
export const knownEngines = (now: Date): { engine: EngineProvider; configured: boolean }[] =>
  providers
    .filter((engine) => isAlive(engine, now))
    .map((engine) => ({ engine, configured: isConfigured(engine, configuredVendors) }));

/** What works on texts alone, as engines are told. */
export const knownTextServices = (now: Date): { engine: ServiceProvider; configured: boolean }[] =>
  [...textProviders, guardrails]
    .filter((engine) => isAlive(engine, now))
    .map((engine) => ({ engine, configured: isConfigured(engine, configuredVendors) }));

/** The engines that can be asked today. */
const offeredEngines = (now: Date): EngineProvider[] =>
  knownEngines(now).flatMap(({ engine, configured }) => (configured ? [engine] : []));

/** Their catalogues, each once: engines may share one. */
export const catalogues = (now: Date): EngineCatalogue[] => [
  ...new Set(offeredEngines(now).map(({ catalogue }) => catalogue)),
];
