import type { Pen } from './shapes.ts';

/** How four feet or two go. Lengths in the units of who goes. */
export interface Gait {
  /** Strides in a second, and the way of one. */
  cadence: number;
  stride: number;
  /** The share of a stride for which a foot stands on the ground. */
  duty: number;
  /** When the feet come down, as shares of a stride: near hind, near fore, far hind, far fore. */
  landings: readonly [number, number, number, number];
  /** How high a foot is lifted. */
  lift: number;
  /** How far the body goes up and down, and how often in a stride. */
  bounce: number;
  beats: 1 | 2;
  /** How far the body rocks, in radians. */
  rock: number;
  /** How high all of it leaps between the hind feet's leaving the ground and the forefeet's coming down. */
  leap?: number;
}

/** The share of a leaping stride for which no foot is on the ground. */
const flight = [0.34, 0.86] as const;

/** How high a leap has come, in the gait's units. */
const leapAt = ({ leap = 0 }: Gait, stride: number): number => {
  const way = (stride - flight[0]) / (flight[1] - flight[0]);
  return way <= 0 || way >= 1 ? 0 : leap * Math.sin(Math.PI * way);
};

export interface Point {
  x: number;
  y: number;
}

const wrapped = (share: number): number => share - Math.floor(share);

/** How far who goes has come in a stride, 0..1: by the way it has gone where that is told, else by the time. */
export const strideAt = (
  { seconds, phase, way }: Pick<Pen, 'seconds' | 'phase' | 'way'>,
  { cadence, stride }: Gait,
  scale: number,
  shift = 0,
): number =>
  wrapped(
    (way === undefined || stride === 0 ? seconds * cadence : (way * 100) / (stride * scale)) + phase + shift,
  );

/** The way in a second, in heights of an adult, of who is drawn at a scale. */
export const paceOf = ({ cadence, stride }: Gait, scale: number): number => (cadence * stride * scale) / 100;

/** A gait as it is at a share of its pace: who stops lifts the feet less and less. */
export const slowed = (gait: Gait, share: number): Gait =>
  share >= 1
    ? gait
    : { ...gait, lift: gait.lift * share, bounce: gait.bounce * share, rock: gait.rock * share };

/** Standing still. */
export const stillGait: Gait = {
  cadence: 0,
  stride: 0,
  duty: 1,
  landings: [0, 0, 0, 0],
  lift: 0,
  bounce: 0,
  beats: 2,
  rock: 0,
};

/** A foot as seen from the hip's foot point: on the ground it goes back as fast as the body goes on. */
export interface Foot extends Point {
  /** 0 on the ground .. 1 folded most, in the air. */
  fold: number;
}

/** @param share of the stride since the foot came down, 0..1 */
export const footAt = ({ stride, duty, lift }: Gait, share: number): Foot => {
  const reach = stride * duty;
  if (share < duty || duty >= 1) return { x: reach * (0.5 - share / duty), y: 0, fold: 0 };
  const way = (share - duty) / (1 - duty);
  const eased = (1 - Math.cos(Math.PI * way)) / 2;
  const high = Math.sin(Math.PI * way);
  return { x: reach * (eased - 0.5), y: -lift * high, fold: Math.sin(Math.PI * way ** 0.8) };
};

/** The foot that came down at a landing of the gait. */
export const footOf = (gait: Gait, stride: number, leg: 0 | 1 | 2 | 3): Foot => {
  const foot = footAt(gait, wrapped(stride - gait.landings[leg]));
  return foot.y === 0 ? foot : { ...foot, y: foot.y - leapAt(gait, stride) };
};

/** How the body goes with its feet: up and down, and the rocking of a gallop. */
export const bodyAt = (gait: Gait, stride: number): { y: number; pitch: number } => {
  const { bounce, beats, rock, duty, leap } = gait;
  if (leap !== undefined) {
    const isUp = stride > flight[0] && stride < flight[1];
    const way = isUp
      ? (stride - flight[0]) / (flight[1] - flight[0])
      : wrapped(stride - flight[1]) / (1 - flight[1] + flight[0]);
    const low = isUp ? 0 : bounce * Math.sin(Math.PI * way);
    return { y: low - leapAt(gait, stride), pitch: (isUp ? -rock : rock) * Math.cos(Math.PI * way) };
  }
  if (beats === 2) return { y: -bounce * Math.cos(4 * Math.PI * (stride - (duty - 0.5) / 2)), pitch: 0 };
  return {
    y: -bounce * Math.cos(2 * Math.PI * (stride - 0.86)),
    pitch: -rock * Math.cos(2 * Math.PI * (stride - 0.05)),
  };
};

/** A point of a body that is raised by `y` and turned around (x, y) of its middle. */
export const carried = (point: Point, middle: Point, { y, pitch }: { y: number; pitch: number }): Point => {
  const [dx, dy] = [point.x - middle.x, point.y - middle.y];
  const [cos, sin] = [Math.cos(pitch), Math.sin(pitch)];
  return { x: middle.x + dx * cos - dy * sin, y: middle.y + dx * sin + dy * cos + y };
};

/** The joint between two bones that reach from one point to another; too short a pair is stretched. */
export const jointOf = (from: Point, to: Point, upper: number, lower: number, side: 1 | -1): Point => {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const far = Math.max(0.01, Math.hypot(dx, dy));
  const stretch = Math.max(1, (far * 1.002) / (upper + lower));
  const [one, other] = [upper * stretch, lower * stretch];
  const along = (one * one - other * other + far * far) / (2 * far);
  const out = Math.sqrt(Math.max(0, one * one - along * along)) * side;
  return { x: from.x + (dx * along + dy * out) / far, y: from.y + (dy * along - dx * out) / far };
};

/** Fills a limb that is as thick as told at each of its points, rounded at its end. */
export const limb = (
  { context }: Pen,
  color: string,
  points: readonly Point[],
  thick: readonly number[],
  dx = 0,
  dy = 0,
): void => {
  const sides: (readonly [number, number])[] = [];
  const back: (readonly [number, number])[] = [];
  points.forEach((point, index) => {
    const before = points[index - 1] ?? point;
    const after = points[index + 1] ?? point;
    const [tx, ty] = [after.x - before.x, after.y - before.y];
    const long = Math.max(0.01, Math.hypot(tx, ty));
    const half = (thick[index] ?? 1) / 2;
    const [nx, ny] = [(-ty / long) * half, (tx / long) * half];
    sides.push([point.x + nx + dx, point.y + ny + dy]);
    back.unshift([point.x - nx + dx, point.y - ny + dy]);
  });
  const last = points.at(-1) ?? { x: 0, y: 0 };
  const first = points[0] ?? last;
  context.fillStyle = color;
  context.beginPath();
  smooth(context, sides, true);
  // Its end is round: the curve goes on along the limb and comes back.
  const before = points.at(-2) ?? first;
  const [dirX, dirY] = [last.x - before.x, last.y - before.y];
  const on = ((thick.at(-1) ?? 1) * 0.6) / Math.max(0.01, Math.hypot(dirX, dirY));
  const [endX, endY] = back[0] ?? [last.x, last.y];
  context.quadraticCurveTo(last.x + dx + dirX * on, last.y + dy + dirY * on, endX, endY);
  smooth(context, back, false);
  context.closePath();
  context.fill();
  context.beginPath();
  context.arc(first.x + dx, first.y + dy, (thick[0] ?? 1) / 2, 0, Math.PI * 2);
  context.fill();
};

/** A curve through points, each bent towards its neighbours. */
const smooth = (
  context: Pen['context'],
  points: readonly (readonly [number, number])[],
  isFirst: boolean,
): void => {
  points.forEach(([x, y], index) => {
    const before = points[index - 1];
    if (before === undefined) {
      if (isFirst) context.moveTo(x, y);
      else context.lineTo(x, y);
      return;
    }
    const [px, py] = points[index - 2] ?? before;
    const [nx, ny] = points[index + 1] ?? [x, y];
    context.bezierCurveTo(
      before[0] + (x - px) / 6,
      before[1] + (y - py) / 6,
      x - (nx - before[0]) / 6,
      y - (ny - before[1]) / 6,
      x,
      y,
    );
  });
};
