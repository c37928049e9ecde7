import type { PictureLooks } from '@kinora/engine/contract';
import { contentTypes } from '../assets/content.ts';
import { assetFileKey } from '../assets/keys.ts';
import { findAsset } from '../assets/store.ts';
import { type FieldError, type KinoraError, problem } from '../shared/errors.ts';
import { strayLooks, withLooks } from './picture-looks.ts';
import type { PinnedAsset, Placement } from './placement.ts';

/** Pictures that a caller names: assets of the project that the video is put into. */
export interface PictureNames {
  projectId?: string | undefined;
  backgroundAssetId?: string | undefined;
  logoAssetId?: string | undefined;
  pictureLooks?: PictureLooks | undefined;
}

const fields = { background: 'background_asset_id', logo: 'logo_asset_id' } as const;
type Place = keyof typeof fields;

/**
 * Finds the pictures that a request names, and pins the content of each: the film is of these bytes or of none.
 *
 * @returns the pictures and how they are shown, or what is wrong with them
 */
export const findPictures = async (
  ownerId: string,
  { projectId, backgroundAssetId, logoAssetId, pictureLooks }: PictureNames,
): Promise<{ shown?: Pick<Placement, 'pictures' | 'pictureLooks'>; obstacle?: KinoraError }> => {
  const named = { background: backgroundAssetId, logo: logoAssetId };
  const pictures: Partial<Record<Place, PinnedAsset>> = {};
  const errors: FieldError[] = strayLooks(pictureLooks, named);
  for (const place of ['background', 'logo'] as const) {
    const assetId = named[place];
    if (assetId === undefined) continue;
    const found = await findPicture(ownerId, projectId, assetId);
    if (typeof found === 'string') errors.push({ path: `body.${fields[place]}`, message: found, code });
    else pictures[place] = found;
  }
  if (errors.length > 0) return { obstacle: problem('VALIDATION_ERROR', {}, { errors }) };
  return Object.keys(pictures).length === 0 ? {} : { shown: { pictures, ...withLooks(pictureLooks) } };
};

const code = 'ASSET_NOT_USABLE';

/** @returns the picture, or why it is none */
const findPicture = async (
  ownerId: string,
  projectId: string | undefined,
  id: string,
): Promise<PinnedAsset | string> => {
  if (projectId === undefined)
    return 'Say "project_id", too: pictures are assets of the project of the video.';
  const name = { ownerId, projectId, id };
  const asset = await findAsset(name);
  if (asset === undefined) return 'This project has no asset with this id.';
  if (contentTypes[asset.contentType].kind !== 'image')
    return `This asset is ${asset.contentType}; a picture is PNG, JPEG or WebP.`;
  if (asset.status !== 'ready') return `This asset is ${asset.status}; only one that is ready can be shown.`;
  return { assetId: id, key: assetFileKey(name), checksum: asset.checksum };
};
