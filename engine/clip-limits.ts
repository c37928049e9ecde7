import type { VideoFrame } from '@napi-rs/webcodecs';
import type { InputVideoTrack } from 'mediabunny';
import { type CodedSize, readDescription, type StreamKind, sizesInPacket } from './mux/sequence-size.ts';

/** Most pixels along a side and in all: a decoder keeps some twenty pictures of them. */
export const maxSide = 4096;
export const maxPixels = 4096 * 2304;

/** Kinds of pictures that are decoded: H.264 and HEVC, as cameras write them. */
const codecs = ['avc', 'hevc'] as const;

const codecOf = async (track: InputVideoTrack): Promise<StreamKind['codec'] | undefined> => {
  const codec = await track.getCodec();
  return codecs.find((one) => one === codec);
};

/** Whether the pictures of a track are of a kind that is decoded. */
export const isDecoded = async (track: InputVideoTrack): Promise<boolean> =>
  (await codecOf(track)) !== undefined;

/** What a stream really holds may be larger than its file says. */
export const isTooLarge = ({
  codedWidth,
  codedHeight,
}: Pick<VideoFrame, 'codedWidth' | 'codedHeight'>): boolean =>
  Math.max(codedWidth, codedHeight) > maxSide || codedWidth * codedHeight > maxPixels;

/** Looks at what is about to be decoded. */
export interface SizeGuard {
  /** A size in this packet that is larger than is taken. @throws {RangeError} of a damaged packet */
  largeIn(packet: Uint8Array): CodedSize | undefined;
}

/**
 * Reads what the stream itself says of its size, where a decoder takes it from: it allocates by that before its first
 * picture is seen, whatever the file says beside it.
 *
 * @param description of the track, `avcC` or `hvcC`; undefined where the file has none
 * @returns what the description says that is too large, and a look at every packet, which may say another size
 * @throws {RangeError} of a damaged description, or none
 */
export const sizeGuardOf = async (
  track: InputVideoTrack,
  description: Uint8Array | undefined,
): Promise<{ large: CodedSize | undefined; guard: SizeGuard }> => {
  const codec = await codecOf(track);
  if (codec === undefined || description === undefined)
    throw new RangeError('The track does not tell how it is decoded');
  const { kind, sizes } = readDescription(codec, description);
  const largeOf = (all: readonly CodedSize[]): CodedSize | undefined =>
    all.find(({ width: codedWidth, height: codedHeight }) => isTooLarge({ codedWidth, codedHeight }));
  return { large: largeOf(sizes), guard: { largeIn: (packet) => largeOf(sizesInPacket(kind, packet)) } };
};
