import type { Engines } from '@kinora/client/engines';

/** What makes a film of a service: those that only write or judge texts make none. */
const filmCapabilities = new Set(['speech', 'scene', 'talking-video']);

/** Engines that this service has and that make films, or speak in them, in its order. */
export const filmEngines = (engines: Engines['engines']): Engines['engines'] =>
  engines.filter(
    ({ configured, capabilities }) => configured && capabilities?.some((one) => filmCapabilities.has(one)),
  );

/** Whether this service has a language model. */
export const hasLanguageModel = (engines: Engines['engines']): boolean =>
  engines.some(({ configured, capabilities }) => configured && capabilities?.includes('text') === true);
