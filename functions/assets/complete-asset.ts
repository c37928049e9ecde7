import { ConditionFailed, commit } from '../platform/aws/commit.ts';
import { deleteObject, getObject, headObject } from '../platform/aws/media.ts';
import { completeUpload } from '../platform/aws/uploads.ts';
import type { Context } from '../platform/http/context.ts';
import { http } from '../platform/http/entry.ts';
import { type KinoraError, problem } from '../shared/errors.ts';
import { audioLength } from './audio-length.ts';
import { headBytes, inspectContent } from './content.ts';
import { assetFileKey } from './keys.ts';
import { type Asset, isPending } from './model.ts';
import { presentAsset } from './present.ts';
import { assetsRoutes } from './routes.ts';
import { beginCheckWrite, loadAsset, readyWrites, refusedWrites } from './store.ts';

/** Each step may come twice: who was interrupted asks again, and goes on where it stopped. */
export const handler = http(assetsRoutes.completeAsset, async ({ params, body }, context) => {
  const name = { ownerId: context.actor.userId, projectId: params.id, id: params.asset_id };
  const asset = await loadAsset(name);
  if (!isPending(asset)) return presentAsset(asset);
  if (asset.upload !== undefined) await joinParts(asset, asset.upload, body.etags);
  await check(asset, context).catch((error: unknown) => {
    // Another call was first, or the asset was deleted: what is there now is told.
    if (!(error instanceof ConditionFailed)) throw error;
  });
  return presentAsset(await loadAsset(name));
});

const joinParts = async (
  asset: Asset,
  { uploadId, partChecksums }: NonNullable<Asset['upload']>,
  etags: readonly string[],
): Promise<void> => {
  const key = assetFileKey(asset);
  // Joined by an earlier call.
  if (asset.status === 'checking' || (await headObject(key)) !== undefined) return;
  if (uploadId === undefined) throw problem('ASSET_NOT_UPLOADED');
  if (etags.length !== partChecksums.length) throw wrongParts(partChecksums.length);
  const parts = partChecksums.map((sha256, index) => ({ sha256, etag: etags[index] ?? '' }));
  const joined = await completeUpload(key, uploadId, parts);
  if (joined === 'wrong-parts') throw wrongParts(partChecksums.length);
  if (joined === 'missing' && (await headObject(key)) === undefined) await demandDecided(asset);
};

/** Of an asset whose file is not there: another call may have refused and removed it. @throws also where it is gone */
const demandDecided = async (asset: Asset): Promise<void> => {
  if (isPending(await loadAsset(asset))) throw problem('ASSET_NOT_UPLOADED');
};

const wrongParts = (parts: number): KinoraError => {
  const message = `Must hold the ETag that the storage answered to each of the ${parts} parts, in order; a part that it does not know was not sent.`;
  const errors = [{ path: 'body.etags', message, code: 'PARTS_WRONG' }];
  return problem('VALIDATION_ERROR', {}, { errors });
};

/** Places that are looked at behind the beginning of a file. */
const mostLooks = 4;

/** How long a recording is, where its file tells it. */
const lengthOf = async (asset: Asset, head: Uint8Array): Promise<Pick<Asset, 'seconds'>> => {
  let found = audioLength(head, asset.contentType, asset);
  for (let looks = 0; found !== undefined && 'lookAt' in found && looks < mostLooks; looks += 1) {
    const { lookAt: first, bytes } = found;
    const part = await getObject(assetFileKey(asset), {
      first,
      last: Math.min(asset.bytes, first + bytes) - 1,
    });
    found = part === undefined ? undefined : audioLength(part, asset.contentType, { ...asset, from: first });
  }
  return found !== undefined && 'seconds' in found ? found : {};
};

/** @throws ConditionFailed where the asset is not there or was decided already */
const check = async (asset: Asset, { now, log }: Context): Promise<void> => {
  const key = assetFileKey(asset);
  if ((await headObject(key)) === undefined) return demandDecided(asset);
  await commit([beginCheckWrite(asset, now)]);
  const head = await getObject(key, { first: 0, last: headBytes - 1 });
  if (head === undefined) return demandDecided(asset);
  const found = inspectContent(head, asset.contentType);
  if (found.ok) return commit(readyWrites(asset, { ...found, ...(await lengthOf(asset, head)) }, now));
  const { code, reason } = found;
  log.info('asset_refused', { asset_id: asset.id, code });
  await commit(refusedWrites(asset, { code, reason }, now));
  // An interruption before it is made good by the daily sweep.
  await deleteObject(key);
};
