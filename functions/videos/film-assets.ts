import { type KinoraError, problem } from '../shared/errors.ts';
import { findMusic, type MusicNames } from './film-music.ts';
import { findPictures, type PictureNames } from './film-pictures.ts';
import type { Placement } from './placement.ts';

/** What a video has of assets, and how it uses them. */
export type FilmAssets = Pick<Placement, 'pictures' | 'pictureLooks' | 'musicTrack' | 'musicVolume'>;

/** Assets that a caller names. */
export type AssetNames = PictureNames & MusicNames;

/** Whether a request names an asset: a film shows and plays the files that it names. */
export const namesAssets = ({ backgroundAssetId, logoAssetId, musicAssetId }: AssetNames): boolean =>
  [backgroundAssetId, logoAssetId, musicAssetId].some((id) => id !== undefined);

/**
 * Finds the assets that a request names.
 *
 * @returns what the video has of them, or what is wrong with them
 */
export const findFilmAssets = async (
  ownerId: string,
  names: AssetNames,
): Promise<{ shown?: FilmAssets; obstacle?: KinoraError }> => {
  const pictures = await findPictures(ownerId, names);
  const music = await findMusic(ownerId, names);
  const errors = [...(pictures.obstacle?.errors ?? []), ...music.errors];
  if (errors.length > 0) return { obstacle: problem('VALIDATION_ERROR', {}, { errors }) };
  return { shown: { ...pictures.shown, ...music.shown } };
};
