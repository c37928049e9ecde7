import { configuredVendors } from '../engines/configured-vendors.ts';
import type { EngineCatalogue, EngineProvider, ServiceProvider } from '../engines/provider.ts';
import { providers } from '../engines/providers.ts';
import { isAlive, isConfigured } from '../engines/registry.ts';
import { guardrails, textProviders } from '../engines/text/providers.ts';

/** Those that exist today, and whether each can be asked here. */
const known = <E extends ServiceProvider>(
  all: readonly E[],
  now: Date,
): { engine: E; configured: boolean }[] =>
  all
    .filter((engine) => isAlive(engine, now))
    .map((engine) => ({ engine, configured: isConfigured(engine, configuredVendors) }));

export const knownEngines = (now: Date) => known<EngineProvider>(providers, now);

/** What works on texts alone, as engines are told. */
export const knownTextServices = (now: Date) => known<ServiceProvider>([...textProviders, guardrails], now);

/** The engines that can be asked today. */
const offeredEngines = (now: Date): EngineProvider[] =>
  knownEngines(now).flatMap(({ engine, configured }) => (configured ? [engine] : []));

/** Their catalogues, each once: engines may share one. */
export const catalogues = (now: Date): EngineCatalogue[] => [
  ...new Set(offeredEngines(now).map(({ catalogue }) => catalogue)),
];
