import { demandScope } from '../platform/http/authentication.ts';
import type { Actor } from '../shared/actor.ts';
import { type FieldError, type KinoraError, problem } from '../shared/errors.ts';
import type { VideoNarration } from './narration.ts';
import { findProjectAsset, isFound, pinned } from './project-assets.ts';

/** A recording that a caller names: an asset of the project that the video is put into. */
interface NarrationName {
  projectId?: string | undefined;
  narrationAssetId?: string | undefined;
}

/**
 * Finds a recording of a project, and pins its content.
 *
 * @param path of the member that names it
 * @returns the recording and the bytes of its file, or why it cannot be used
 */
export const findRecording = async (
  name: { ownerId: string; projectId: string | undefined; id: string },
  path: string,
): Promise<{ narration: VideoNarration; bytes: number } | { error: FieldError }> => {
  const found = await findProjectAsset(name, path, ['recording']);
  if (!isFound(found)) return { error: found };
  const { seconds, bytes } = found;
  return { narration: seconds === undefined ? pinned(found) : { ...pinned(found), seconds }, bytes };
};

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
  const found = await findRecording(name, 'body.narration_asset_id');
  return 'error' in found
    ? { wish, unusable: problem('VALIDATION_ERROR', {}, { errors: [found.error] }) }
    : { wish: { ...wish, narration: found.narration } };
};
