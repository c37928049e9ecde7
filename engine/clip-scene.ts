import { type Canvas, createCanvas, ImageData, type SKRSContext2D } from '@napi-rs/canvas';
import type { VideoFrame } from '@napi-rs/webcodecs';
import type { Input } from 'mediabunny';
import type { Area } from './area.ts';
import { asUnusable, type ClipPictures, ClipUnusable, openClip, picturesOf } from './clip.ts';
import { clipRangeOf } from './clip-range.ts';
import type { Composition } from './composition.ts';
import type { Film, FilmClip, RangeFile, SceneTiming } from './contract.ts';
import { smoothStep } from './easing.ts';

/** Frames in which the light comes and goes, as between drawn scenes. */
const openingFrames = 18;
const closingFrames = 14;

/** A scene of a movie that shows an uploaded film, whatever its size, rate and codec. */
export class ClipScene implements Composition {
  readonly #film: Film;
  readonly #fit: FilmClip['fit'];
  readonly #timing: SceneTiming;
  readonly #input: Input;
  readonly #pictures: ClipPictures;
  readonly #frames: AsyncGenerator<VideoFrame>;
  #pixels = new Uint8ClampedArray();
  #canvas: Canvas | undefined;
  #shown: VideoFrame | undefined;
  #isNew = true;

  private constructor(film: Film, timing: SceneTiming, clip: FilmClip, input: Input, pictures: ClipPictures) {
    const { from } = clipRangeOf(film, timing.index);
    const { framesPerSecond } = film;
    this.#film = film;
    this.#fit = clip.fit;
    this.#timing = timing;
    this.#input = input;
    this.#pictures = pictures;
    this.#frames = pictures.frames({ from, frames: timing.frames, framesPerSecond });
  }

  /** @throws {ClipUnusable} when it cannot be shown */
  static async open(film: Film, timing: SceneTiming, file: RangeFile | undefined): Promise<ClipScene> {
    const clip = film.part?.clip;
    if (clip === undefined || file === undefined)
      throw new ClipUnusable('The file of the clip did not come.');
    const input = await openClip(file);
    try {
      return new ClipScene(film, timing, clip, input, await picturesOf(input));
    } catch (error) {
      input.dispose();
      throw asUnusable(error);
    }
  }

  async prepare(): Promise<void> {
    try {
      const { value } = await this.#frames.next();
      this.#isNew = value !== undefined && value !== this.#shown;
      if (value === undefined || !this.#isNew) return;
      this.#shown = value;
      await this.#copy(value);
    } catch (error) {
      throw asUnusable(error);
    }
  }

  changed(frame: number): readonly Area[] {
    const { width, height } = this.#film;
    return this.#isNew || this.#darkness(frame) !== this.#darkness(frame - 1)
      ? [{ x: 0, y: 0, width, height }]
      : [];
  }

  draw(context: SKRSContext2D, frame: number): void {
    const { width, height } = this.#film;
    context.fillStyle = '#000000';
    context.fillRect(0, 0, width, height);
    if (this.#canvas !== undefined) this.#drawFitted(context, this.#canvas);
    const darkness = this.#darkness(frame);
    if (darkness === 0) return;
    context.fillStyle = `rgba(0,0,0,${darkness})`;
    context.fillRect(0, 0, width, height);
  }

  async close(): Promise<void> {
    await this.#frames.return(undefined);
    this.#input.dispose();
  }

  #drawFitted(context: SKRSContext2D, canvas: Canvas): void {
    const { width, height } = this.#film;
    const { width: wide, height: tall, rotation } = this.#pictures;
    const isTurned = rotation === 90 || rotation === 270;
    const [seenWide, seenTall] = isTurned ? [tall, wide] : [wide, tall];
    const scales = [width / seenWide, height / seenTall];
    const scale = this.#fit === 'cover' ? Math.max(...scales) : Math.min(...scales);
    context.save();
    context.imageSmoothingQuality = 'high';
    context.translate(width / 2, height / 2);
    context.rotate((rotation * Math.PI) / 180);
    const [drawnWide, drawnTall] = [wide * scale, tall * scale];
    context.drawImage(canvas, -drawnWide / 2, -drawnTall / 2, drawnWide, drawnTall);
    context.restore();
  }

  /** How much of the light is gone, 0..1: in and out of a fade, at the ends of the clip alone. */
  #darkness(frame: number): number {
    if (this.#film.part?.edges !== 'fade') return 0;
    const { index, frames } = this.#timing;
    const begun = index === 0 ? 1 - smoothStep(0, openingFrames, frame) : 0;
    const isLast = index === this.#film.scenes.length - 1;
    const ended = isLast ? smoothStep(frames - closingFrames, frames, frame + 1) : 0;
    return Math.max(begun, ended);
  }

  async #copy(frame: VideoFrame): Promise<void> {
    const { width, height } = frame.visibleRect;
    const size = width * height * 4;
    if (this.#pixels.length !== size) this.#pixels = new Uint8ClampedArray(size);
    if (this.#canvas?.width !== width || this.#canvas.height !== height)
      this.#canvas = createCanvas(width, height);
    await frame.copyTo(new Uint8Array(this.#pixels.buffer), { format: 'RGBA' });
    this.#canvas
      .getContext('2d', { alpha: false })
      .putImageData(new ImageData(this.#pixels, width, height), 0, 0);
  }
}
