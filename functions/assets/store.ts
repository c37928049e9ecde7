import * as z from 'zod/mini';
import { byPlan } from '../plans/conditions.ts';
import { planIn } from '../plans/model.ts';
import type { PlanTable } from '../plans/plan-table.ts';
import type { TransactWrite, UpdateWrite } from '../platform/aws/commit.ts';
import { getItem, type Item, indexed, listByPrefix, listIndex, lowestSort } from '../platform/aws/table.ts';
import { updateOf } from '../platform/aws/update.ts';
import { type KinoraError, problem } from '../shared/errors.ts';
import { usageKey, userPart } from '../shared/keys.ts';
import { type ContentType, contentTypes } from './content.ts';
import {
  type AssetName,
  assetKey,
  assetNameOf,
  assetPart,
  projectAssetsPrefix,
  uploadsIndex,
} from './keys.ts';
import { type Asset, assetStatuses } from './model.ts';

const assetItem: z.ZodMiniType<Asset> = z.object({
  id: z.string(),
  ownerId: z.string(),
  projectId: z.string(),
  fileName: z.string(),
  contentType: z.enum(Object.keys(contentTypes) as ContentType[]),
  bytes: z.int(),
  checksum: z.string(),
  status: z.enum(assetStatuses),
  refusal: z.exactOptional(z.object({ code: z.string(), reason: z.string() })),
  width: z.exactOptional(z.int()),
  height: z.exactOptional(z.int()),
  seconds: z.exactOptional(z.number()),
  upload: z.exactOptional(
    z.object({ uploadId: z.exactOptional(z.string()), partChecksums: z.array(z.string()) }),
  ),
  createdAt: z.string(),
  updatedAt: z.string(),
});

const assetOf = (item: Item): Asset => z.parse(assetItem, item);

/** The same answer for an asset that never was, is gone, is another's, or lies in another project. */
export const assetNotFound = (): KinoraError => problem('ASSET_NOT_FOUND');

/** Reads an asset; undefined when there is none. */
export const findAsset = async (name: AssetName): Promise<Asset | undefined> => {
  const item = await getItem(assetKey(name), { consistent: true });
  return item === undefined ? undefined : assetOf(item);
};

/** Reads an asset. @throws KinoraError 404 `ASSET_NOT_FOUND` */
export const loadAsset = async (name: AssetName): Promise<Asset> => {
  const asset = await findAsset(name);
  if (asset === undefined) throw assetNotFound();
  return asset;
};

/** One page of a project's assets, newest first. */
export const listProjectAssets = async (
  ownerId: string,
  projectId: string,
  { before, ...page }: { limit: number; before?: string | undefined; consistent?: boolean },
): Promise<{ assets: Asset[]; nextBefore?: string }> => {
  const prefix = projectAssetsPrefix(projectId);
  const { items, next } = await listByPrefix(userPart.of(ownerId), prefix, {
    ...page,
    after: before === undefined ? undefined : `${prefix}${before}`,
    newestFirst: true,
  });
  const assets = items.map(assetOf);
  return next === undefined ? { assets } : { assets, nextBefore: next.slice(prefix.length) };
};

/** Names of the first assets of a project, also of those that cannot be read. */
export const projectAssetNames = async (
  ownerId: string,
  projectId: string,
  limit: number,
): Promise<AssetName[]> => {
  const page = { limit, keysOnly: true, consistent: true };
  const { items } = await listByPrefix(userPart.of(ownerId), projectAssetsPrefix(projectId), page);
  return items.map(({ pk, sk }) => assetNameOf({ pk, sk }));
};

/** The first assets of an owner, project by project. */
export const listAssets = async (ownerId: string, limit: number): Promise<Asset[]> => {
  const { items } = await listByPrefix(userPart.of(ownerId), assetPart.prefix, { limit });
  return items.map(assetOf);
};

/** Files that an account may have, and the plans, which say how many bytes. */
export interface AssetLimits {
  files: number;
  plans: PlanTable;
}

/**
 * A new asset, and its place among what the account may have.
 *
 * @throws KinoraError 409 `TOO_MANY_ASSETS` or `STORAGE_FULL`, at the commit
 */
export const newAssetWrites = (asset: Asset, { files, plans }: AssetLimits): TransactWrite[] => {
  const room = byPlan(
    plans,
    ({ storageBytes }) => storageBytes - asset.bytes,
    // A file that is larger than all the storage finds no room where there is none yet.
    (bytes, number) =>
      number < 0 ? `assetBytes <= ${bytes}` : `(attribute_not_exists(assetBytes) OR assetBytes <= ${bytes})`,
  );
  return [
    {
      Update: updateOf(usageKey(asset.ownerId), {
        add: { assetFiles: 1, assetBytes: asset.bytes },
        condition: `(attribute_not_exists(assetFiles) OR assetFiles < :files) AND ${room.condition}`,
        values: { files, ...room.values },
      }),
      onConflict: (old) =>
        Number(old?.assetFiles ?? 0) >= files
          ? problem('TOO_MANY_ASSETS', { limit: files })
          : problem('STORAGE_FULL', {
              limit: planIn(plans, old).storageBytes,
              used: Number(old?.assetBytes ?? 0),
            }),
    },
    {
      Put: {
        Item: { ...assetKey(asset), ...asset, ...indexed(uploadsIndex, asset.createdAt) },
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    },
  ];
};

/** Gives the place of an asset back. */
const releaseWrite = ({ ownerId, bytes }: Pick<Asset, 'ownerId' | 'bytes'>): TransactWrite => ({
  Update: updateOf(usageKey(ownerId), {
    add: { assetFiles: -1, assetBytes: -bytes },
    condition: 'assetFiles > :none',
    values: { none: 0 },
  }),
  // The account is being removed.
  onConflict: assetNotFound,
});

/** The upload in parts of an asset has begun; one that was begun before stays. */
export const uploadBegunWrite = (asset: Asset, uploadId: string): UpdateWrite => ({
  Update: updateOf(assetKey(asset), {
    set: { 'upload.uploadId': uploadId },
    condition: '#status = :awaiting AND attribute_not_exists(#upload.uploadId)',
    values: { awaiting: 'awaiting_upload' },
  }),
  isDone: ({ upload }) => upload?.uploadId === uploadId,
});

/** The file of an asset is there and is being looked at; said again, it changes nothing. */
export const beginCheckWrite = (asset: Asset, now: Date): UpdateWrite => ({
  Update: updateOf(assetKey(asset), {
    set: { status: 'checking', updatedAt: now.toISOString() },
    condition: '#status IN (:awaiting, :checking)',
    values: { awaiting: 'awaiting_upload', checking: 'checking' },
  }),
});

/** What is known of an upload is not needed when it has ended. */
const uploadFields = ['upload', 'gsi1pk', 'gsi1sk'];
const whileChecking = { condition: '#status = :checking', values: { checking: 'checking' } };

/** The file is what it was announced as. */
export const readyWrites = (
  asset: Asset,
  { width, height, seconds }: Pick<Asset, 'width' | 'height' | 'seconds'>,
  now: Date,
): TransactWrite[] => [
  {
    Update: updateOf(assetKey(asset), {
      set: { status: 'ready', width, height, seconds, updatedAt: now.toISOString() },
      remove: uploadFields,
      ...whileChecking,
    }),
  },
];

/** A refusal is told for so long. */
const refusalSeconds = 7 * 24 * 3600;

/** The file is something else: it is refused, and counts no longer. */
export const refusedWrites = (
  asset: Asset,
  refusal: NonNullable<Asset['refusal']>,
  now: Date,
): TransactWrite[] => [
  {
    Update: updateOf(assetKey(asset), {
      set: {
        status: 'refused',
        refusal,
        updatedAt: now.toISOString(),
        expiresAt: Math.floor(now.getTime() / 1000) + refusalSeconds,
      },
      remove: uploadFields,
      ...whileChecking,
    }),
  },
  releaseWrite(asset),
];

/**
 * Removes an asset as it was read, also as far as its upload had not begun; a refused one has given its place back
 * already.
 */
export const deleteAssetWrites = (asset: Asset): TransactWrite[] => {
  const awaitsUpload = asset.upload !== undefined && asset.upload.uploadId === undefined;
  const asRead = awaitsUpload
    ? '#status = :status AND attribute_not_exists(#upload.uploadId)'
    : '#status = :status';
  return [
    {
      Delete: {
        Key: assetKey(asset),
        ConditionExpression: asRead,
        ExpressionAttributeNames: { '#status': 'status', ...(awaitsUpload ? { '#upload': 'upload' } : {}) },
        ExpressionAttributeValues: { ':status': asset.status },
      },
    },
    ...(asset.status === 'refused' ? [] : [releaseWrite(asset)]),
  ];
};

/** Removes an asset that cannot be read, and gives its place back as far as it tells of one. */
export const deleteUnreadableWrites = async (name: AssetName): Promise<TransactWrite[]> => {
  const { status, bytes } = (await getItem(assetKey(name), { consistent: true })) ?? {};
  const isCounted = typeof bytes === 'number' && status !== 'refused';
  return [
    { Delete: { Key: assetKey(name), ConditionExpression: 'attribute_exists(pk)' } },
    ...(isCounted ? [releaseWrite({ ownerId: name.ownerId, bytes })] : []),
  ];
};

/** Uploads that began up to a moment and have not ended, oldest first; the index may tell of some that just have. */
export const unfinishedUploads = async (until: Date, limit: number): Promise<AssetName[]> => {
  const between = [lowestSort, until.toISOString()] as const;
  const { entries } = await listIndex(uploadsIndex, { between, limit });
  return entries.map(assetNameOf);
};
