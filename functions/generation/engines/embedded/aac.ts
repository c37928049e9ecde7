import { AudioData, AudioEncoder } from '@napi-rs/webcodecs';
import { EncodedPacket } from 'mediabunny';
import { delivered } from './delivery.ts';

const sampleRate = 48_000;
/** Samples in one AAC frame. */
const frameSamples = 1024;
/** Silence that the encoder puts before the first sample. */
const primingSamples = 1024;
const bitrate = 96_000;
/** Samples handed over at a time. */
const pieceSamples = 48_000;

/** More packets than this never come of so many samples. */
export const maximumPackets = (samples: number): number =>
  Math.ceil((samples + primingSamples) / frameSamples) + 1;

/** One AAC packet with what a track's first packet must tell. */
export interface AacPacket {
  packet: EncodedPacket;
  meta: EncodedAudioChunkMetadata | undefined;
}

/**
 * Encodes mono sound once for a whole film. Packet times are moved back by the encoder's priming, so that a
 * sample is heard when the film's clock says.
 *
 * @param pieces consecutive samples in -1..1 at 48 kHz
 */
export async function* encodeAac(pieces: AsyncIterable<Float32Array>): AsyncGenerator<AacPacket> {
  const ready: AacPacket[] = [];
  let failure: Error | undefined;
  let packets = 0;
  const encoder = new AudioEncoder({
    output: (chunk, meta) => {
      const data = new Uint8Array(chunk.byteLength);
      chunk.copyTo(data);
      const timestamp = (packets * frameSamples - primingSamples) / sampleRate;
      packets += 1;
      const packet = new EncodedPacket(data, 'key', timestamp, frameSamples / sampleRate);
      ready.push({ packet, meta: meta as EncodedAudioChunkMetadata | undefined });
    },
    error: (error) => {
      failure = error;
    },
  });
  encoder.configure({ codec: 'mp4a.40.2', sampleRate, numberOfChannels: 1, bitrate });
  let position = 0;
  for await (const piece of pieces) {
    for (let start = 0; start < piece.length; start += pieceSamples) {
      const samples = piece.slice(start, start + pieceSamples);
      encoder.encode(audioData(samples, position));
      position += samples.length;
      while (encoder.encodeQueueSize > 8 && failure === undefined)
        await new Promise((resolve) => setImmediate(resolve));
      if (failure !== undefined) throw failure;
      yield* ready.splice(0);
    }
  }
  await encoder.flush();
  if (failure !== undefined) throw failure;
  await delivered(() => packets, Math.ceil((position + primingSamples) / frameSamples));
  encoder.close();
  // What follows the last sample is padding; a packet that would start there only lengthens the film.
  const end = position / sampleRate;
  yield* ready.splice(0).filter(({ packet }) => packet.timestamp < end);
}

const audioData = (samples: Float32Array, position: number): AudioData =>
  new AudioData({
    format: 'f32',
    sampleRate,
    numberOfFrames: samples.length,
    numberOfChannels: 1,
    timestamp: Math.round((position * 1e6) / sampleRate),
    data: new Uint8Array(samples.buffer, samples.byteOffset, samples.byteLength),
  });
