import { type Canvas, createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import type { Area } from '../area.ts';
import { withAlpha } from '../color.ts';
import type { Film } from '../contract.ts';
import { easeOut, smoothStep } from '../easing.ts';
import { isWideFrame, unitOf } from '../frame.ts';
import type { StyleSheet } from '../styles.ts';
import { drawText, layOut, type TextLayout } from './text-layout.ts';

/** Something shown for a while over the picture. */
export interface Card {
  start: number;
  end: number;
  area: Area;
  /** Whether no other words are shown with it. */
  isAlone?: boolean;
  /** Spans of time in which it looks different from moment to moment. */
  moves: readonly (readonly [from: number, to: number])[];
  draw(context: SKRSContext2D, seconds: number): void;
}

/** Whether a card looks different from what it was a moment before. */
export const isMoving = ({ moves }: Card, before: number, seconds: number): boolean =>
  moves.some(([from, to]) => before < to && seconds >= from);

const engineName = 'Kinora embedded engine';

const heightOf = (layout: TextLayout): number => layout.lines.length * layout.leading;

/** Measures that every card shares, in pixels. */
export const gridOf = (film: Film) => {
  const { width } = film;
  const isWide = isWideFrame(film);
  return {
    isWide,
    step: unitOf(film),
    margin: isWide ? width * 0.085 : width * 0.09,
    column: width * (isWide ? 0.66 : 0.82),
  };
};

/** How long before its end a title is gone, in seconds: a presenter comes in then, and no title covers a face. */
const goneBeforeEnd = { avatar: 0.6, prompt: 0.08 } as const;
const leavingSeconds = 0.37;

/** The film's title over the backdrop, before the first word. `below`: a smaller line under it. */
export const titleCard = (film: Film, sheet: StyleSheet, end: number, below = ''): Card => {
  const { isWide, step, margin, column } = gridOf(film);
  const { width, height } = film;
  const title = layOut(
    film.title,
    { ...sheet.heading, language: film.language },
    {
      width: column,
      height: height * 0.46,
      largest: isWide ? step * 11 : step * 11.5,
      smallest: Math.max(9, step * 4.6),
      lines: isWide ? 3 : 5,
    },
  );
  const subtitle = subtitleOf(film, below);
  const block = heightOf(title);
  const top = height * (isWide ? 0.47 : 0.42) - block / 2;
  const rightToLeft = title.isRightToLeft;
  const wash = paintWash(film, sheet, rightToLeft);
  const x = rightToLeft ? width - margin - column : margin;
  const gone = end - goneBeforeEnd[film.kind];
  const leaves = gone - leavingSeconds;
  return {
    start: 0,
    end,
    isAlone: true,
    area: { x: 0, y: 0, width, height },
    moves: [
      [0, 1],
      [leaves, end],
    ],
    draw: (context, seconds) => {
      const shown = smoothStep(0.05, 0.45, seconds) * (1 - smoothStep(leaves, gone, seconds));
      if (shown <= 0) return;
      const slide = (1 - easeOut(0.05, 0.85, seconds)) * step * 3;
      const bar = easeOut(0.2, 1, seconds) * step * 14;
      context.save();
      context.globalAlpha = shown;
      context.drawImage(wash, 0, 0);
      context.fillStyle = sheet.accent;
      const barX = rightToLeft ? x + column - bar : x;
      context.fillRect(barX, top - step * 4.2, bar, Math.max(2, step * 0.9));
      context.fillStyle = sheet.ink;
      drawText(context, title, { x, y: top + slide, width: column, align: 'start' });
      if (subtitle !== undefined) {
        context.globalAlpha = shown * 0.85;
        drawText(context, subtitle, { x, y: top + block + step * 3 + slide, width: column, align: 'start' });
      }
      context.restore();
    },
  };
};

const subtitleOf = (film: Film, text: string): TextLayout | undefined => {
  const { isWide, step, column } = gridOf(film);
  if (text === '') return undefined;
  return layOut(
    text,
    { face: 'sans', weight: 450, language: film.language },
    {
      width: column,
      height: film.height * 0.24,
      largest: step * (isWide ? 5 : 5.4),
      smallest: Math.max(8, step * 3),
      lines: isWide ? 2 : 3,
    },
  );
};

/** How much of the scenery a wash covers, from the side on which a title begins. */
const washStops = [
  [0, 0.72],
  [0.5, 0.5],
  [1, 0],
] as const;
const brandStops = [
  [0, 0.92],
  [0.75, 0.86],
  [1, 0],
] as const;

/** Calms the scenery behind a title, so that the ink reads on anything. */
const paintWash = ({ width, height }: Film, sheet: StyleSheet, rightToLeft: boolean): Canvas => {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  const wash = context.createLinearGradient(rightToLeft ? width : 0, 0, rightToLeft ? 0 : width, 0);
  // The scenery is in tune with its style's own ink; under that of a brand it is covered.
  const stops = sheet.wash === undefined ? washStops : brandStops;
  for (const [at, alpha] of stops) wash.addColorStop(at, withAlpha(sheet.wash ?? sheet.base[1], alpha));
  context.fillStyle = wash;
  context.fillRect(0, 0, width, height);
  return canvas;
};

/** Which engine made the film, for one whose words leave no time to close with a card. */
export const engineMark = (film: Film, sheet: StyleSheet, start: number, end: number): Card => {
  const { step, column } = gridOf(film);
  const { width, height } = film;
  const mark = layOut(
    engineName,
    { face: 'sans', weight: 500, language: 'und' },
    { width: column, height: step * 6, largest: step * 3.2, smallest: Math.max(8, step * 3), lines: 1 },
  );
  const y = height - step * 7;
  return {
    start,
    end,
    area: { x: 0, y: y - step, width, height: height - y + step },
    moves: [[start, start + 0.5]],
    draw: (context, seconds) => {
      context.save();
      context.globalAlpha = 0.85 * smoothStep(start, start + 0.5, seconds);
      context.shadowColor = withAlpha(sheet.panel, 0.9);
      context.shadowBlur = step * 1.4;
      context.fillStyle = sheet.ink;
      drawText(context, mark, { x: (width - column) / 2, y, width: column, align: 'center' });
      context.restore();
    },
  };
};

/** The film's end: the title again, who spoke, and which engine made it, over a darkened picture. */
export const closingCard = (
  film: Film,
  sheet: StyleSheet,
  name: string | undefined,
  start: number,
  end: number,
): Card => {
  const { isWide, step, column } = gridOf(film);
  const { width, height } = film;
  const set = (text: string, weight: number, size: number, lines: number, language: string) =>
    layOut(
      text,
      { face: weight > 500 ? sheet.heading.face : 'sans', weight, language },
      { width: column, height: height * 0.36, largest: step * size, smallest: Math.max(8, step * 3), lines },
    );
  const title = set(film.title, sheet.heading.weight, isWide ? 8.4 : 8.8, 3, film.language);
  const speaker = set(name ?? '', 450, 4.6, 1, 'und');
  const mark = set(engineName, 500, 3.2, 1, 'und');
  const block = heightOf(title) + (name === undefined ? 0 : step * 3 + heightOf(speaker));
  const top = height * 0.46 - block / 2;
  const x = (width - column) / 2;
  return {
    start,
    end,
    area: { x: 0, y: 0, width, height },
    moves: [[start, start + 1.1]],
    draw: (context, seconds) => {
      const cover = smoothStep(start, start + 0.5, seconds);
      const shown = smoothStep(start + 0.25, start + 0.75, seconds);
      context.save();
      context.fillStyle = withAlpha(sheet.panel, 0.88 * cover);
      context.fillRect(0, 0, width, height);
      context.globalAlpha = shown;
      context.fillStyle = sheet.accent;
      const bar = step * 10 * easeOut(start + 0.3, start + 1.1, seconds);
      context.fillRect((width - bar) / 2, top - step * 4.4, bar, Math.max(2, step * 0.8));
      context.fillStyle = sheet.panelInk;
      drawText(context, title, { x, y: top, width: column, align: 'center' });
      context.globalAlpha = shown * 0.78;
      drawText(context, speaker, { x, y: top + heightOf(title) + step * 3, width: column, align: 'center' });
      context.globalAlpha = shown * 0.5;
      drawText(context, mark, { x, y: height - step * 11, width: column, align: 'center' });
      context.restore();
    },
  };
};
