import { embeddedEngineId } from '../engines/embedded-id.ts';
import { defaultEngineId, findEngine, makersOf } from '../engines/registry.ts';
import { loadAnyProject } from '../projects/store.ts';
import { type FieldError, type KinoraError, problem } from '../shared/errors.ts';
import type { NamedShot } from './b-roll.ts';
import { findMusic, type MusicNames } from './film-music.ts';
import { findPictures, type PictureNames } from './film-pictures.ts';
import { findBRoll } from './find-b-roll.ts';
import type { Placement } from './placement.ts';

/** What a video has of assets and of its project's brand, and how it uses them. */
export type FilmAssets = Pick<
  Placement,
  'pictures' | 'pictureLooks' | 'bRoll' | 'musicTrack' | 'musicVolume' | 'brand'
>;

/** Assets that a caller names. */
type AssetNames = PictureNames &
  MusicNames & {
    kind: 'avatar' | 'prompt';
    engineId?: string | undefined;
    useBrand?: boolean | undefined;
    bRoll?: readonly NamedShot[] | undefined;
  };

/** Whether a request names an asset: a film shows and plays the files that it names. */
export const namesAssets = ({
  backgroundAssetId,
  logoAssetId,
  musicAssetId,
  bRoll,
}: Omit<AssetNames, 'kind'>): boolean =>
  [backgroundAssetId, logoAssetId, musicAssetId, bRoll].some((id) => id !== undefined);

/**
 * Finds the assets that a request names, and the brand of its project: what it names itself comes before that.
 *
 * @returns what the video has of them, or what is wrong with them
 */
export const findFilmAssets = async (
  ownerId: string,
  names: AssetNames,
): Promise<{ shown?: FilmAssets; obstacle?: KinoraError }> => {
  const { brand, logo } = (await brandFor(ownerId, names)) ?? {};
  const isBranded = brand !== undefined && Object.keys(brand).length > 0;
  if ((isBranded || logo !== undefined) && isDrawnElsewhere(names))
    return { obstacle: problem('VALIDATION_ERROR', {}, { errors: [brandNotShown] }) };
  const pictures = await findPictures(ownerId, { ...names, ...logo });
  const music = await findMusic(ownerId, names);
  const { shots, errors: ofShots } = await findBRoll(ownerId, names);
  const found = pictures.obstacle?.errors ?? [];
  const errors = [...(logo === undefined ? found : found.map(ofBrand)), ...music.errors, ...ofShots];
  if (errors.length > 0) return { obstacle: problem('VALIDATION_ERROR', {}, { errors }) };
  const own = { ...pictures.shown, ...music.shown, ...(shots === undefined ? {} : { bRoll: shots }) };
  return { shown: { ...own, ...(isBranded ? { brand } : {}) } };
};

/** An engine that is not there is refused elsewhere. */
const isDrawnElsewhere = ({ engineId = defaultEngineId, kind }: Pick<AssetNames, 'engineId' | 'kind'>) =>
  findEngine(engineId) !== undefined && makersOf(engineId, kind).drawer.id !== embeddedEngineId;

const brandNotShown: FieldError = {
  path: 'body.use_brand',
  message:
    'The engine of this video draws it elsewhere, without the brand of its project: say "use_brand": false.',
  code: 'BRAND_NOT_SUPPORTED',
};

/** What of a project's brand a video has: its logo only where the request names none. */
const brandFor = async (
  ownerId: string,
  { projectId, useBrand = true, logoAssetId, pictureLooks }: AssetNames,
): Promise<
  | { brand: FilmAssets['brand']; logo: Pick<PictureNames, 'logoAssetId' | 'pictureLooks'> | undefined }
  | undefined
> => {
  if (projectId === undefined || !useBrand) return undefined;
  const brand = (await loadAnyProject(ownerId, projectId))?.brand;
  if (brand === undefined) return undefined;
  const { film, logo } = brand;
  if (logo === undefined || logoAssetId !== undefined) return { brand: film, logo: undefined };
  const looks = { ...logo.looks, ...pictureLooks };
  return { brand: film, logo: { logoAssetId: logo.assetId, pictureLooks: looks } };
};

/** An error about the logo that a request has from the brand alone. */
const ofBrand = (error: FieldError): FieldError =>
  error.path === 'body.logo_asset_id'
    ? {
        ...error,
        message: `The logo of the project's brand: ${error.message} Change the brand, or say "use_brand": false.`,
      }
    : error;
