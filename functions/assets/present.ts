import { contentTypes } from './content.ts';
import type { Asset } from './model.ts';
import type { AssetResponse } from './schemas.ts';

export const presentAsset = (asset: Asset): AssetResponse => {
  const self = `/api/v1/projects/${asset.projectId}/assets/${asset.id}`;
  return {
    id: asset.id,
    project_id: asset.projectId,
    file_name: asset.fileName,
    content_type: asset.contentType,
    kind: contentTypes[asset.contentType].kind,
    bytes: asset.bytes,
    checksum: asset.checksum,
    status: asset.status,
    refusal: asset.refusal ?? null,
    width: asset.width ?? null,
    height: asset.height ?? null,
    duration: asset.seconds ?? null,
    created_at: asset.createdAt,
    updated_at: asset.updatedAt,
    links: { self, complete: `${self}/complete` },
  };
};
