import type { BRollShot, FilmBrand, PictureLooks } from '@kinora/engine/contract';

/** Where a video belongs, and what of there it shows. */
export interface Placement {
  /** The project that it was made in. */
  projectId?: string;
  /** The movie that it is a version of, counted from 1. */
  movie?: { id: string; version: number };
  /** Assets of that project that it shows. */
  pictures?: { background?: PinnedAsset; backgroundClip?: PinnedAsset; logo?: PinnedAsset };
  /** How it shows them. */
  pictureLooks?: PictureLooks;
  /** Assets of that project that it shows while sentences are spoken. */
  bRoll?: BRollAsset[];
  /** An asset of that project that it plays in place of the engine's music, and how loud music is. */
  musicTrack?: PinnedAsset;
  musicVolume?: number;
  /** The brand that the project had when the video was asked for. */
  brand?: FilmBrand;
}

/** An asset that is shown while a sentence is spoken, and how. */
export interface BRollAsset extends Pick<BRollShot, 'fit' | 'pan' | 'isClip' | 'layout'> {
  /** From 1, as the plan of a script counts them. */
  sentence: number;
  asset: PinnedAsset;
}

/** A file as it was when the video was asked for. */
export interface PinnedAsset {
  assetId: string;
  /** Where its file lies in the media bucket. */
  key: string;
  /** Digest of the file, as the asset has it. */
  checksum: string;
}
