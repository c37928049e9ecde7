import { presignedGet } from '../platform/aws/presigned-get.ts';
import { http } from '../platform/http/entry.ts';
import { assetFileKey } from './keys.ts';
import { presentAsset } from './present.ts';
import { assetsRoutes } from './routes.ts';
import { loadAsset } from './store.ts';

/** How long the address of a file is good for, in seconds. */
const linkSeconds = 900;

export const handler = http(assetsRoutes.getAsset, async ({ params }, { actor, now }) => {
  const asset = await loadAsset({ ownerId: actor.userId, projectId: params.id, id: params.asset_id });
  const presented = presentAsset(asset);
  if (asset.status !== 'ready') return { ...presented, download_url: null, download_expires_at: null };
  return {
    ...presented,
    // Always saved under its name, never shown: it is not ours.
    download_url: await presignedGet(assetFileKey(asset), {
      expiresInSeconds: linkSeconds,
      fileName: asset.fileName,
      contentType: asset.contentType,
    }),
    download_expires_at: new Date(now.getTime() + linkSeconds * 1000).toISOString(),
  };
});
