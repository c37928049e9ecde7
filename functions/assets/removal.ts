import { ConditionFailed, commit } from '../platform/aws/commit.ts';
import { deleteObject } from '../platform/aws/media.ts';
import { abortUpload } from '../platform/aws/uploads.ts';
import { problem } from '../shared/errors.ts';
import { type AssetName, assetFileKey } from './keys.ts';
import type { Asset } from './model.ts';
import { deleteAssetWrites, findAsset } from './store.ts';

const raceAttempts = 5;

/**
 * Removes an asset, its file, and an upload that is under way. What an address that is still good brings after that
 * is found by the daily sweep. The needs are `removeAssetNeeds`.
 *
 * @param isMeant whether the asset, as it is read and removed, is one that should go
 * @returns whether it was removed
 */
export const removeAsset = async (
  name: AssetName,
  isMeant: (asset: Asset) => boolean = () => true,
): Promise<boolean> => {
  for (let attempt = 1; attempt <= raceAttempts; attempt += 1) {
    const asset = await findAsset(name);
    if (asset === undefined || !isMeant(asset)) return false;
    try {
      await commit(deleteAssetWrites(asset));
    } catch (error) {
      // It was looked at or removed meanwhile.
      if (error instanceof ConditionFailed) continue;
      throw error;
    }
    const key = assetFileKey(asset);
    const uploadId = asset.upload?.uploadId;
    if (uploadId !== undefined) await abortUpload(key, uploadId);
    await deleteObject(key);
    return true;
  }
  throw problem('OVERLOADED', {}, { retryAfterSeconds: 1 });
};
