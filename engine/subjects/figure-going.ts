import { mix } from '../color.ts';
import type { Action } from '../language/deeds.ts';
import { coats, type Figure, figureHead } from './figure.ts';
import { type Foot, footAt, type Gait, jointOf, limb, type Point, slowed, strideAt } from './gait.ts';
import { disc, fill, leaned, lit, type Pen, pennant, placed, tint, turned, wave } from './shapes.ts';

type Going = Extract<Action, 'walk' | 'run'>;

/** Of a person 100 high; a child's legs are as long, in its own scale. */
export const figureGaits: Readonly<Record<Going, Gait>> = {
  walk: {
    cadence: 0.95,
    stride: 66,
    duty: 0.6,
    landings: [0, 0, 0.5, 0.5],
    lift: 8,
    bounce: 1.1,
    beats: 2,
    rock: 0,
  },
  run: {
    cadence: 1.35,
    stride: 100,
    duty: 0.36,
    landings: [0, 0, 0.5, 0.5],
    lift: 17,
    bounce: 3,
    beats: 2,
    rock: 0,
  },
};

/** The scale at which people are drawn. */
export const figureScale = 0.98;

const wrapped = (share: number): number => share - Math.floor(share);

interface Posture {
  /** Where the body is, and how far it leans forward, in radians. */
  body: Point;
  lean: number;
  near: Foot;
  far: Foot;
  /** Angles of upper arm and forearm from hanging down, forward and up; the far arm first. */
  arms: readonly [readonly [number, number], readonly [number, number]];
}

const hipHigh = 49;

const going = (pen: Pen, action: Going, shift: number): Posture => {
  const gait = slowed(figureGaits[action], pen.share ?? 1);
  const stride = strideAt(pen, gait, figureScale, shift);
  const near = footAt(gait, stride);
  const far = footAt(gait, wrapped(stride + 0.5));
  const isRun = action === 'run';
  const reach = (isRun ? 0.95 : 0.52) * (pen.share ?? 1);
  // An arm goes forward with the foot of the other side.
  const swing = Math.cos(2 * Math.PI * (stride - 0.02)) * reach;
  const bend = isRun ? 1.5 : 0.28;
  return {
    body: { x: 0, y: -gait.bounce * Math.cos(4 * Math.PI * (stride - (gait.duty - 0.5) / 2)) },
    lean: isRun ? 0.2 : 0.045,
    near,
    far,
    arms: [
      [swing + (isRun ? 0.05 : 0), bend + swing * 0.2],
      [-swing + (isRun ? 0.05 : 0), bend - swing * 0.2],
    ],
  };
};

const standing = { fold: 0, y: 0 };

const waving = (pen: Pen, shift: number): Posture => ({
  body: { x: 0, y: wave(pen, 2.4, shift) * 0.4 },
  lean: wave(pen, 2.4, shift) * 0.02,
  near: { x: 5.6, ...standing },
  far: { x: -6, ...standing },
  arms: [
    [-0.08, 0.1],
    [2.35, 0.55 + wave(pen, 0.8, shift) * 0.5],
  ],
});

const dancing = (pen: Pen, shift: number): Posture => {
  const beat = wave(pen, 1.1, shift);
  const lifted = Math.max(0, beat);
  const other = Math.max(0, -beat);
  return {
    body: { x: beat * 3.4, y: -1.6 * Math.abs(beat) + 1.6 },
    lean: beat * -0.07,
    near: { x: 6 + lifted * 5, y: -lifted * 9, fold: lifted * 0.7 },
    far: { x: -6 - other * 5, y: -other * 9, fold: other * 0.7 },
    arms: [
      [1.9 + beat * 0.5, 0.6 + beat * 0.4],
      [2 - beat * 0.5, 0.6 - beat * 0.4],
    ],
  };
};

/** A hop a second and a half: down, up with the arms, and down again. */
const jumping = (pen: Pen, shift: number): Posture => {
  const turn = wrapped(pen.seconds / 1.5 + pen.phase + shift);
  const way = (turn - 0.35) / 0.5;
  const isUp = way > 0 && way < 1;
  const high = isUp ? 4 * way * (1 - way) : 0;
  const crouch = isUp ? 0 : Math.sin(Math.PI * wrapped((turn - 0.85) / 0.5));
  const foot = (x: number): Foot => ({ x, y: -26 * high, fold: high * 0.8 });
  const arm = isUp ? 2.4 * high + 0.3 : -0.5 * crouch + 0.3;
  return {
    body: { x: 0, y: crouch * 8 - 30 * high },
    lean: 0.16 * crouch,
    near: foot(5),
    far: foot(-5),
    arms: [
      [arm, 0.3],
      [arm * 0.92, 0.4],
    ],
  };
};

const postureOf = (pen: Pen, action: Action, shift: number): Posture => {
  if (action === 'walk' || action === 'run') return going(pen, action, shift);
  if (action === 'dance') return dancing(pen, shift);
  return action === 'jump' ? jumping(pen, shift) : waving(pen, shift);
};

const shoe = 'M-3.4 -4.4 C0 -5 3 -4 6 -2.6 C8.6 -1.6 9 0 7.4 0 L-3.4 0 C-4.4 -1.4 -4.4 -3 -3.4 -4.4 Z';

const leg = (pen: Pen, color: string, edge: string, hip: Point, foot: Foot): void => {
  const ankle = { x: foot.x - foot.fold * 3.6, y: foot.y - 3.4 - foot.fold * 1.4 };
  const knee = jointOf(hip, ankle, 24, 22.6, 1);
  const points = [hip, knee, ankle];
  limb(pen, edge, points, [11.4, 8.4, 5.6]);
  limb(pen, color, points, [11.4, 8.4, 5.6], -0.8, 0.2);
  placed(pen, ankle.x, ankle.y + 3.4, 1, () =>
    turned(pen, -3, -3, foot.fold * 0.95, () => fill(pen, mix(color, pen.ink, 0.5), shoe)),
  );
};

const arm = (
  pen: Pen,
  colors: { color: string; edge: string; skin: string },
  shoulder: Point,
  [upper, bend]: readonly [number, number],
): void => {
  const elbow = { x: shoulder.x + Math.sin(upper) * 16, y: shoulder.y + Math.cos(upper) * 16 };
  const fore = upper + bend;
  const hand = { x: elbow.x + Math.sin(fore) * 15, y: elbow.y + Math.cos(fore) * 15 };
  disc(pen, colors.skin, hand.x + Math.sin(fore) * 2.2, hand.y + Math.cos(fore) * 2.2, 2.9, 2.9);
  const points = [shoulder, elbow, hand];
  limb(pen, colors.edge, points, [7.6, 6.4, 5]);
  limb(pen, colors.color, points, [7.6, 6.4, 5], -0.7, 0.3);
};

/** Somebody who walks, runs, waves, dances or jumps; drawn 100 high, feet at zero, looking to the right. */
export const goingFigureAt = (pen: Pen, figure: Figure, action: Action, shift: number): void => {
  const { coat } = figure;
  const edge = mix(coat, pen.light, 0.45);
  const skin = tint(pen, '#d09a76', 0.7);
  const trousers = mix(pen.ink, coat, 0.18);
  const { body, lean, near, far, arms } = postureOf(pen, action, shift);
  const hip = (x: number): Point => ({ x: body.x + x, y: body.y - hipHigh });
  const dark = mix(trousers, pen.ink, 0.4);
  leg(pen, dark, dark, hip(-1.6), far);
  const upright = (paint: () => void): void =>
    placed(pen, body.x, body.y, 1, () => turned(pen, 0, -50, lean, paint));
  const shaded = mix(coat, pen.ink, 0.42);
  upright(() =>
    arm(pen, { color: shaded, edge: shaded, skin: mix(skin, pen.ink, 0.3) }, { x: -5.6, y: -79.6 }, arms[0]),
  );
  leg(pen, trousers, mix(trousers, pen.light, 0.22), hip(1.4), near);
  upright(() => {
    const isGoing = action === 'walk' || action === 'run';
    if (figure.scarf !== undefined && figure.hair !== 'hat')
      pennant(pen, mix(figure.scarf, pen.ink, 0.16), -3, -85.4, isGoing ? -20 : -15, 5.2, shift);
    leaned(pen, -60, isGoing ? 0.04 + wave(pen, 0.9, shift) * 0.03 : wave(pen, 1.1, shift) * 0.02, () =>
      lit(pen, coat, edge, coats[action === 'run' || action === 'jump' ? 'jacket' : figure.cut], 2, 0.6),
    );
    const headScale = figure.isChild === true ? 1.34 : 1;
    placed(pen, 0.4, -85, headScale, () => placed(pen, 0, 85, 1, () => figureHead(pen, figure)));
    arm(pen, { color: mix(coat, pen.light, 0.06), edge, skin }, { x: 7.4, y: -79.4 }, arms[1]);
  });
};
