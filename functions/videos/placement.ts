import type { PictureLooks } from '@kinora/engine/contract';

/** Where a video belongs, and what of there it shows. */
export interface Placement {
  /** The project that it was made in. */
  projectId?: string;
  /** The movie that it is a version of, counted from 1. */
  movie?: { id: string; version: number };
  /** Assets of that project that it shows. */
  pictures?: { background?: PinnedAsset; logo?: PinnedAsset };
  /** How it shows them. */
  pictureLooks?: PictureLooks;
  /** An asset of that project that it plays in place of the engine's music, and how loud music is. */
  musicTrack?: PinnedAsset;
  musicVolume?: number;
}

/** A file as it was when the video was asked for. */
export interface PinnedAsset {
  assetId: string;
  /** Where its file lies in the media bucket. */
  key: string;
  /** Digest of the file, as the asset has it. */
  checksum: string;
}
