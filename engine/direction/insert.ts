import { type Canvas, createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import type { Area } from '../area.ts';
import { withAlpha } from '../color.ts';
import type { Film, PictureFiles, SceneTiming } from '../contract.ts';
import { easeOut } from '../easing.ts';
import { hasRoomBeside, isWideFrame, unitOf } from '../frame.ts';
import type { StyleSheet } from '../styles.ts';
import { captionTop } from '../text/captions.ts';
import { isReadFromRight } from '../text/lettering.ts';
import type { Shot } from './direction.ts';

/** What a shot shows beside the presenter, or in the presenter's place. */
export interface Insert {
  /** It covers all of the frame: nothing of the backdrop shows. */
  readonly isOpaque: boolean;
  /** Makes a frame of the scene ready; frames come in order. Absent where nothing has to be waited for. */
  prepare?(frame: number): Promise<void> | undefined;
  /** Gives up what it holds outside of this process's heap. */
  close?(): void;
  /** What differs in a frame of the scene from the frame before. */
  changed(frame: number): readonly Area[];
  /** Draws a frame of the scene: over the presenter and the backdrop, below captions. */
  draw(context: SKRSContext2D, frame: number): void;
}

/** What an insert is made of. */
export interface InsertPlan {
  film: Film;
  timing: SceneTiming;
  sheet: StyleSheet;
  shot: Shot;
  /** Files of the owner's pictures, by their digests. */
  files?: PictureFiles['bRoll'] | undefined;
}

/** The room beside a presenter who stands aside: across from where reading begins, or above in a tall frame. */
export const asideBox = (film: Film): Area => {
  const { width, height } = film;
  const unit = unitOf(film);
  if (!hasRoomBeside(film)) {
    const top = height * 0.05;
    return even({ x: width * 0.07, y: top, width: width * 0.86, height: height * 0.35 - top });
  }
  const [left, right] = isWideFrame(film) ? [0.5, 0.94] : [0.49, 0.95];
  const top = height * 0.1;
  const x = width * (isReadFromRight(film) ? 1 - right : left);
  const bottom = captionTop(film) - 4 * unit;
  return even({ x, y: top, width: width * (right - left), height: bottom - top });
};

/** The room for words without a presenter, above the captions or in their place. */
export const wholeBox = (film: Film, { hasCaptions }: { hasCaptions: boolean }): Area => {
  const { width, height } = film;
  const unit = unitOf(film);
  const side = width * (isWideFrame(film) ? 0.12 : 0.09);
  const top = height * (isWideFrame(film) ? 0.1 : 0.14);
  const bottom = hasCaptions ? captionTop(film) - 4 * unit : height - top;
  return even({ x: side, y: top, width: width - 2 * side, height: bottom - top });
};

/** On whole chroma samples. */
const even = ({ x, y, width, height }: Area): Area => ({
  x: Math.round(x / 2) * 2,
  y: Math.round(y / 2) * 2,
  width: Math.round(width / 2) * 2,
  height: Math.round(height / 2) * 2,
});

/** An area with what stands out of it on every side, in pixels. */
export const grown = ({ x, y, width, height }: Area, by: number): Area => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
});

/** Seconds from the start of the scene at which a place of the narration is heard, but not before the shot. */
export const heardAt = (
  { film, timing, shot }: Pick<InsertPlan, 'film' | 'timing' | 'shot'>,
  at: number | undefined,
): number => {
  const first = shot.from / film.framesPerSecond;
  if (at === undefined) return first;
  const word = timing.words.find(({ offset, text }) => offset + text.length > at);
  return Math.max(first, word?.start ?? first);
};

/** The size of a panel's corners, and how far its shadow reaches, in hundredths of the shorter side. */
export const cornerUnits = 2.2;
export const shadowUnits = 3;

/** A panel of the style, as captions have, with a soft shadow. */
export const paintPanel = (
  context: SKRSContext2D,
  { x, y, width, height }: Area,
  sheet: StyleSheet,
  unit: number,
): void => {
  context.save();
  context.shadowColor = 'rgba(0,0,0,0.35)';
  context.shadowBlur = unit * shadowUnits * 0.7;
  context.shadowOffsetY = unit * 0.6;
  context.fillStyle = withAlpha(sheet.panel, Math.min(0.92, sheet.panelOpacity + 0.14));
  context.beginPath();
  context.roundRect(x, y, width, height, unit * cornerUnits);
  context.fill();
  context.restore();
  context.strokeStyle = withAlpha(sheet.panelInk, 0.12);
  context.lineWidth = Math.max(1, unit * 0.16);
  context.beginPath();
  context.roundRect(x + 0.5, y + 0.5, width - 1, height - 1, unit * cornerUnits);
  context.stroke();
};

/** Words that stand alone begin with a capital letter, in scripts that have them. */
export const capitalized = (text: string, language: string): string => {
  const [first = ''] = text;
  return first.toLocaleUpperCase(language) + text.slice(first.length);
};

/** How long what comes takes to come, in seconds. */
export const comingSeconds = 0.5;

/** A panel beside the presenter, which comes with its shot. */
export class AsidePanel {
  readonly box: Area;
  /** The box with its shadow and its way. */
  readonly around: Area;
  readonly #reach: number;
  readonly #painted: Canvas;
  readonly #start: number;
  readonly #framesPerSecond: number;
  readonly #isThere: boolean;

  /** @param options.isThere the shot before showed it already */
  constructor({ film, sheet, shot }: InsertPlan, { isThere = false } = {}) {
    const unit = unitOf(film);
    this.box = asideBox(film);
    const { width, height } = this.box;
    this.#reach = Math.ceil(unit * shadowUnits);
    this.around = grown(this.box, this.#reach + Math.ceil(height * comingWay));
    this.#painted = createCanvas(width + 2 * this.#reach, height + 2 * this.#reach);
    const area = { x: this.#reach, y: this.#reach, width, height };
    paintPanel(this.#painted.getContext('2d'), area, sheet, unit);
    this.#start = shot.from / film.framesPerSecond;
    this.#framesPerSecond = film.framesPerSecond;
    this.#isThere = isThere;
  }

  isComing(frame: number): boolean {
    return !this.#isThere && frame / this.#framesPerSecond <= this.#start + comingSeconds + 0.1;
  }

  /** Draws the panel, and what is in it with its way and its presence. */
  draw(context: SKRSContext2D, frame: number, content: (presence: number) => void): void {
    const come = easeOut(this.#start - 0.1, this.#start + comingSeconds, frame / this.#framesPerSecond);
    const here = this.#isThere ? 1 : come;
    const presence = Math.min(1, here * 1.6);
    context.save();
    context.globalAlpha = presence;
    context.translate(0, (1 - here) * this.box.height * comingWay);
    context.drawImage(this.#painted, this.box.x - this.#reach, this.box.y - this.#reach);
    content(presence);
    context.restore();
  }
}

/** How far below its place a panel comes from, as a share of its height. */
const comingWay = 0.05;
