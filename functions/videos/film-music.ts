import type { FieldError } from '../shared/errors.ts';
import type { Placement } from './placement.ts';
import { findProjectAsset, isFound, pinned } from './project-assets.ts';

/** Music as a caller asks for it. */
export interface MusicNames {
  projectId?: string | undefined;
  music: boolean;
  musicAssetId?: string | undefined;
  musicVolume?: number | undefined;
}

/** Members about music where there is to be none. */
export const strayMusic = (
  music: boolean,
  named: { music_asset_id?: unknown; music_volume?: unknown },
): FieldError[] =>
  (['music_asset_id', 'music_volume'] as const)
    .filter((field) => !music && named[field] !== undefined)
    .map((field) => ({
      path: `body.${field}`,
      message: 'This video is to have no music: leave this out, or "music": false.',
      code: 'MUSIC_OFF',
    }));

/**
 * Finds the music that a request names.
 *
 * @returns what the video has of it, and what is wrong with it
 */
export const findMusic = async (
  ownerId: string,
  { projectId, music, musicAssetId, musicVolume }: MusicNames,
): Promise<{ shown: Pick<Placement, 'musicTrack' | 'musicVolume'>; errors: FieldError[] }> => {
  const errors = strayMusic(music, { music_asset_id: musicAssetId, music_volume: musicVolume });
  if (errors.length > 0) return { shown: {}, errors };
  const volume = musicVolume === undefined ? {} : { musicVolume };
  if (musicAssetId === undefined) return { shown: volume, errors: [] };
  const name = { ownerId, projectId, id: musicAssetId };
  const found = await findProjectAsset(name, 'body.music_asset_id', ['audio']);
  if (!isFound(found)) return { shown: {}, errors: [found] };
  return { shown: { musicTrack: pinned(found), ...volume }, errors: [] };
};
