import type { RemoteWork, SceneRequests, VendorFilm } from '../capabilities.ts';
import { answerIn, lookFailed, startRefused } from '../google-answers.ts';
import { type OmniClient, omniClient } from './client.ts';
import { polledOf } from './mapper.ts';
import { interactionOf } from './request.ts';

/** @throws {EngineNotConfigured} where there is no key */
export const omniScenes = async () => omniScenesBy(await omniClient());

/** Clips of Gemini Omni. */
export const omniScenesBy = ({
  interactions,
  once,
  fetchFilm,
  callsBack,
}: OmniClient): RemoteWork<SceneRequests['scene'], VendorFilm> => ({
  start: async (request, token) => {
    // A label, for whoever reads Google's bill.
    const labels = { job: token.toLowerCase().slice(-63) };
    const isToCall = (await callsBack?.()) === true;
    const webhook = isToCall ? { webhook_config: { user_metadata: { job: token } } } : {};
    const body = { ...interactionOf(request), labels, ...webhook };
    const answer = await interactions.create(body, once).catch(startRefused);
    if ('state' in answer) return answer;
    if (typeof answer.id !== 'string' || answer.id === '')
      throw new Error('Gemini Omni answered no interaction');
    return { state: 'started', handle: answer.id };
  },
  poll: async (handle) => {
    const answer = await interactions.get(handle, { stream: false }, once).catch(lookFailed);
    return 'state' in answer ? answer : polledOf(answer, fetchFilm);
  },
  cancel: async (handle) => {
    try {
      const { status } = await interactions.cancel(handle, {}, once);
      return status === 'completed' || status === 'failed' ? 'ended' : 'stopped';
    } catch (error) {
      // It has ended already.
      if (answerIn(error).status === 400) return 'ended';
      throw error;
    }
  },
});
