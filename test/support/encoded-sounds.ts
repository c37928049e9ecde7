import { AudioData, AudioEncoder } from '@napi-rs/webcodecs';
import { BufferTarget, EncodedAudioPacketSource, EncodedPacket, OggOutputFormat, Output } from 'mediabunny';

const sampleRate = 48_000;

/** A file of Opus in Ogg, made without FFmpeg. @param samples mono at 48 kHz */
export const oggOf = async (samples: Float32Array): Promise<Buffer> => {
  const target = new BufferTarget();
  const output = new Output({ format: new OggOutputFormat(), target });
  const source = new EncodedAudioPacketSource('opus');
  output.addAudioTrack(source);
  await output.start();
  for (const { packet, meta } of await opusOf(samples)) await source.add(packet, meta);
  await output.finalize();
  return Buffer.from(target.buffer ?? new ArrayBuffer(0));
};

const opusOf = async (samples: Float32Array) => {
  const coded: { packet: EncodedPacket; meta: EncodedAudioChunkMetadata | undefined }[] = [];
  let failure: unknown;
  const encoder = new AudioEncoder({
    output: (chunk, meta) => {
      const bytes = new Uint8Array(chunk.byteLength);
      chunk.copyTo(bytes);
      if (bytes.length === 0) return;
      const [at, seconds] = [chunk.timestamp / 1e6, (chunk.duration ?? 20_000) / 1e6];
      const packet = new EncodedPacket(bytes, 'key', Math.max(0, at), seconds);
      coded.push({ packet, meta: meta as EncodedAudioChunkMetadata | undefined });
    },
    error: (error) => {
      failure = error;
    },
  });
  encoder.configure({ codec: 'opus', sampleRate, numberOfChannels: 1 });
  const data = new AudioData({
    ...{ format: 'f32-planar', sampleRate, numberOfChannels: 1, timestamp: 0 },
    ...{ numberOfFrames: samples.length, data: samples },
  });
  encoder.encode(data);
  data.close();
  await encoder.flush();
  encoder.close();
  if (failure !== undefined) throw failure;
  return coded;
};
