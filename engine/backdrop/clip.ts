import { setImmediate as breathe, setTimeout as pause } from 'node:timers/promises';
import { type Canvas, createCanvas, ImageData, type SKRSContext2D } from '@napi-rs/canvas';
import { EncodedVideoChunk, VideoDecoder, type VideoFrame } from '@napi-rs/webcodecs';
import {
  BufferSource,
  type EncodedPacket,
  EncodedPacketSink,
  Input,
  type InputVideoTrack,
  MP4,
} from 'mediabunny';
import { bytesOf } from '../clip.ts';
import { isDecoded, isTooLarge, type SizeGuard, sizeGuardOf } from '../clip-limits.ts';
import type { PictureLooks } from '../contract.ts';
import { paintFitted } from '../fitted.ts';
import type { Frame } from '../frame.ts';
import { demandSaneTables } from '../mux/demand-sane-tables.ts';
import type { CodedSize } from '../mux/sequence-size.ts';
import { PendingTimes } from '../pending-times.ts';

/** What of a clip is played before it begins again, in seconds. */
const mostClipSeconds = 60;
/** Pictures of a second at most, whatever times the file gives them: a round is decoded again and again. */
const mostPicturesPerSecond = 240;
/** Packets that wait in the decoder, and decoded pictures that wait to be shown, at most. */
const mostWaiting = 4;
/** What a decoder has not given this long after its end never comes, in milliseconds. */
const patienceMilliseconds = 1000;

/** A decoded picture, and when it is shown in a round. */
interface Shown {
  frame: VideoFrame;
  seconds: number;
}

/** Where pictures come from; `first`: the time of the first, `length`: that of a round, in seconds. */
interface Source {
  track: InputVideoTrack;
  config: VideoDecoderConfig;
  guard: SizeGuard;
  first: number;
  length: number;
}

const tooLarge = ({ width, height }: CodedSize): Error =>
  new Error(`The pictures have ${width} by ${height} pixels`);

/** The pictures of one round, in order, a few at a time. */
class Round {
  readonly #packets: AsyncGenerator<EncodedPacket>;
  readonly #decoder: VideoDecoder;
  readonly #guard: SizeGuard;
  readonly #first: number;
  readonly #mostPictures: number;
  readonly #ready: Shown[] = [];
  /** In seconds. */
  readonly #times = new PendingTimes();
  #failure: Error | undefined;
  #sent = 0;
  #came = 0;
  #isOver = false;

  constructor({ track, config, guard, first, length }: Source) {
    this.#guard = guard;
    this.#first = first;
    this.#mostPictures = mostPicturesPerSecond * (length + 1);
    this.#packets = new EncodedPacketSink(track).packets();
    this.#decoder = new VideoDecoder({
      output: (frame) => {
        this.#came += 1;
        if (isTooLarge(frame)) {
          this.#failure ??= tooLarge({ width: frame.codedWidth, height: frame.codedHeight });
          frame.close();
          return;
        }
        this.#ready.push({ frame, seconds: this.#times.take(Number.POSITIVE_INFINITY) });
      },
      error: (error) => {
        this.#failure ??= error;
      },
    });
    const { codec, codedWidth = 0, codedHeight = 0, description } = config;
    this.#decoder.configure({
      codec,
      codedWidth,
      codedHeight,
      ...(description === undefined ? {} : { description: bytesOf(description) }),
    });
  }

  /** The next picture, to be closed; undefined behind the last. @throws when it cannot be decoded */
  async next(): Promise<Shown | undefined> {
    while (this.#ready.length === 0 && !this.#isOver) await this.#feed();
    if (this.#failure !== undefined) throw this.#failure;
    return this.#ready.shift();
  }

  async #feed(): Promise<void> {
    if (this.#failure !== undefined) throw this.#failure;
    if (this.#decoder.decodeQueueSize > mostWaiting) return await breathe();
    const { value: packet, done } = await this.#packets.next();
    if (done === true || packet.timestamp - this.#first >= mostClipSeconds) return await this.#finish();
    const { type, data, microsecondTimestamp: timestamp } = packet;
    const large = this.#guard.largeIn(data);
    if (large !== undefined) throw tooLarge(large);
    this.#times.add(packet.timestamp - this.#first);
    this.#decoder.decode(new EncodedVideoChunk({ type, data, timestamp }));
    this.#sent += 1;
    if (this.#sent > this.#mostPictures)
      throw new Error(`The clip has more than ${mostPicturesPerSecond} pictures a second`);
    await breathe();
  }

  async #finish(): Promise<void> {
    await this.#decoder.flush();
    // The end of a flush may overtake the last of what it gives.
    for (let waited = 0; this.#came < this.#sent && waited < patienceMilliseconds; waited += 2)
      await pause(2);
    this.#isOver = true;
  }

  close(): void {
    for (const { frame } of this.#ready.splice(0)) frame.close();
    if (this.#decoder.state !== 'closed') this.#decoder.close();
  }
}

/**
 * A clip that is played from its beginning, again and again, without its sound. A few pictures are held, however long it
 * is; the same moment shows the same picture.
 */
export class Clip {
  readonly #input: Input;
  readonly #source: Source;
  readonly #quarters: number;
  /** Seconds of a round. */
  readonly #length: number;
  #round: Round;
  #rounds = 0;
  #following: Shown | undefined;
  #shown: Canvas | undefined;
  #version = 0;
  #hasBegun = false;

  private constructor(input: Input, source: Source, quarters: number) {
    this.#input = input;
    this.#source = source;
    this.#quarters = quarters;
    this.#length = source.length;
    this.#round = new Round(source);
  }

  /** Opens an MP4 file and decodes its first picture. @throws when it has no pictures, too large ones, or is damaged */
  static async open(file: Uint8Array): Promise<Clip> {
    await demandSaneTables(file);
    const input = new Input({ source: new BufferSource(file), formats: [MP4] });
    const track = await input.getPrimaryVideoTrack();
    const config = await track?.getDecoderConfig();
    if (track == null || config == null) throw new Error('There are no pictures that can be decoded');
    if (!(await isDecoded(track))) throw new Error(`The pictures are ${config.codec}, which is not decoded`);
    const { codedWidth = 0, codedHeight = 0 } = config;
    if (isTooLarge({ codedWidth, codedHeight })) throw tooLarge({ width: codedWidth, height: codedHeight });
    const description = config.description === undefined ? undefined : bytesOf(config.description);
    const { large, guard } = await sizeGuardOf(track, description);
    if (large !== undefined) throw tooLarge(large);
    const first = await track.getFirstTimestamp();
    const length = Math.min(mostClipSeconds, (await track.computeDuration()) - first);
    const quarters = (await track.getRotation()) / 90;
    const clip = new Clip(input, { track, config, guard, first, length }, quarters);
    try {
      await clip.seek(0);
    } catch (error) {
      clip.close();
      throw error;
    }
    return clip;
  }

  /** The picture of the moment that was sought; it is drawn over when another is. */
  get picture(): Canvas {
    if (this.#shown === undefined) throw new Error('No picture of the clip was decoded');
    return this.#shown;
  }

  /** Grows with every other picture. */
  get version(): number {
    return this.#version;
  }

  /** Goes on to a moment, never back. @param seconds since the scene began */
  async seek(seconds: number): Promise<void> {
    const rounds = this.#length > 0 ? Math.floor(seconds / this.#length) : 0;
    if (rounds !== this.#rounds) this.#begin(rounds);
    const position = seconds - rounds * this.#length;
    let latest: VideoFrame | undefined;
    for (;;) {
      this.#following ??= await this.#round.next();
      const following = this.#following;
      // The first picture of a round is shown from its beginning; half a millisecond is the rounding of times.
      if (following === undefined || (following.seconds > position + 0.0005 && this.#hasBegun)) break;
      this.#hasBegun = true;
      latest?.close();
      latest = following.frame;
      this.#following = undefined;
    }
    if (latest === undefined) return;
    await this.#show(latest);
    latest.close();
  }

  #begin(rounds: number): void {
    this.#following?.frame.close();
    this.#following = undefined;
    this.#round.close();
    this.#round = new Round(this.#source);
    this.#rounds = rounds;
    this.#hasBegun = false;
  }

  async #show(frame: VideoFrame): Promise<void> {
    const { width = frame.codedWidth, height = frame.codedHeight } = frame.visibleRect ?? {};
    const pixels = new Uint8Array(frame.allocationSize({ format: 'RGBA' }));
    await frame.copyTo(pixels, { format: 'RGBA' });
    const upright = createCanvas(width, height);
    upright
      .getContext('2d')
      .putImageData(new ImageData(new Uint8ClampedArray(pixels.buffer), width, height), 0, 0);
    this.#shown = this.#quarters === 0 ? upright : turned(upright, this.#quarters);
    this.#version += 1;
  }

  close(): void {
    this.#following?.frame.close();
    this.#following = undefined;
    this.#round.close();
    this.#input.dispose();
  }
}

/** A clip that fills a frame. */
export class PlayedClip {
  readonly #clip: Clip;
  readonly #fit: PictureLooks['fit'];
  readonly #painted: Canvas;
  #version = -1;

  constructor(clip: Clip, { width, height }: Frame, fit: PictureLooks['fit']) {
    this.#clip = clip;
    this.#fit = fit;
    this.#painted = createCanvas(width, height);
  }

  /** Draws the picture that the clip has come to. */
  draw(context: SKRSContext2D): void {
    if (this.#version !== this.#clip.version) {
      paintFitted(this.#painted.getContext('2d', { alpha: false }), this.#clip.picture, { fit: this.#fit });
      this.#version = this.#clip.version;
    }
    context.drawImage(this.#painted, 0, 0);
  }
}

/** A picture turned clockwise by quarters, as cameras that were held upright ask for. */
const turned = (picture: Canvas, quarters: number): Canvas => {
  const { width, height } = picture;
  const isUpright = quarters % 2 === 0;
  const canvas = createCanvas(isUpright ? width : height, isUpright ? height : width);
  const context = canvas.getContext('2d');
  context.translate(canvas.width / 2, canvas.height / 2);
  context.rotate((quarters * Math.PI) / 2);
  context.drawImage(picture, -width / 2, -height / 2);
  return canvas;
};
