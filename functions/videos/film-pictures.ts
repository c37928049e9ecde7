import type { PictureLooks } from '@kinora/engine/contract';
import { type FieldError, type KinoraError, problem } from '../shared/errors.ts';
import { strayLooks, withLooks } from './picture-looks.ts';
import type { PinnedAsset, Placement } from './placement.ts';
import { findProjectAsset, isFound, pinned } from './project-assets.ts';

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
 * Finds the pictures that a request names.
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
    const id = named[place];
    if (id === undefined) continue;
    const found = await findProjectAsset({ ownerId, projectId, id }, `body.${fields[place]}`, ['image']);
    if (isFound(found)) pictures[place] = pinned(found);
    else errors.push(found);
  }
  if (errors.length > 0) return { obstacle: problem('VALIDATION_ERROR', {}, { errors }) };
  return Object.keys(pictures).length === 0 ? {} : { shown: { pictures, ...withLooks(pictureLooks) } };
};
