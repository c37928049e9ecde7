import { Path2D, PathOp, type SKRSContext2D } from '@napi-rs/canvas';
import { mix, withAlpha } from '../color.ts';
import type { Color, Look } from '../language/deeds.ts';
import { paintLight } from '../light.ts';
import { seededRandom } from '../random.ts';

/** How a subject is seen: its scale in pixels, its three colours as `#rrggbb`, and the moment. */
export interface Sight {
  /** Height of an adult person in the scene. */
  size: number;
  /** The silhouette. */
  ink: string;
  /** The side that is lit. */
  light: string;
  /** One small coloured spot. */
  accent: string;
  seconds: number;
  seed: number;
  /** Lamps and windows are lit. */
  isDark: boolean;
  /** What it does and is, where the words say so. */
  look?: Look;
  /** The way it has gone, in heights of an adult, and its share of its usual pace. */
  way?: number;
  share?: number;
  /** How much of the scene is over, 0..1. */
  progress?: number;
}

/** A context scaled so that an adult is 100 high, with the colours that go with it. */
export interface Pen extends Sight {
  context: SKRSContext2D;
  /** Lamps, windows, flames. */
  lamp: string;
  /** Where in its movement a subject starts, as a share of the period. */
  phase: number;
  /** Whether windows are lit: at night, and where the words say so. */
  isLit: boolean;
  /** The colour that the words give it. */
  own?: string;
}

export type Painter = (pen: Pen) => void;

/** The colours that words name, as they are drawn. */
const named: Readonly<Record<Color, string>> = {
  red: '#c8392f',
  blue: '#2f66b5',
  green: '#3f8f4f',
  yellow: '#e8b93a',
  white: '#f2efe8',
  black: '#2b2a30',
  brown: '#7a5236',
  grey: '#8a8d92',
};

export const newPen = (context: SKRSContext2D, sight: Sight): Pen => {
  const { look } = sight;
  return {
    ...sight,
    context,
    lamp: mix(sight.accent, '#ffe2a0', 0.72),
    phase: seededRandom(sight.seed, 19)(),
    isLit: sight.isDark || look?.states?.includes('lit') === true,
    ...(look?.color === undefined ? {} : { own: named[look.color] }),
  };
};

/** A tone between the silhouette (0) and the light (1); dusk leaves less of the light. */
export const tone = ({ ink, light, isDark }: Pen, share: number): string =>
  mix(ink, light, share * (isDark ? 0.66 : 1));

/** A colour of the thing's own, pulled into the scene's; dusk leaves less of it. */
export const tint = (pen: Pen, color: string, share = 0.6): string =>
  mix(tone(pen, 0.3), color, share * (pen.isDark ? 0.62 : 1));

/** A swing between -1 and 1 that closes after `period` seconds. */
export const wave = ({ seconds, phase }: Pen, period: number, shift = 0): number =>
  Math.sin(Math.PI * 2 * (seconds / period + phase + shift));

/** A way from 0 to 1 that starts anew every `period` seconds. */
export const cycle = ({ seconds, phase }: Pen, period: number, shift = 0): number => {
  const turns = seconds / period + phase + shift;
  return turns - Math.floor(turns);
};

/** Outlines are constants of the program; parsing one costs more than filling it. */
const outlines = new Map<string, Path2D>();

/** An outline as a path; only for outlines that are constants, for they are kept. */
export const outline = (data: string): Path2D => {
  const known = outlines.get(data);
  if (known !== undefined) return known;
  const path = new Path2D(data);
  outlines.set(data, path);
  return path;
};

/** Fills an outline; only for outlines that are constants, for they are kept. */
export const fill = ({ context }: Pen, color: string, data: string): void => {
  context.fillStyle = color;
  context.fill(outline(data));
};

/** Draws along an outline with round ends; only for outlines that are constants. */
export const line = ({ context }: Pen, color: string, thick: number, data: string): void => {
  context.strokeStyle = color;
  context.lineWidth = thick;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  context.stroke(outline(data));
};

const edges = new Map<string, Path2D>();

/** What an outline laid over itself, moved by (x, y), leaves free. */
const edgeOf = (data: string, x: number, y: number): Path2D => {
  const key = `${x},${y},${data}`;
  const known = edges.get(key);
  if (known !== undefined) return known;
  const moved = new Path2D();
  moved.addPath(outline(data), { a: 1, b: 0, c: 0, d: 1, e: x, f: y });
  const edge = new Path2D(data).op(moved, PathOp.Difference);
  edges.set(key, edge);
  return edge;
};

/** Fills an outline and lights its edge towards the upper right; negative `wide` lights the upper left. */
export const lit = (pen: Pen, color: string, edge: string, data: string, wide = 1.6, high = 1.2): void => {
  fill(pen, color, data);
  pen.context.fillStyle = edge;
  pen.context.fill(edgeOf(data, -wide, high));
};

export const disc = (pen: Pen, color: string, x: number, y: number, rx: number, ry = rx, turn = 0): void => {
  pen.context.fillStyle = color;
  pen.context.beginPath();
  pen.context.ellipse(x, y, rx, ry, turn, 0, Math.PI * 2);
  pen.context.fill();
};

export const bar = (
  { context }: Pen,
  color: string,
  x: number,
  y: number,
  wide: number,
  tall: number,
  round = 0,
): void => {
  context.fillStyle = color;
  if (round === 0) {
    context.fillRect(x, y, wide, tall);
    return;
  }
  context.beginPath();
  context.roundRect(x, y, wide, tall, round);
  context.fill();
};

/** Paints with everything turned around a point. */
export const turned = ({ context }: Pen, x: number, y: number, angle: number, paint: () => void): void => {
  context.save();
  context.translate(x, y);
  context.rotate(angle);
  context.translate(-x, -y);
  paint();
  context.restore();
};

/** Paints with a place of its own for zero and a scale of its own. */
export const placed = (
  { context }: Pen,
  x: number,
  y: number,
  scale: number | readonly [number, number],
  paint: () => void,
): void => {
  context.save();
  context.translate(x, y);
  if (typeof scale === 'number') context.scale(scale, scale);
  else context.scale(scale[0], scale[1]);
  paint();
  context.restore();
};

/** Paints with everything under (or over) a level pushed aside, the more the farther away. */
export const leaned = ({ context }: Pen, level: number, share: number, paint: () => void): void => {
  context.save();
  context.transform(1, 0, share, 1, -share * level, 0);
  paint();
  context.restore();
};

/** A light that fades out at `radius`. */
export const glow = (
  { context }: Pen,
  color: string,
  x: number,
  y: number,
  radius: number,
  alpha: number,
): void => {
  paintLight(context, { x, y, radius }, color, [
    [0, alpha],
    [0.3, alpha * 0.42],
    [0.65, alpha * 0.1],
    [1, 0],
  ]);
};

/** A light over the ground at zero: below its middle it is pressed flat, so that it ends where the ground is. */
export const groundGlow = (
  pen: Pen,
  color: string,
  x: number,
  y: number,
  radius: number,
  alpha: number,
): void => {
  const { context } = pen;
  for (const [top, tall, squeeze] of [
    [-radius, radius, 1],
    [0, radius, Math.min(1, -y / radius)],
  ] as const) {
    context.save();
    context.translate(x, y);
    context.scale(1, squeeze);
    context.beginPath();
    context.rect(-radius, top, radius * 2, tall);
    context.clip();
    glow(pen, color, 0, 0, radius, alpha);
    context.restore();
  }
};

/** Nothing of what is painted shows under the waterline at zero. */
export const aboveWater = ({ context }: Pen, paint: () => void): void => {
  context.save();
  context.beginPath();
  context.rect(-1000, -1000, 2000, 1000);
  context.clip();
  paint();
  context.restore();
};

/** A pennant that flutters away from (x, y); negative lengths flutter to the left. */
export const pennant = (
  pen: Pen,
  color: string,
  x: number,
  y: number,
  long: number,
  tall: number,
  shift = 0,
): void => {
  const { context } = pen;
  const first = wave(pen, 1.6, shift) * tall * 0.45;
  const second = wave(pen, 1.6, shift - 0.28) * tall * 0.6;
  context.fillStyle = color;
  context.beginPath();
  context.moveTo(x, y);
  context.bezierCurveTo(
    x + long * 0.35,
    y + first - tall * 0.2,
    x + long * 0.65,
    y - first + tall * 0.1,
    x + long,
    y + second + tall * 0.3,
  );
  context.lineTo(x + long * 0.97, y + second + tall * 0.82);
  context.bezierCurveTo(
    x + long * 0.65,
    y - first + tall * 0.9,
    x + long * 0.35,
    y + first + tall * 0.75,
    x,
    y + tall,
  );
  context.fill();
};

/** Three wisps of steam or smoke that rise from (x, y) and fade. */
export const wisps = (pen: Pen, color: string, x: number, y: number, tall: number, puff: number): void => {
  for (let index = 0; index < 3; index += 1) {
    const way = cycle(pen, 4.5, index / 3);
    const fade = Math.sin(Math.PI * way) * 0.42;
    const side = wave(pen, 4.5, index / 3 + way * 0.4) * puff * 0.5;
    const radius = puff * (0.35 + way * 0.65);
    disc(pen, withAlpha(color, fade), x + side + way * puff * 0.8, y - way * tall, radius, radius * 0.8);
  }
};
