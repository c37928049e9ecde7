import type { MovieOrder, MovieScene } from '../planning/movie-plan.ts';
import { copyObject, headObject } from '../platform/aws/media.ts';
import { mapConcurrently } from '../shared/concurrency.ts';
import type { Video } from '../videos/model.ts';
import type { BRollAsset, PinnedAsset } from '../videos/placement.ts';
import { failure } from './failures.ts';
import { assetCopyKey } from './media-keys.ts';
import type { FailureCode } from './video-failures.ts';

/**
 * The video with copies of the assets that it shows, made among its own work: from now on it does not matter whether
 * its owner deletes them. They are of one attempt and go when it has ended (`releaseCopies`); what a restart finds
 * copied is not copied again.
 *
 * @throws `PICTURE_MISSING`, `MUSIC_MISSING` or `NARRATION_MISSING` where one was deleted before
 */
export const withAssetCopies = async (video: Video): Promise<Video> => {
  const { pictures, bRoll, music, musicTrack, narration, frames } = video;
  return {
    ...video,
    ...(pictures === undefined ? {} : { pictures: await copiedPictures(video, pictures) }),
    ...(bRoll === undefined ? {} : { bRoll: await copiedShots(video, bRoll) }),
    ...(music && musicTrack !== undefined
      ? { musicTrack: await copied(video, musicTrack, 'MUSIC_MISSING') }
      : {}),
    ...(narration === undefined ? {} : { narration: await copied(video, narration, 'NARRATION_MISSING') }),
    ...(frames === undefined ? {} : { frames: await copiedFrames(video, frames) }),
  };
};

/** Scenes of a movie whose files are copied at a time. */
const lanes = 8;

/**
 * The order of a movie with copies of the pictures and recordings of its scenes, as those of a video. Clips that are
 * scenes of their own stay where they are: they may have gigabytes.
 *
 * @throws `PICTURE_MISSING` or `NARRATION_MISSING` where one was deleted before
 */
export const withMovieCopies = async (video: Video, order: MovieOrder): Promise<MovieOrder> => ({
  ...order,
  scenes: await mapConcurrently(order.scenes, lanes, async (scene): Promise<MovieScene> => {
    const { bRoll, narration, frames } = scene;
    return {
      ...scene,
      ...(bRoll === undefined ? {} : { bRoll: await copiedShots(video, bRoll) }),
      ...(narration === undefined ? {} : { narration: await copied(video, narration, 'NARRATION_MISSING') }),
      ...(frames === undefined ? {} : { frames: await copiedFrames(video, frames) }),
    };
  }),
});

const copiedPictures = async (
  video: Video,
  pictures: NonNullable<Video['pictures']>,
): Promise<NonNullable<Video['pictures']>> => {
  const copies = { ...pictures };
  for (const place of ['background', 'backgroundClip', 'logo'] as const) {
    const asset = pictures[place];
    if (asset !== undefined) copies[place] = await copied(video, asset, 'PICTURE_MISSING');
  }
  return copies;
};

const copiedShots = async (video: Video, shots: readonly BRollAsset[]): Promise<BRollAsset[]> => {
  const copies: BRollAsset[] = [];
  for (const shot of shots) {
    const known = copies.find(({ asset }) => asset.checksum === shot.asset.checksum)?.asset;
    const key = known?.key ?? (await copied(video, shot.asset, 'PICTURE_MISSING')).key;
    copies.push({ ...shot, asset: { ...shot.asset, key } });
  }
  return copies;
};

const copiedFrames = async <Frame extends PinnedAsset>(
  video: Video,
  { first, last }: { first: Frame; last?: Frame },
): Promise<{ first: Frame; last?: Frame }> => ({
  first: await copied(video, first, 'PICTURE_MISSING'),
  ...(last === undefined ? {} : { last: await copied(video, last, 'PICTURE_MISSING') }),
});

const copied = async <Asset extends PinnedAsset>(
  video: Video,
  asset: Asset,
  whenMissing: FailureCode,
): Promise<Asset> => {
  const key = assetCopyKey(video, asset.checksum);
  const isThere = (await headObject(key)) !== undefined || (await copyObject(asset.key, key));
  if (!isThere) throw failure(whenMissing);
  return { ...asset, key };
};
