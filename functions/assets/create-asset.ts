import * as z from 'zod/mini';
import { plansOfEnvironment } from '../plans/settings.ts';
import { ConditionFailed, commit, type UpdateWrite } from '../platform/aws/commit.ts';
import {
  abortUpload,
  beginUpload,
  presignedPart,
  presignedPut,
  type SignedUpload,
} from '../platform/aws/uploads.ts';
import { setting } from '../platform/env.ts';
import { dayLimitWrite } from '../platform/http/day-limit.ts';
import { http } from '../platform/http/entry.ts';
import { idempotencyWrites } from '../platform/http/idempotency.ts';
import { reply } from '../platform/http/reply.ts';
import { projectCheck } from '../projects/store.ts';
import { problem } from '../shared/errors.ts';
import { announcementsKey, assetFileKey } from './keys.ts';
import { type Asset, announcementErrors, bytesOfPart, newAsset, partsOf, uploadSeconds } from './model.ts';
import { presentAsset } from './present.ts';
import { assetsRoutes } from './routes.ts';
import { loadAsset, newAssetWrites, uploadBegunWrite } from './store.ts';

/**
 * Files that an account may announce in a day (UTC), for each that it may have. A file that was deleted can be sent
 * again while its address is good, and lies uncounted until the sweep: so there are few.
 */
const announcementsPerFile = 2;

const announcementWrite = (ownerId: string, now: Date): UpdateWrite =>
  dayLimitWrite(
    (day) => announcementsKey(ownerId, day),
    announcementsPerFile * setting('maxAssetsPerAccount'),
    now,
  );

const limits = () => ({ files: setting('maxAssetsPerAccount'), plans: plansOfEnvironment() });

export const handler = http(assetsRoutes.createAsset, async ({ params, body, headers }, context) => {
  const { actor, admission, now, operationId, sentBody } = context;
  const errors = announcementErrors(body);
  if (errors.length > 0) throw problem('VALIDATION_ERROR', {}, { errors });
  const place = { ownerId: actor.userId, projectId: params.id };
  const asset = newAsset(place, body, now);
  // Addresses are made anew for who asks again: the record holds none.
  const represent = async (recorded: unknown) => {
    const { id } = z.parse(z.object({ id: z.string() }), recorded);
    return presentUpload(await withUpload(await loadAsset({ ...place, id })), now);
  };
  const request = {
    ownerId: actor.userId,
    operationId,
    key: headers['idempotency-key'],
    body: { ...params, ...body },
    sent: { project_id: params.id, sentBody },
    represent,
  };
  const location = { location: presentAsset(asset).links.self };
  await commit([
    ...idempotencyWrites(request, reply({ id: asset.id }, { headers: location }), now),
    ...(admission === undefined ? [] : [admission]),
    projectCheck(place.ownerId, place.projectId),
    ...newAssetWrites(asset, limits()),
    announcementWrite(place.ownerId, now),
  ]);
  return reply(await presentUpload(await withUpload(asset), now), { headers: location });
});

/**
 * Begins the upload of a file in parts. By then the asset is counted: a request that is refused or said again begins
 * none. One that was interrupted before is begun by the same request with the same key.
 */
const withUpload = async (asset: Asset): Promise<Asset> => {
  const { upload, status, contentType } = asset;
  if (upload === undefined || upload.uploadId !== undefined || status !== 'awaiting_upload') return asset;
  const key = assetFileKey(asset);
  const uploadId = await beginUpload(key, contentType);
  try {
    await commit([uploadBegunWrite(asset, uploadId)]);
    return { ...asset, upload: { ...upload, uploadId } };
  } catch (error) {
    // Where nobody knows whether it stands, the bucket's lifecycle gives it up.
    if (!(error instanceof ConditionFailed)) throw error;
    await abortUpload(key, uploadId);
    return await loadAsset(asset);
  }
};

const presentUpload = async (asset: Asset, now: Date) => ({
  ...presentAsset(asset),
  upload: {
    requests: asset.status === 'awaiting_upload' ? await requestsOf(asset) : [],
    expires_at: new Date(now.getTime() + uploadSeconds * 1000).toISOString(),
  },
});

/** What is to be sent: the file, or each of its parts. */
const requestsOf = async (asset: Asset): Promise<(SignedUpload & { bytes: number })[]> => {
  const key = assetFileKey(asset);
  const { bytes, contentType, checksum, upload } = asset;
  if (upload === undefined) {
    const whole = await presignedPut(key, { bytes, sha256: checksum, contentType }, uploadSeconds);
    return [{ ...whole, bytes }];
  }
  const { uploadId, partChecksums } = upload;
  if (uploadId === undefined) return [];
  return Promise.all(
    Array.from({ length: partsOf(bytes) }, async (_, index) => {
      const part = { bytes: bytesOfPart(bytes, index), sha256: partChecksums[index] ?? '' };
      const signed = await presignedPart(key, { uploadId, partNumber: index + 1, ...part }, uploadSeconds);
      return { ...signed, bytes: part.bytes };
    }),
  );
};
