import { demandScope } from '../platform/http/authentication.ts';
import type { Actor } from '../shared/actor.ts';
import { type KinoraError, problem } from '../shared/errors.ts';
import type { VideoNarration } from './narration.ts';
import { findProjectAsset, isFound, pinned } from './project-assets.ts';

/** A recording that a caller names: an asset of the project that the video is put into. */
interface NarrationName {
  projectId?: string | undefined;
  narrationAssetId?: string | undefined;
}

/**
 * Finds the recording that a request names, and pins its content.
 *
 * @returns the wish with the recording, or with what is wrong with that
 * @throws KinoraError 403 where an API key may not read files
 */
export const withNarration = async <Wish extends NarrationName>(
  actor: Actor,
  wish: Wish,
): Promise<{ wish: Wish & { narration?: VideoNarration }; unusable?: KinoraError }> => {
  const { projectId, narrationAssetId } = wish;
  if (narrationAssetId === undefined) return { wish };
  demandScope(actor, 'assets:read');
  const name = { ownerId: actor.userId, projectId, id: narrationAssetId };
  const found = await findProjectAsset(name, 'body.narration_asset_id', ['recording']);
  if (!isFound(found)) return { wish, unusable: problem('VALIDATION_ERROR', {}, { errors: [found] }) };
  const { seconds } = found;
  const narration = seconds === undefined ? pinned(found) : { ...pinned(found), seconds };
  return { wish: { ...wish, narration } };
};
