import { setImmediate as breathe, setTimeout as pause } from 'node:timers/promises';
import { type AudioData, AudioDecoder, EncodedAudioChunk } from '@napi-rs/webcodecs';
import {
  AudioSampleSink,
  BufferSource,
  EncodedPacketSink,
  Input,
  type InputAudioTrack,
  MP3,
  MP4,
  OGG,
  WAVE,
} from 'mediabunny';
import { demandSaneTables } from '../mux/demand-sane-tables.ts';
import { resample } from '../speech/resample.ts';
import { demandSanePages } from './demand-sane-pages.ts';

/** A sound file is damaged, of a codec that is not known here, or no sound. */
class SoundUnreadable extends Error {
  override readonly name = 'SoundUnreadable';
}

/** Kinds of files that assets may be. */
const formats = [WAVE, MP3, MP4, OGG];
/** Rates that are read, in Hz, channels at most, and packets that wait in the decoder at most. */
const lowestRate = 4000;
const highestRate = 96_000;
const mostChannels = 32;
const mostWaiting = 32;
/** What is decoded beside what was asked for, in seconds of what comes, whatever times the file gives it. */
const graceSeconds = 2;
/** Packets of a second at most: those of Opus may be 2.5 ms long. */
const mostPacketsPerSecond = 500;
/** What a decoder has not given this long after its end never comes, in milliseconds. */
const patienceMilliseconds = 1000;

/** What a decoder gives, whichever decodes. */
type Piece = Pick<
  AudioData,
  'format' | 'numberOfFrames' | 'numberOfChannels' | 'sampleRate' | 'timestamp' | 'allocationSize' | 'copyTo'
>;

/**
 * Decodes a file of sound: WAV, MP3, AAC or Opus in MP4, or Opus in Ogg. The same file gives the same samples.
 *
 * @param maxSeconds what comes later is not decoded, and a file that has more samples before then is refused
 * @param sampleRate of what is given, in Hz
 * @param channels of what is given: 1 is the mean of all, of 2 a mono file gives the same twice
 * @returns samples of each channel, about -1..1
 * @throws {SoundUnreadable}
 */
export const decodeAudio = async (
  bytes: Uint8Array,
  { maxSeconds, sampleRate, channels }: { maxSeconds: number; sampleRate: number; channels: 1 | 2 },
): Promise<Float32Array[]> => {
  const collected = new Collected(channels, maxSeconds + graceSeconds);
  try {
    await demandSaneTables(bytes);
    demandSanePages(bytes);
    using input = new Input({ source: new BufferSource(bytes), formats });
    const track = await input.getPrimaryAudioTrack();
    const codec = await track?.getCodec();
    if (track == null || codec == null) throw new SoundUnreadable('There is no sound that can be decoded');
    if (codec.startsWith('pcm-') || codec.endsWith('law')) await readPcm(track, maxSeconds, collected);
    else await decodePackets(track, maxSeconds, collected);
  } catch (error) {
    if (error instanceof SoundUnreadable) throw error;
    throw new SoundUnreadable('The sound cannot be decoded', { cause: error });
  }
  return collected.planes().map((plane) => {
    const sound = resample(plane, collected.rate, sampleRate);
    return sound.subarray(0, Math.round(maxSeconds * sampleRate));
  });
};

const readPcm = async (track: InputAudioTrack, maxSeconds: number, to: Collected): Promise<void> => {
  for await (const sample of new AudioSampleSink(track).samples(0, maxSeconds)) {
    to.add(Object.assign(sample, { timestamp: sample.timestamp * 1e6 }));
    sample.close();
  }
};

const decodePackets = async (track: InputAudioTrack, maxSeconds: number, to: Collected): Promise<void> => {
  const config = await track.getDecoderConfig();
  if (config === null) throw new SoundUnreadable('The sound is of a codec that is not known here');
  let failure: unknown;
  let [sent, came] = [0, 0];
  const decoder = new AudioDecoder({
    output: (data) => {
      came += 1;
      try {
        to.add(data);
      } catch (error) {
        failure ??= error;
      }
      data.close();
    },
    error: (error) => {
      failure ??= error;
    },
  });
  try {
    const { codec, sampleRate, numberOfChannels, description } = config;
    decoder.configure({
      codec,
      sampleRate,
      numberOfChannels,
      ...(description === undefined ? {} : { description: new Uint8Array(description as ArrayBuffer) }),
    });
    for await (const packet of new EncodedPacketSink(track).packets()) {
      if (packet.timestamp >= maxSeconds || failure !== undefined) break;
      const { type, data, microsecondTimestamp: timestamp } = packet;
      decoder.decode(new EncodedAudioChunk({ type, data, timestamp }));
      sent += 1;
      if (sent > (maxSeconds + graceSeconds) * mostPacketsPerSecond)
        throw new SoundUnreadable('The sound has more packets than its time can hold');
      while (decoder.decodeQueueSize > mostWaiting && failure === undefined) await breathe();
    }
    if (failure === undefined) await decoder.flush();
    // The end of a flush may overtake the last of what it gives.
    for (let waited = 0; came < sent && waited < patienceMilliseconds && failure === undefined; waited += 2)
      await pause(2);
  } finally {
    if (decoder.state !== 'closed') decoder.close();
  }
  if (failure !== undefined) throw failure;
};

/** Samples as they come, mixed to the channels that are wanted. */
class Collected {
  readonly #pieces: Float32Array[][];
  readonly #mostSeconds: number;
  #rate: number | undefined;
  #frames = 0;

  constructor(channels: 1 | 2, mostSeconds: number) {
    this.#mostSeconds = mostSeconds;
    this.#pieces = Array.from({ length: channels }, () => []);
  }

  /** Hz */
  get rate(): number {
    if (this.#rate === undefined) throw new SoundUnreadable('The sound has no samples');
    return this.#rate;
  }

  /** @throws {SoundUnreadable} where the rate is unusual, or changes, and where more comes than its time can hold */
  add(piece: Piece): void {
    const { numberOfFrames: frames, numberOfChannels: count, sampleRate: rate, timestamp } = piece;
    if (frames === 0 || count === 0) return;
    if (rate < lowestRate || rate > highestRate || (this.#rate ?? rate) !== rate)
      throw new SoundUnreadable(`The sound has ${rate} samples a second`);
    if (count > mostChannels) throw new SoundUnreadable(`The sound has ${count} channels`);
    this.#rate = rate;
    this.#frames += frames;
    if (this.#frames > this.#mostSeconds * rate)
      throw new SoundUnreadable('The sound has more samples than its time can hold');
    // What an encoder puts before the beginning has times below zero.
    const skipped = Math.min(frames, Math.max(0, Math.round((-timestamp * rate) / 1e6)));
    const planes = planesOf(piece).map((plane) => plane.subarray(skipped));
    for (const [channel, pieces] of this.#pieces.entries()) {
      const from =
        this.#pieces.length === 1 ? planes : planes.slice(Math.min(channel, count - 1)).slice(0, 1);
      pieces.push(meanOf(from, frames - skipped));
    }
  }

  /** All of each channel; what was collected is given away. */
  planes(): Float32Array[] {
    return this.#pieces.map((pieces) => {
      const plane = new Float32Array(pieces.reduce((sum, { length }) => sum + length, 0));
      let at = 0;
      for (const piece of pieces.splice(0)) {
        plane.set(piece, at);
        at += piece.length;
      }
      return plane;
    });
  }
}

/** How the numbers of a format are read, where they have their middle, and how far they go from there. */
const numbers = {
  u8: { of: Uint8Array, middle: 128, reach: 128 },
  s16: { of: Int16Array, middle: 0, reach: 32_768 },
  s32: { of: Int32Array, middle: 0, reach: 2_147_483_648 },
  f32: { of: Float32Array, middle: 0, reach: 1 },
} as const;

/**
 * The samples of each channel. They are copied as they are and read here: where the decoder converts them itself, some
 * formats end the process.
 */
const planesOf = (piece: Piece): Float32Array[] => {
  const { format, numberOfFrames: frames, numberOfChannels: count } = piece;
  const [name = '', planar] = (format ?? '').split('-');
  if (!(name in numbers)) throw new SoundUnreadable('The samples are of a form that is not known here');
  const { of: Numbers, middle, reach } = numbers[name as keyof typeof numbers];
  const [stride, isPlanar] = planar === undefined ? [count, false] : [1, true];
  let values = new Numbers();
  return Array.from({ length: count }, (_, channel) => {
    if (isPlanar || channel === 0) {
      const bytes = new Uint8Array(piece.allocationSize({ planeIndex: channel }));
      piece.copyTo(bytes, { planeIndex: channel });
      values = new Numbers(bytes.buffer);
    }
    const plane = new Float32Array(frames);
    const first = isPlanar ? 0 : channel;
    for (let at = 0; at < frames; at += 1)
      plane[at] = ((values[first + at * stride] as number) - middle) / reach;
    return plane;
  });
};

/** The mean of channels; what is no number is silence. */
const meanOf = (planes: readonly Float32Array[], length: number): Float32Array => {
  const mean = new Float32Array(length);
  for (const plane of planes)
    for (let i = 0; i < length; i += 1) {
      const sample = plane[i] as number;
      mean[i] = (mean[i] as number) + (Number.isFinite(sample) ? sample / planes.length : 0);
    }
  return mean;
};
