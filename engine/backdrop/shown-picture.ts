import type { SKRSContext2D } from '@napi-rs/canvas';
import type { BRollShot } from '../contract.ts';
import type { Frame } from '../frame.ts';
import { decodePicture, openClip } from '../pictures.ts';
import { PlayedClip } from './clip.ts';
import { type Pace, PannedPicture } from './panned-picture.ts';

/** A picture or a clip of the owner's, decoded; frames are counted from the first in which it is seen. */
export interface ShownPicture {
  draw(context: SKRSContext2D, frame: number): void;
  /** Goes on to a frame, never back. */
  seek?(frame: number): Promise<void>;
  close?(): void;
}

/** How it is fitted into its frame, by its own size. */
export type FitOf = (picture: Frame) => BRollShot['fit'];

/**
 * Decodes what a shot shows, to fill a frame.
 *
 * @param options.pace how long it is seen, and how often it is drawn anew
 * @throws {PictureUnreadable} when the file is missing, or no picture
 */
export const openShown = async (
  { isClip, pan }: { isClip?: true; pan?: BRollShot['pan'] | undefined },
  file: Uint8Array | undefined,
  { frame, fitOf, pace }: { frame: Frame; fitOf: FitOf; pace: Pace },
): Promise<ShownPicture> => {
  if (isClip === true) {
    const clip = await openClip(file);
    const played = new PlayedClip(clip, frame, fitOf(clip.picture));
    return {
      draw: (context) => played.draw(context),
      seek: (shown) => clip.seek(shown / pace.framesPerSecond),
      close: () => clip.close(),
    };
  }
  const image = await decodePicture('picture', file);
  const fit = fitOf(image);
  const looks = { ...(fit === undefined ? {} : { fit }), ...(pan === undefined ? {} : { pan }) };
  const panned = new PannedPicture(image, frame, looks, pace);
  return { draw: (context, shown) => panned.draw(context, shown / pace.framesPerSecond) };
};
