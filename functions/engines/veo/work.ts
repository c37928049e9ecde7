import { GenerateVideosOperation } from '@google/genai';
import type { RemoteWork, SceneRequests, VendorFilm } from '../capabilities.ts';
import { lookFailed, startRefused } from '../google-answers.ts';
import { type VeoClient, veoClient } from './client.ts';
import { filmIn, polledOf } from './mapper.ts';
import { veoModels } from './models.ts';
import { videoOf } from './request.ts';

/** @throws {EngineNotConfigured} where there is no service account */
export const veoScenes = async (engineId: string) => {
  const found = veoModels.find(({ id }) => id === engineId);
  if (found === undefined) throw new Error(`Veo has no model of the engine ${engineId}`);
  return veoScenesBy(found.model, await veoClient());
};

/** Clips of one model of Veo. It cannot be stopped. */
export const veoScenesBy = (
  model: string,
  { ai, storageUri, listFiles, fetchFile }: VeoClient,
): RemoteWork<SceneRequests['scene'], VendorFilm> => {
  const folderOf = (token: string): string => `${storageUri}/${token}/`;
  return {
    start: async (request, token) => {
      const { config, ...asked } = videoOf(model, request);
      const answer = await ai.models
        .generateVideos({ ...asked, config: { ...config, outputGcsUri: folderOf(token) } })
        .catch(startRefused);
      if ('state' in answer) return answer;
      if (answer.name === undefined || answer.name === '') throw new Error('Veo answered no operation');
      return { state: 'started', handle: answer.name };
    },
    poll: async (handle) => {
      // Found by its folder: the name of its operation was lost.
      if (handle.startsWith('gs://'))
        return { state: 'done', fetch: async () => ({ file: await fetchFile(handle) }) };
      const operation = new GenerateVideosOperation();
      operation.name = handle;
      const answer = await ai.operations.getVideosOperation({ operation }).catch(lookFailed);
      return 'state' in answer ? answer : polledOf(answer, fetchFile);
    },
    // A folder without a film may get one.
    find: async (token) => {
      const uri = filmIn(await listFiles(folderOf(token)));
      return uri === undefined ? 'unknown' : { handle: uri };
    },
  };
};
