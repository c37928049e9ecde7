import type { VideoFrame } from '@napi-rs/webcodecs';
import type { InputVideoTrack } from 'mediabunny';

/** Most pixels along a side and in all: a decoder keeps some twenty pictures of them. */
export const maxSide = 4096;
export const maxPixels = 4096 * 2304;

/** Kinds of pictures that are decoded: H.264 and HEVC, as cameras write them. */
const codecs: readonly string[] = ['avc', 'hevc'];

/** Whether the pictures of a track are of a kind that is decoded. */
export const isDecoded = async (track: InputVideoTrack): Promise<boolean> =>
  codecs.includes((await track.getCodec()) ?? '');

/** What a stream really holds may be larger than its file says. */
export const isTooLarge = ({
  codedWidth,
  codedHeight,
}: Pick<VideoFrame, 'codedWidth' | 'codedHeight'>): boolean =>
  Math.max(codedWidth, codedHeight) > maxSide || codedWidth * codedHeight > maxPixels;
