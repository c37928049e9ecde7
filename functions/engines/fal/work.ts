import type { RemoteWork, SceneRequests, VendorFilm } from '../capabilities.ts';
import { type FalClient, falClient } from './client.ts';
import { lost, resultOf, startedOf, statusOf } from './mapper.ts';
import type { FalModel } from './model.ts';
import { falModels } from './models.ts';
import { clipOf } from './request.ts';

/** @throws {EngineNotConfigured} where there is no key */
export const falScenes = async (engineId: string) => {
  const model = falModels.find(({ id }) => id === engineId);
  if (model === undefined) throw new Error(`fal has no model of the engine ${engineId}`);
  return falScenesBy(model, await falClient());
};

/** Clips of one model of fal. */
export const falScenesBy = (
  model: FalModel,
  client: FalClient,
): RemoteWork<SceneRequests['scene'], VendorFilm> => {
  // What follows owner and app in the path of a model is no part of the path of its requests.
  const requests = `/${model.path.split('/').slice(0, 2).join('/')}/requests`;
  const at = (handle: string): string => `${requests}/${encodeURIComponent(handle)}`;
  return {
    start: async (request, token) => {
      const { path, body } = clipOf(model, request);
      const callback = await client.callbackOf?.(token);
      const query = callback === undefined ? '' : `?fal_webhook=${encodeURIComponent(callback)}`;
      return startedOf(await client.call('POST', `${path}${query}`, body));
    },
    poll: async (handle) => {
      const status = statusOf(await client.call('GET', `${at(handle)}/status`));
      if (status === 'waiting') return { state: 'running' };
      if (status === 'unknown') return lost;
      return resultOf(model, await client.call('GET', at(handle)), client.fetchFilm);
    },
    cancel: async (handle) => {
      const { status } = await client.call('PUT', `${at(handle)}/cancel`);
      // It has ended already.
      if (status === 400) return 'ended';
      if (status >= 300) throw new Error(`fal answered ${status}`);
      return 'stopped';
    },
  };
};
