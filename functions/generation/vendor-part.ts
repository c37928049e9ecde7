import type { SceneCapability, SceneRequests } from '../engines/capabilities.ts';
import type { EngineProvider } from '../engines/provider.ts';
import { makerName } from '../engines/registry.ts';
import { sentToVendor } from '../engines/work.ts';
import { contentHash } from '../planning/content-hash.ts';

/**
 * Names what a vendor makes by all that it is sent, and the version of its engine: the same request is never paid
 * twice, and what a vendor never hears of (a title, captions, music) makes nothing anew.
 *
 * @throws Error where `sentToVendor` does not know the engine: a fault of ours
 */
export const vendorPartHash = <C extends SceneCapability>(
  engine: EngineProvider,
  capability: C,
  request: SceneRequests[C],
): string => {
  const sent = sentToVendor[capability][engine.id];
  if (sent === undefined) throw new Error(`sentToVendor has no ${capability} of ${engine.id}`);
  return contentHash(makerName(engine, capability), engine.version, sent(request));
};
