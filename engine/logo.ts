import { type Canvas, createCanvas, type Image, type SKRSContext2D } from '@napi-rs/canvas';
import type { Area } from './area.ts';
import { sheetOf } from './brand.ts';
import type { Composition } from './composition.ts';
import type { Corner, Film, LogoSize } from './contract.ts';
import { type Frame, isWideFrame, unitOf } from './frame.ts';
import { verseBand } from './storyboard/kinetic-text.ts';
import { captionTop } from './text/captions.ts';
import { isReadFromRight } from './text/lettering.ts';
import { lowerThirdTop } from './text/lower-third.ts';

/** Shares of the frame that stay free at its edges. Source: EBU R 95, graphics safe area. */
const safeMargin = 0.05;
/** Shares of the frame's width and height that a logo of medium size takes at most, and of others as a share of those. */
const mostOfWidth = 0.18;
const mostOfHeight = 0.12;
const sizes: Readonly<Record<LogoSize, number>> = { small: 0.6, medium: 1, large: 1.4 };

/** Where a logo is asked to stand, and between which heights there are no words. */
interface LogoPlace {
  corner?: Corner | undefined;
  size?: LogoSize | undefined;
  top?: number;
  bottom?: number;
}

/** Where a logo of some shape stands in a frame, in whole pixels: as large as its room, in its corner. */
export const logoArea = (
  frame: Frame,
  logo: Frame,
  { corner = 'top-right', size = 'medium', top = 0, bottom = frame.height }: LogoPlace = {},
): Area => {
  const highest = Math.ceil(Math.max(top, frame.height * safeMargin));
  const lowest = Math.floor(Math.min(bottom, frame.height * (1 - safeMargin)));
  const scale = Math.min(
    (frame.width * mostOfWidth * sizes[size]) / logo.width,
    Math.min(frame.height * mostOfHeight * sizes[size], lowest - highest) / logo.height,
  );
  const width = Math.max(1, Math.round(logo.width * scale));
  const height = Math.max(1, Math.min(lowest - highest, Math.round(logo.height * scale)));
  const x = corner.endsWith('right')
    ? Math.floor(frame.width * (1 - safeMargin)) - width
    : Math.ceil(frame.width * safeMargin);
  return { x, y: corner.startsWith('top') ? highest : lowest - height, width, height };
};

/** Where the logo of a film stands: over and under no caption, no verse and no name of a presenter. */
export const logoAreaOf = (film: Film, logo: Frame): Area => {
  const { corner = 'top-right', size } = film.pictureLooks ?? {};
  return logoArea(film, logo, { corner, size, ...withoutWords(film, corner) });
};

const withoutWords = (film: Film, corner: Corner): { top?: number; bottom?: number } => {
  const isTop = corner.startsWith('top');
  const gap = unitOf(film);
  const isBesideWords = corner.endsWith('right') === isReadFromRight(film);
  if (film.kind === 'avatar') {
    if (isTop) return {};
    return { bottom: (isBesideWords ? lowerThirdTop(film) : captionTop(film)) - gap };
  }
  const verse = verseBand(film, sheetOf(film));
  if (isWideFrame(film)) return isTop || !isBesideWords ? {} : { bottom: verse.top - gap };
  // In a tall frame the verse goes from side to side in the sky, and the name of the engine ends the film below.
  return isTop ? { bottom: verse.top - gap } : { bottom: film.height - 9 * gap };
};

/** A scene with a logo over it. It does not move: what changes is what is below it. */
export class WithLogo implements Composition {
  readonly #scene: Composition;
  readonly #area: Area;
  readonly #painted: Canvas;

  constructor(scene: Composition, film: Film, logo: Image) {
    this.#scene = scene;
    this.#area = logoAreaOf(film, logo);
    this.#painted = createCanvas(this.#area.width, this.#area.height);
    const context = this.#painted.getContext('2d');
    context.imageSmoothingQuality = 'high';
    context.globalAlpha = film.pictureLooks?.opacity ?? 1;
    context.drawImage(logo, 0, 0, this.#area.width, this.#area.height);
  }

  async close(): Promise<void> {
    await this.#scene.close?.();
  }

  changed(frame: number): readonly Area[] {
    return this.#scene.changed(frame);
  }

  prepare(frame: number): Promise<void> | undefined {
    return this.#scene.prepare?.(frame);
  }

  draw(context: SKRSContext2D, frame: number): void {
    this.#scene.draw(context, frame);
    context.drawImage(this.#painted, this.#area.x, this.#area.y);
  }
}
