import {
  type RemoteWork,
  ResultUnusable,
  type SceneRequests,
  type VendorFilm,
} from '../../../functions/engines/capabilities.ts';
import { embedded } from '../../../functions/engines/embedded/provider.ts';
import type { EngineProvider } from '../../../functions/engines/provider.ts';
import { callVendor, fetchFile } from './client.ts';
import { clipOf, failureOf, startedOf } from './mapper.ts';

/** Draws scenes at the fake vendor, where a second start is paid again and a token can be looked for. */
export const fake: EngineProvider = {
  ...embedded,
  id: 'fake',
  version: '1',
  description: 'Grey clips of a vendor that lives in the tests.',
  capabilities: { scene: { work: 'remote', repeat: { cost: 'paid' } } },
};

/** @param base where the vendor listens */
export const fakeScenes = (base: string) =>
  ({
    start: async (request, token) =>
      startedOf(await callVendor(base, 'POST', '/clips', clipOf(request, token))),
    poll: async (handle) => {
      const answer = await callVendor(base, 'GET', `/clips/${handle}`);
      const { status, percent = 0, file } = answer.body;
      if (status === 'running') return { state: 'running', progress: percent / 100 };
      if (status !== 'completed') return { state: 'failed', ...failureOf(answer) };
      return {
        state: 'done',
        fetch: async () => {
          if (typeof file !== 'string')
            throw new ResultUnusable('The vendor says "completed" without a file.');
          return { file: await fetchFile(base, file) };
        },
      };
    },
    cancel: async (handle) => {
      const { status, body } = await callVendor(base, 'DELETE', `/clips/${handle}`);
      if (status !== 200) throw new Error(body.error?.message);
      return 'stopped';
    },
    find: async (token) => {
      const { body } = await callVendor(base, 'GET', `/clips/?client_token=${token}`);
      const [found] = body.clips ?? [];
      return found === undefined ? 'absent' : { handle: found.id };
    },
  }) satisfies RemoteWork<SceneRequests['scene'], VendorFilm>;
