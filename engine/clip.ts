import { setImmediate as breathe, setTimeout as pause } from 'node:timers/promises';
import { EncodedVideoChunk, VideoDecoder, type VideoFrame } from '@napi-rs/webcodecs';
import { type EncodedPacket, EncodedPacketSink, type Input, type InputVideoTrack } from 'mediabunny';
import { isDecoded, isTooLarge, maxPixels, maxSide, type SizeGuard, sizeGuardOf } from './clip-limits.ts';
import type { RangeFile } from './contract.ts';
import { collectGarbage } from './mux/collect-garbage.ts';
import { demandSaneTables } from './mux/demand-sane-tables.ts';
import { openInput } from './mux/range-file.ts';
import { PendingTimes } from './pending-times.ts';

/** Pictures of a second at most, whatever times the file gives them. */
const mostPicturesPerSecond = 120;
/** Seconds before a range that are decoded along at most: from the key picture before it on. */
const mostRunIn = 60;
/** Pictures that may wait in the decoder. */
const queueLimit = 8;
/** Pictures after which memory that was given up is collected; see `collectGarbage`. */
const collectEvery = 8;
/** A decoder that has been flushed may hand its last pictures over so much later, in milliseconds. */
const patienceMilliseconds = 5000;

/** An uploaded film cannot be shown, in words for its owner. */
export class ClipUnusable extends Error {
  override readonly name = 'ClipUnusable';
}

/** Whatever a reader or decoder says of a damaged file, as {@link ClipUnusable}; what was no fault of the file stays. */
export const asUnusable = (error: unknown): unknown =>
  error instanceof ClipUnusable || (error instanceof Error && 'data' in error)
    ? error
    : new ClipUnusable('The file is damaged, or of a kind that cannot be decoded.', { cause: error });

/** Opens an uploaded film, whose tables are not believed. The caller disposes of it. @throws {ClipUnusable} */
export const openClip = async (file: RangeFile): Promise<Input> => {
  try {
    await demandSaneTables(file);
  } catch (error) {
    throw asUnusable(error);
  }
  return openInput(file);
};

/** The picture track of an uploaded film, opened. */
export interface ClipPictures {
  /** Shown size in pixels, before it is turned. */
  width: number;
  height: number;
  /** Degrees clockwise by which it is turned when shown. */
  rotation: 0 | 90 | 180 | 270;
  /** When its last picture ends, in seconds. */
  seconds: number;
  /**
   * What is seen at even intervals: a picture stays until the next one comes, and the last one to the end. Some twenty
   * pictures are in memory at a time, however long the film is.
   *
   * @param range `from`: seconds; `frames`: how many are yielded; each is good until the next is asked for, and the same
   *   one comes again while nothing changes
   * @throws {ClipUnusable} when nothing can be decoded
   */
  frames(range: { from: number; frames: number; framesPerSecond: number }): AsyncGenerator<VideoFrame>;
}

/** @throws {ClipUnusable} when there are no pictures, or larger ones than can be taken */
export const picturesOf = async (input: Input): Promise<ClipPictures> => {
  const track = await input.getPrimaryVideoTrack();
  if (track === null) throw new ClipUnusable('The file has no pictures.');
  const [coded, rotation] = [
    { width: await track.getCodedWidth(), height: await track.getCodedHeight() },
    await track.getRotation(),
  ];
  if (isTooLarge({ codedWidth: coded.width, codedHeight: coded.height })) throw tooLarge(coded);
  const isTurned = rotation === 90 || rotation === 270;
  const [wide, tall] = [await track.getDisplayWidth(), await track.getDisplayHeight()];
  return {
    width: isTurned ? tall : wide,
    height: isTurned ? wide : tall,
    rotation,
    seconds: await track.computeDuration(),
    frames: (range) => heldFrames(track, range),
  };
};

const tooLarge = ({ width, height }: { width: number; height: number }): ClipUnusable =>
  new ClipUnusable(
    `The clip has ${width} by ${height} pixels; at most ${maxSide} along a side and ${maxPixels} in all are taken.`,
  );

async function* heldFrames(
  track: InputVideoTrack,
  { from, frames, framesPerSecond }: Parameters<ClipPictures['frames']>[0],
): AsyncGenerator<VideoFrame> {
  /** Times of a file are whole ticks: a picture that is half a frame early or late by that is not another. */
  const timeOf = (frame: number): number => (from + (frame + 0.25) / framesPerSecond) * 1e6;
  const decoded = decodedFrames(track, from, timeOf(frames));
  let shown: Timed | undefined;
  let next: Timed | undefined;
  const advance = async (): Promise<void> => {
    shown?.frame.close();
    shown = next;
    next = (await decoded.next()).value ?? undefined;
  };
  try {
    next = (await decoded.next()).value ?? undefined;
    for (let frame = 0; frame < frames; frame += 1) {
      while (next !== undefined && (shown === undefined || next.at <= timeOf(frame))) await advance();
      if (shown === undefined) throw new ClipUnusable('No picture of the clip can be decoded.');
      yield shown.frame;
    }
  } finally {
    shown?.frame.close();
    next?.frame.close();
    await decoded.return(undefined);
  }
}

/** A picture, and when it is shown in microseconds. */
interface Timed {
  frame: VideoFrame;
  at: number;
}

/**
 * The pictures of a track as they are shown one after another, from the key picture before a time on.
 *
 * @param until microseconds: the first picture from then on is the last
 */
async function* decodedFrames(
  track: InputVideoTrack,
  from: number,
  until: number,
): AsyncGenerator<Timed, undefined> {
  const ready: Timed[] = [];
  const times = new PendingTimes();
  let [sent, arrived] = [0, 0];
  let failure: Error | undefined;
  const decoder = new VideoDecoder({
    output: (frame) => {
      arrived += 1;
      if (isTooLarge(frame)) {
        failure ??= tooLarge({ width: frame.codedWidth, height: frame.codedHeight });
        frame.close();
        return;
      }
      ready.push({ frame, at: times.take(frame.timestamp) });
      if (arrived % collectEvery === 0) collectGarbage();
    },
    error: (error) => {
      failure ??= error;
    },
  });
  const demand = (): void => {
    if (failure !== undefined) throw asUnusable(failure);
  };
  try {
    const guard = await configure(decoder, track);
    const mostPictures = mostPicturesPerSecond * (until / 1e6 - from + mostRunIn);
    for await (const packet of packetsFrom(track, from, mostPictures)) {
      const large = guard.largeIn(packet.data);
      if (large !== undefined) throw tooLarge(large);
      times.add(packet.microsecondTimestamp);
      decoder.decode(chunkOf(packet));
      sent += 1;
      await breathe();
      while (decoder.decodeQueueSize > queueLimit && failure === undefined) await pause(1);
      demand();
      for (let one = ready.shift(); one !== undefined; one = ready.shift()) {
        const isLast = one.at >= until;
        yield one;
        if (isLast) return undefined;
      }
    }
    await decoder.flush();
    const end = performance.now() + patienceMilliseconds;
    while (arrived < sent && failure === undefined && performance.now() < end) await pause(1);
    demand();
    for (let one = ready.shift(); one !== undefined; one = ready.shift()) yield one;
    return undefined;
  } finally {
    for (const { frame } of ready) frame.close();
    if (decoder.state !== 'closed') decoder.close();
  }
}

/** @throws {ClipUnusable} when the pictures cannot be decoded, or are too large by what the stream says of them */
const configure = async (decoder: VideoDecoder, track: InputVideoTrack): Promise<SizeGuard> => {
  const config = await track.getDecoderConfig();
  if (config === null)
    throw new ClipUnusable('The pictures of the clip are of a kind that cannot be decoded.');
  const { codec, codedWidth = 0, codedHeight = 0, description } = config;
  const known = {
    codec,
    codedWidth,
    codedHeight,
    ...(description === undefined ? {} : { description: bytesOf(description) }),
  };
  const isSupported = (await isDecoded(track)) && (await VideoDecoder.isConfigSupported(known)).supported;
  if (isSupported !== true)
    throw new ClipUnusable(
      `The pictures of the clip are ${codec}, which cannot be decoded; save it as H.264.`,
    );
  const { large, guard } = await sizeGuardOf(track, known.description);
  if (large !== undefined) throw tooLarge(large);
  decoder.configure(known);
  return guard;
};

/** What a decoder is told before the first packet, whatever kind of buffer it came in. */
export const bytesOf = (buffer: AllowSharedBufferSource): Uint8Array =>
  ArrayBuffer.isView(buffer)
    ? new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength)
    : new Uint8Array(buffer);

async function* packetsFrom(
  track: InputVideoTrack,
  from: number,
  mostPictures: number,
): AsyncGenerator<EncodedPacket> {
  const sink = new EncodedPacketSink(track);
  const first = (await sink.getKeyPacket(from)) ?? (await sink.getFirstKeyPacket());
  if (first === null) throw new ClipUnusable('The clip has no picture to begin with.');
  if (from - first.timestamp > mostRunIn)
    throw new ClipUnusable(
      `The clip has no key picture in the ${mostRunIn} s before ${from.toFixed(1)} s; save it with one every few seconds.`,
    );
  let count = 0;
  for await (const packet of sink.packets(first)) {
    count += 1;
    if (count > mostPictures)
      throw new ClipUnusable(
        `The clip has more than ${mostPicturesPerSecond} pictures a second; save it with fewer.`,
      );
    // Those refer to pictures before the first one, and no decoder shows them.
    if (packet.timestamp >= first.timestamp) yield packet;
  }
}

const chunkOf = ({ type, data, microsecondTimestamp: timestamp }: EncodedPacket): EncodedVideoChunk =>
  new EncodedVideoChunk({ type, data, timestamp });
