import { contentTypes } from '../assets/content.ts';
import { assetFileKey } from '../assets/keys.ts';
import { findAsset } from '../assets/store.ts';
import { demandScope } from '../platform/http/authentication.ts';
import type { Actor } from '../shared/actor.ts';
import { type KinoraError, problem } from '../shared/errors.ts';
import type { VideoNarration } from './narration.ts';

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
  const found = await findRecording(actor.userId, projectId, narrationAssetId);
  if (typeof found !== 'string') return { wish: { ...wish, narration: found } };
  const errors = [{ path: 'body.narration_asset_id', message: found, code: 'ASSET_NOT_USABLE' }];
  return { wish, unusable: problem('VALIDATION_ERROR', {}, { errors }) };
};

/** @returns the recording, or why it is none */
const findRecording = async (
  ownerId: string,
  projectId: string | undefined,
  id: string,
): Promise<VideoNarration | string> => {
  if (projectId === undefined)
    return 'Say "project_id", too: recordings are assets of the project of the video.';
  const name = { ownerId, projectId, id };
  const asset = await findAsset(name);
  if (asset === undefined) return 'This project has no asset with this id.';
  if (contentTypes[asset.contentType].kind !== 'audio')
    return `This asset is ${asset.contentType}; a recording is WAV, MP3 or M4A.`;
  if (asset.status !== 'ready') return `This asset is ${asset.status}; only one that is ready can be heard.`;
  const { checksum, seconds } = asset;
  const file = { assetId: id, key: assetFileKey(name), checksum };
  return seconds === undefined ? file : { ...file, seconds };
};
