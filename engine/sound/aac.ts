import { AudioData, AudioEncoder } from '@napi-rs/webcodecs';
import { EncodedPacket } from 'mediabunny';
import { sampleRate } from '../contract.ts';
import { awaitPackets } from '../last-packets.ts';
import { collectGarbage } from '../mux/collect-garbage.ts';

/** Samples in one AAC frame. */
const frameSamples = 1024;
/** Silence that the encoder puts before the first sample. */
const primingSamples = 1024;
/** With fewer, single frames of a voice come out with peaks up to 3 dB higher than they were. */
const bitrate = 192_000;
/** Samples handed over at a time: one second. */
const pieceSamples = sampleRate;
/** Sound after which memory that was given up is collected; see `collectGarbage`. */
const collectEverySeconds = 10;

/** More packets than this never come of so many samples. */
export const maximumPackets = (samples: number): number =>
  Math.ceil((samples + primingSamples) / frameSamples) + 1;

/** One AAC packet with what a track's first packet must tell. */
export interface AacPacket {
  packet: EncodedPacket;
  meta: EncodedAudioChunkMetadata | undefined;
}

/** What the encoder gave. */
interface Coded {
  data: Uint8Array;
  /** Microseconds from the first sample; the very last may repeat the one before. */
  timestamp: number;
  meta: EncodedAudioChunkMetadata | undefined;
}

/**
 * Encodes mono sound once for a whole film. Packet times are moved back by the encoder's priming, so that a
 * sample is heard when the film's clock says.
 *
 * @param pieces consecutive samples in -1..1 at 48 kHz
 */
export async function* encodeAac(pieces: AsyncIterable<Float32Array>): AsyncGenerator<AacPacket> {
  const ready: Coded[] = [];
  let failure: Error | undefined;
  let [arrived, handedOn, position] = [0, 0, 0];
  const encoder = new AudioEncoder({
    output: (chunk, meta) => {
      const data = new Uint8Array(chunk.byteLength);
      chunk.copyTo(data);
      arrived += 1;
      ready.push({ data, timestamp: chunk.timestamp, meta: meta as EncodedAudioChunkMetadata | undefined });
    },
    error: (error) => {
      failure = error;
    },
  });
  const take = (): AacPacket[] => ready.splice(0).map((coded) => packetOf(coded, handedOn++));
  encoder.configure({ codec: 'mp4a.40.2', sampleRate, numberOfChannels: 1, bitrate });
  for await (const piece of pieces) {
    for (let start = 0; start < piece.length; start += pieceSamples) {
      const samples = piece.slice(start, start + pieceSamples);
      const data = audioData(samples, position);
      encoder.encode(data);
      data.close();
      position += samples.length;
      if (position % (collectEverySeconds * sampleRate) < samples.length) collectGarbage();
      while (encoder.encodeQueueSize > 8 && failure === undefined)
        await new Promise((resolve) => setImmediate(resolve));
      if (failure !== undefined) throw failure;
      yield* take();
    }
  }
  await encoder.flush();
  if (failure !== undefined) throw failure;
  await awaitPackets(() => arrived, Math.ceil((position + primingSamples) / frameSamples));
  encoder.close();
  // Of more than a thousand packets on their way, those of the flush may overtake the others.
  ready.sort((one, other) => one.timestamp - other.timestamp);
  // What follows the last sample is padding; a packet that would start there only lengthens the film.
  const end = position / sampleRate;
  yield* take().filter(({ packet }) => packet.timestamp < end);
}

/** The packet at its place: the encoder's own times know nothing of its priming. */
const packetOf = ({ data, meta }: Coded, index: number): AacPacket => {
  const timestamp = (index * frameSamples - primingSamples) / sampleRate;
  return { packet: new EncodedPacket(data, 'key', timestamp, frameSamples / sampleRate), meta };
};

const audioData = (samples: Float32Array, position: number): AudioData =>
  new AudioData({
    format: 'f32',
    sampleRate,
    numberOfFrames: samples.length,
    numberOfChannels: 1,
    timestamp: Math.round((position * 1e6) / sampleRate),
    data: new Uint8Array(samples.buffer, samples.byteOffset, samples.byteLength),
  });
