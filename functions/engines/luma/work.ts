import { type AsyncInvoke, asyncInvoke } from '../../platform/aws/async-invoke.ts';
import { type RemoteWork, ResultUnusable, type SceneRequests, type VendorFilm } from '../capabilities.ts';
import { mostFileBytes } from '../vendor-http.ts';
import { lookFailed, polledOf, prefixIn, startRefused } from './mapper.ts';
import { inputOf } from './request.ts';

/** Source: Amazon Bedrock user guide, "Luma AI models". */
const modelId = 'luma.ray-v2:0';

/** The folder of one start. Those of starts before are told by their invocations. */
const prefixOf = (place: string, token: string): string => `${place}luma-${token}/`;

/** Clips of Luma Ray2, left in the media bucket. They cannot be stopped. */
export const lumaScenes = (
  invoke: AsyncInvoke = asyncInvoke(),
): RemoteWork<SceneRequests['scene'], VendorFilm> => ({
  start: async (request, token, place) => {
    const input = { modelId, modelInput: inputOf(request), clientRequestToken: token };
    const answer = await invoke.start(input, prefixOf(place, token)).catch(startRefused);
    if (typeof answer === 'object') return answer;
    if (answer === undefined) throw new Error('Bedrock answered no invocation');
    return { state: 'started', handle: answer };
  },
  poll: async (handle) => {
    const answer = await invoke.look(handle).catch(lookFailed);
    if ('state' in answer) return answer;
    const { s3Uri } = answer.outputDataConfig?.s3OutputDataConfig ?? {};
    return polledOf(answer, async () => {
      const film = await invoke.film(prefixIn(s3Uri));
      if (film !== undefined && film.bytes > mostFileBytes)
        throw new ResultUnusable(`The vendor answered more than ${mostFileBytes} bytes.`);
      return film?.load();
    });
  },
});
