import { capabilities } from '../engines/capabilities.ts';
import { http } from '../platform/http/entry.ts';
import { cacheable } from './cacheable.ts';
import { knownEngines } from './offered.ts';
import { cataloguesRoutes } from './routes.ts';

export const handler = http(cataloguesRoutes.listEngines, async (_input, { now }) =>
  cacheable({
    engines: knownEngines(now).map(
      ({ engine: { id, description, secret, limits, catalogue, ...engine }, configured }) => ({
        id,
        capabilities: capabilities.filter((name) => engine.capabilities[name] !== undefined),
        description,
        needs_key: secret !== undefined,
        configured,
        ends_on: engine.endOfLife ?? null,
        qualities: [...limits.qualities],
        aspect_ratios: [...limits.aspectRatios],
        languages: [...new Set(catalogue.voices.map(({ language }) => language))],
      }),
    ),
  }),
);
