import type { PictureLooks } from '@kinora/engine/contract';
import { embeddedEngineId } from '../engines/embedded-id.ts';
import type { Makers } from '../engines/registry.ts';
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

const codes = { background: 'BACKGROUND_NOT_SUPPORTED', logo: 'LOGO_NOT_SUPPORTED' } as const;

/** Pictures of a request that a vendor draws: nothing of ours is laid into what it made, so none may be named. */
export const vendorPictureProblems = (
  { backgroundAssetId, logoAssetId }: Pick<PictureNames, 'backgroundAssetId' | 'logoAssetId'>,
  { drawer }: Pick<Makers, 'drawer'>,
): FieldError[] => {
  if (drawer.id === embeddedEngineId) return [];
  const named = { background: backgroundAssetId, logo: logoAssetId };
  return (['background', 'logo'] as const).flatMap((place) =>
    named[place] === undefined
      ? []
      : [
          {
            path: `body.${fields[place]}`,
            message: 'The engine of this video draws it elsewhere: leave this out.',
            code: codes[place],
          },
        ],
  );
};

const movingClip: FieldError = {
  path: 'body.background_pan',
  message: 'A clip moves by itself: leave this out, or name a picture as the background.',
  code: 'CLIP_MOVES',
};

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
  const pictures: Partial<Record<Place | 'backgroundClip', PinnedAsset>> = {};
  const errors: FieldError[] = strayLooks(pictureLooks, named);
  for (const place of ['background', 'logo'] as const) {
    const id = named[place];
    if (id === undefined) continue;
    const kinds = place === 'background' ? (['image', 'video'] as const) : (['image'] as const);
    const found = await findProjectAsset({ ownerId, projectId, id }, `body.${fields[place]}`, kinds);
    if (!isFound(found)) errors.push(found);
    else if (found.kind !== 'video') pictures[place] = pinned(found);
    else if (pictureLooks?.pan !== undefined) errors.push(movingClip);
    else pictures.backgroundClip = pinned(found);
  }
  if (errors.length > 0) return { obstacle: problem('VALIDATION_ERROR', {}, { errors }) };
  return Object.keys(pictures).length === 0 ? {} : { shown: { pictures, ...withLooks(pictureLooks) } };
};
