import { AudioDecoder, EncodedAudioChunk } from '@napi-rs/webcodecs';
import {
  ADTS,
  AudioSampleSink,
  BufferSource,
  EncodedPacketSink,
  FLAC,
  Input,
  type InputAudioTrack,
  MP3,
  MP4,
  OGG,
  QTFF,
  WAVE,
  WEBM,
} from 'mediabunny';
import { type DecodedFrames, monoOf } from '../sound/mono.ts';
import type { MonoSound } from './align.ts';
import { NarrationUnusable } from './narration-unusable.ts';

/** Packets that wait in the decoder at most. */
const mostWaiting = 8;
/** For so long nothing may come of packets that were handed over before they are taken to give nothing. */
const patienceMilliseconds = 300;
const lookEvery = 2;

/** Samples per second and channels that are taken: what lies beyond says more of the file than of its sound. */
const rates = { least: 8000, most: 96_000 } as const;
const mostChannels = 8;

/** Shortest recording, in seconds: a word. */
const leastSeconds = 0.4;
/** Nobody is heard in what never is louder: 50 dB below full scale. */
const quietest = 10 ** (-50 / 20);

/**
 * The sound of a recording, of all its channels together, from its own beginning: what an encoder puts in front of the
 * first sample is left out.
 *
 * @param file WAV, MP3, MP4 with AAC, ADTS, FLAC, or Opus in Ogg or WebM
 * @param longestSeconds decoding ends there: the memory that a recording takes is bounded
 * @throws {NarrationUnusable} where nothing can be made of it
 */
export const decodeRecording = async (
  file: Uint8Array,
  { longestSeconds }: { longestSeconds: number },
): Promise<MonoSound> => {
  const sound = await decodeAll(file, longestSeconds).catch((error: unknown) => {
    if (error instanceof NarrationUnusable) throw error;
    throw new NarrationUnusable('unreadable', { cause: error });
  });
  if (sound.samples.length < leastSeconds * sound.sampleRate) throw new NarrationUnusable('too-short');
  if (sound.samples.every((sample) => Math.abs(sample) < quietest)) throw new NarrationUnusable('silent');
  return sound;
};

const decodeAll = async (file: Uint8Array, longestSeconds: number): Promise<MonoSound> => {
  const formats = [WAVE, MP3, MP4, QTFF, ADTS, FLAC, OGG, WEBM];
  using input = new Input({ source: new BufferSource(file), formats });
  const track = await input.getPrimaryAudioTrack();
  if (track === null) throw new Error('The file has no sound');
  const [sampleRate, channels] = [await track.getSampleRate(), await track.getNumberOfChannels()];
  if (sampleRate < rates.least || sampleRate > rates.most || channels > mostChannels)
    throw new Error(`${sampleRate} samples per second in ${channels} channels are not taken`);
  const collected = new Collected(sampleRate, longestSeconds);
  const codec = (await track.getCodec()) ?? 'unknown';
  const isPlain = codec.startsWith('pcm-') || codec === 'ulaw' || codec === 'alaw';
  await (isPlain ? readPlain(track, collected) : decodeCoded(track, collected));
  const lead = Math.round(Math.max(0, -(await track.getFirstTimestamp())) * sampleRate);
  return { sampleRate, samples: collected.all().subarray(lead) };
};

/** Mono samples as they come, up to a length. */
class Collected {
  readonly #parts: Float32Array[] = [];
  readonly #sampleRate: number;
  readonly #most: number;
  #length = 0;

  constructor(sampleRate: number, longestSeconds: number) {
    this.#sampleRate = sampleRate;
    this.#most = longestSeconds * sampleRate;
  }

  /** Frames come in order; their own times are not looked at, since decoders with threads confuse them. */
  add(frames: DecodedFrames & { sampleRate: number }): void {
    if (frames.sampleRate !== this.#sampleRate) throw new Error('The rate changes within the file');
    this.#length += frames.numberOfFrames;
    if (this.#length > this.#most) throw new NarrationUnusable('too-long');
    this.#parts.push(monoOf(frames));
  }

  all(): Float32Array {
    const samples = new Float32Array(this.#length);
    let at = 0;
    for (const part of this.#parts.splice(0)) {
      samples.set(part, at);
      at += part.length;
    }
    return samples;
  }
}

const readPlain = async (track: InputAudioTrack, collected: Collected): Promise<void> => {
  for await (const sample of new AudioSampleSink(track).samples()) {
    using frames = sample;
    collected.add(frames);
  }
};

const decodeCoded = async (track: InputAudioTrack, collected: Collected): Promise<void> => {
  const config = await track.getDecoderConfig();
  if (config === null) throw new Error('The file does not say how it is to be decoded');
  let failure: unknown;
  let [sent, came, lastCame] = [0, 0, performance.now()];
  const decoder = new AudioDecoder({
    output: (data) => {
      came += 1;
      lastCame = performance.now();
      try {
        if (failure === undefined && data.numberOfFrames > 0) collected.add(data);
      } catch (error) {
        failure = error;
      }
      data.close();
    },
    error: (error) => {
      failure ??= error;
    },
  });
  const demandSound = (): void => {
    if (failure !== undefined) throw failure;
  };
  /** Frames that are on their way must not be overtaken by those of the flush. */
  const arrived = async (): Promise<void> => {
    while (came < sent && failure === undefined && performance.now() - lastCame < patienceMilliseconds)
      await new Promise((resolve) => setTimeout(resolve, lookEvery));
    demandSound();
  };
  try {
    const { codec, sampleRate, numberOfChannels, description } = config;
    decoder.configure({
      codec,
      sampleRate,
      numberOfChannels,
      ...(description === undefined ? {} : { description: bytesOf(description) }),
    });
    for await (const packet of new EncodedPacketSink(track).packets()) {
      const { type, data, microsecondTimestamp: timestamp, microsecondDuration: duration } = packet;
      demandSound();
      decoder.decode(new EncodedAudioChunk({ type, data, timestamp, duration }));
      sent += 1;
      while (decoder.decodeQueueSize > mostWaiting && failure === undefined)
        await new Promise((resolve) => setImmediate(resolve));
    }
    await arrived();
    await decoder.flush();
    await arrived();
  } finally {
    if (decoder.state !== 'closed') decoder.close();
  }
};

const bytesOf = (description: AllowSharedBufferSource): Uint8Array =>
  ArrayBuffer.isView(description)
    ? new Uint8Array(description.buffer, description.byteOffset, description.byteLength)
    : new Uint8Array(description);
