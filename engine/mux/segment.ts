import { setTimeout as pause } from 'node:timers/promises';
import { VideoEncoder, type VideoEncoderConfig, type VideoFrame } from '@napi-rs/webcodecs';
import { BufferTarget, EncodedPacket, EncodedVideoPacketSource, Mp4OutputFormat, Output } from 'mediabunny';
import { awaitPackets } from '../last-packets.ts';
import { collectGarbage } from './collect-garbage.ts';
import { stripTimestamps } from './strip-timestamps.ts';

/** Frames between key frames: seeking lands within two seconds. */
const keyFrameEvery = 60;
/** Frames that may wait in the encoder before the caller is held back. */
const queueLimit = 8;
/** How long the caller is held back at a time, in milliseconds: a fraction of what waits. */
const queuePause = 4;
/** Frames whose memory may wait to be given back. */
const collectEvery = 24;

/** H.264 High at the lowest level that carries the size at 30 frames/s (ITU-T H.264, table A-1). */
const codecOf = (width: number, height: number): string => {
  const macroblocks = Math.ceil(width / 16) * Math.ceil(height / 16);
  if (macroblocks <= 1620) return 'avc1.64001e';
  if (macroblocks <= 3600) return 'avc1.640020';
  return macroblocks <= 8192 ? 'avc1.640028' : 'avc1.640033';
};

/** One scene's picture track: frames in, an MP4 of H.264 alone out. */
export class SegmentWriter {
  readonly #encoder: VideoEncoder;
  readonly #output: Output<Mp4OutputFormat, BufferTarget>;
  readonly #source = new EncodedVideoPacketSource('avc');
  readonly #framesPerSecond: number;
  #frames = 0;
  #packets = 0;
  #failure: Error | undefined;
  #written: Promise<void> = Promise.resolve();

  constructor(width: number, height: number, framesPerSecond: number) {
    this.#framesPerSecond = framesPerSecond;
    this.#output = new Output({
      format: new Mp4OutputFormat({ fastStart: 'in-memory' }),
      target: new BufferTarget(),
    });
    this.#output.addVideoTrack(this.#source, { frameRate: framesPerSecond });
    this.#written = this.#output.start();
    this.#encoder = new VideoEncoder({
      output: (chunk, meta) => this.#write(chunk, meta),
      error: (error) => {
        this.#failure = error;
      },
    });
    const config: VideoEncoderConfig = {
      codec: codecOf(width, height),
      width,
      height,
      framerate: framesPerSecond,
      // Of constant quality (x264 CRF 23): a third smaller than a constant rate of the same quality here, and the
      // same bytes for the same pictures, which x264's rate control in slices does not give.
      bitrateMode: 'quantizer',
      // The other mode makes every tenth frame a key frame.
      latencyMode: 'quality',
    };
    this.#encoder.configure(config);
  }

  /** Times come from the frame's number: the encoder's own are rounded to microseconds. */
  #write(chunk: Parameters<ConstructorParameters<typeof VideoEncoder>[0]['output']>[0], meta: unknown): void {
    const data = new Uint8Array(chunk.byteLength);
    chunk.copyTo(data);
    this.#packets += 1;
    const number = Math.round((chunk.timestamp / 1e6) * this.#framesPerSecond);
    const packet = new EncodedPacket(
      data,
      chunk.type === 'key' ? 'key' : 'delta',
      number / this.#framesPerSecond,
      1 / this.#framesPerSecond,
    );
    this.#written = this.#written.then(() => this.#source.add(packet, meta as EncodedVideoChunkMetadata));
    this.#written.catch((error: Error) => {
      this.#failure = error;
    });
  }

  /** When the next frame is shown, in whole microseconds. */
  get nextTimestamp(): number {
    return Math.round((this.#frames * 1e6) / this.#framesPerSecond);
  }

  /** Takes the next frame and closes it; waits while the encoder is behind. */
  async add(frame: VideoFrame): Promise<void> {
    this.#encoder.encode(frame, { keyFrame: this.#frames % keyFrameEvery === 0 });
    frame.close();
    this.#frames += 1;
    if (this.#frames % collectEvery === 0) collectGarbage();
    while (this.#encoder.encodeQueueSize > queueLimit && this.#failure === undefined) await pause(queuePause);
    if (this.#failure !== undefined) throw this.#failure;
  }

  /** @returns the finished MP4 file */
  async finish(): Promise<Uint8Array> {
    await this.#encoder.flush();
    if (this.#failure !== undefined) throw this.#failure;
    await awaitPackets(() => this.#packets, this.#frames);
    this.#encoder.close();
    await this.#written;
    if (this.#failure !== undefined) throw this.#failure;
    await this.#output.finalize();
    const { buffer } = this.#output.target;
    if (buffer === null) throw new Error('The segment was not written');
    return stripTimestamps(new Uint8Array(buffer));
  }

  /** Gives the encoder up without a file. */
  abandon(): void {
    if (this.#encoder.state !== 'closed') this.#encoder.close();
  }
}
