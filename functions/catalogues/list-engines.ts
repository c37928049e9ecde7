import { capabilities } from '../engines/capabilities.ts';
import type { Context } from '../platform/http/context.ts';
import { http } from '../platform/http/entry.ts';
import type { Reply } from '../platform/http/reply.ts';
import type { Input, Output } from '../shared/contract.ts';
import { cacheable } from './cacheable.ts';
import { offeredEngines } from './offered.ts';
import { cataloguesRoutes } from './routes.ts';

type Route = typeof cataloguesRoutes.listEngines;

const listEngines = async (_input: Input<Route>, { now }: Context): Promise<Reply<Output<Route>>> =>
  cacheable({
    engines: offeredEngines(now).map(({ id, description, secret, limits, catalogue, ...engine }) => ({
      id,
      capabilities: capabilities.filter((name) => engine.capabilities[name] !== undefined),
      description,
      needs_key: secret !== undefined,
      qualities: [...limits.qualities],
      aspect_ratios: [...limits.aspectRatios],
      languages: [...new Set(catalogue.voices.map(({ language }) => language))],
    })),
  });

export const handler = http(cataloguesRoutes.listEngines, listEngines);
