import type { RemoteWork, SceneRequests, VendorFilm } from '../capabilities.ts';
import { type HeygenClient, heygenClient } from './client.ts';
import { polledOf, startedOf } from './mapper.ts';
import { videoOf } from './request.ts';

/** @throws {EngineNotConfigured} where there is no key */
export const heygenVideos = async () => heygenVideosBy(await heygenClient());

/**
 * Presenters of HeyGen that talk. A start that is repeated with its token within 24 hours answers the first video and
 * costs nothing; there is no call that ends one.
 */
export const heygenVideosBy = (
  client: HeygenClient,
): RemoteWork<SceneRequests['talking-video'], VendorFilm> => ({
  start: async (request, token) => {
    const body = { ...videoOf(request), title: token, callback_id: token };
    return startedOf(await client.call('POST', '/v3/videos', { idempotencyKey: token, body }));
  },
  poll: async (handle) =>
    polledOf(await client.call('GET', `/v3/videos/${encodeURIComponent(handle)}`), client.fetchFilm),
});
