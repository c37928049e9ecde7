import { execFile, execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { EncodedVideoChunk, VideoDecoder, type VideoFrame } from '@napi-rs/webcodecs';
import { BufferSource, EncodedPacketSink, Input, MP4 } from 'mediabunny';

const run = promisify(execFile);

const withFile = async <Result>(
  bytes: Uint8Array,
  use: (file: string) => Promise<Result>,
): Promise<Result> => {
  const folder = await mkdtemp(join(tmpdir(), 'kinora-engine-'));
  try {
    const file = join(folder, 'film.mp4');
    await writeFile(file, bytes);
    return await use(file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

interface VideoReport {
  codec: string;
  width: number;
  height: number;
  frames: number;
  seconds: number;
  firstIsKey: boolean;
}

/** Reads a picture track and decodes all of it. @throws when what is decoded is not what is there */
export const inspectVideo = async (bytes: Uint8Array): Promise<VideoReport> => {
  using input = new Input({ source: new BufferSource(bytes), formats: [MP4] });
  const track = await input.getPrimaryVideoTrack();
  if (track === null) throw new Error('no picture track');
  let frames = 0;
  let firstIsKey = false;
  for await (const packet of new EncodedPacketSink(track).packets()) {
    if (frames === 0) firstIsKey = packet.type === 'key';
    frames += 1;
  }
  const { length: decoded } = await decodePictures(bytes);
  if (decoded !== frames) throw new Error(`decoded ${decoded} of ${frames} frames`);
  return {
    codec: (await track.getCodecParameterString()) ?? '',
    width: await track.getDisplayWidth(),
    height: await track.getDisplayHeight(),
    frames,
    seconds: await track.computeDuration(),
    firstIsKey,
  };
};

/** @throws when ffmpeg has anything to say about the file, or decodes another number of frames */
export const decodeClean = (bytes: Uint8Array, frames: number): Promise<void> =>
  withFile(bytes, async (file) => {
    // Every frame is let through as it is, and counted on the way: one process reads and counts.
    const counted = ['-fps_mode', 'passthrough', '-nostats', '-progress', 'pipe:1'];
    const { stdout, stderr } = await run('ffmpeg', [
      ...['-v', 'error', '-threads', '1', '-i', file, ...counted, '-f', 'null', '-'],
    ]);
    if (stderr !== '') throw new Error(`ffmpeg: ${stderr}`);
    const decoded = Number([...stdout.matchAll(/^frame=(\d+)$/gm)].at(-1)?.[1]);
    if (decoded !== frames) throw new Error(`ffmpeg decoded ${decoded} of ${frames} frames`);
  });

/** What ffprobe says of the streams and the container. */
export const probe = (
  bytes: Uint8Array,
): Promise<{ streams: Record<string, string>[]; format: Record<string, string> }> =>
  withFile(bytes, async (file) => {
    const args = ['-v', 'error', '-show_streams', '-show_format', '-of', 'json', file];
    return JSON.parse((await run('ffprobe', args)).stdout);
  });

/** The sound as ffmpeg decodes it: mono at a rate, in -1..1, on the film's clock. */
export const decodeSound = (bytes: Uint8Array, rate: number): Promise<Float32Array> =>
  withFile(bytes, async (file) => {
    const args = [
      '-v',
      'error',
      '-i',
      file,
      '-map',
      '0:a',
      '-ac',
      '1',
      '-ar',
      String(rate),
      '-f',
      'f32le',
      '-',
    ];
    const raw = execFileSync('ffmpeg', args, { maxBuffer: 1 << 28 });
    return new Float32Array(raw.buffer.slice(raw.byteOffset, raw.byteOffset + raw.byteLength));
  });

/**
 * The pictures of a film as a decoder shows them, in I420.
 *
 * @param first the picture to begin with: nothing before it is read
 */
export const decodePictures = async (bytes: Uint8Array, first = 0): Promise<Uint8Array[]> => {
  using input = new Input({ source: new BufferSource(bytes), formats: [MP4] });
  const track = await input.getPrimaryVideoTrack();
  const config = await track?.getDecoderConfig();
  if (track == null || config == null) throw new Error('no picture track');
  const work: Promise<{ time: number; planes: Uint8Array }>[] = [];
  let failure: Error | undefined;
  const copied = async (frame: VideoFrame): Promise<{ time: number; planes: Uint8Array }> => {
    const planes = new Uint8Array(frame.allocationSize({ format: 'I420' }));
    await frame.copyTo(planes, { format: 'I420' });
    const { timestamp: time } = frame;
    frame.close();
    return { time, planes };
  };
  const decoder = new VideoDecoder({
    output: (frame) => work.push(copied(frame)),
    error: (error) => {
      failure = error;
    },
  });
  decoder.configure({
    codec: config.codec,
    ...(config.description === undefined ? {} : { description: config.description as Uint8Array }),
  });
  let index = 0;
  for await (const { type, timestamp, data } of new EncodedPacketSink(track).packets()) {
    if (index >= first)
      decoder.decode(new EncodedVideoChunk({ type, timestamp: Math.round(timestamp * 1e6), data }));
    index += 1;
  }
  await decoder.flush();
  decoder.close();
  if (failure !== undefined) throw failure;
  const pictures = await Promise.all(work);
  return pictures.toSorted((one, other) => one.time - other.time).map(({ planes }) => planes);
};

/** One hash over all pictures. */
export const hashOfPictures = async (bytes: Uint8Array): Promise<string> => {
  const hash = createHash('sha256');
  for (const picture of await decodePictures(bytes)) hash.update(picture);
  return hash.digest('hex');
};
