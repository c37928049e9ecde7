import { mix } from '../color.ts';
import {
  bodyAt,
  carried,
  type Foot,
  footOf,
  type Gait,
  jointOf,
  limb,
  type Point,
  slowed,
  strideAt,
} from './gait.ts';
import { fill, type Pen, placed, turned } from './shapes.ts';

/** Three bones of a leg, and how thick it is at hip, knee, hock, above the foot, and at the foot. */
interface LegBuild {
  bones: readonly [number, number, number];
  thick: readonly [number, number, number, number];
  /** How far the lowest bone leans back while the foot stands, in radians. */
  lean: number;
}

/** The frame of an animal that stands with its feet at zero and looks to the right. */
export interface Build {
  hip: Point;
  shoulder: Point;
  hind: LegBuild;
  fore: LegBuild;
  /** How far ahead the far legs are seen. */
  far: number;
  foot: 'paw' | 'hoof' | 'column';
}

export interface Coat {
  coat: string;
  edge: string;
  shade: string;
  /** The colour below the hock, where it is another. */
  sock?: string;
  hoof?: string;
}

const paw = 'M-3 -4 C-1 -5.4 4 -5 6.6 -3 C8.4 -1.6 8.4 0 7 0 L-3 0 C-4.4 -1 -4.4 -3 -3 -4 Z';
const hoof = 'M-3.4 -5 L3.6 -5 L6.4 0 L-4 0 Z';
const column = 'M-9 -6 L9 -6 C10 -3 11 -1 11 0 L-10 0 C-10 -2 -10 -4 -9 -6 Z';

const leg = (
  pen: Pen,
  { bones, thick, lean }: LegBuild,
  hip: Point,
  foot: Foot,
  isHind: boolean,
  colors: Coat,
  shape: Build['foot'],
): void => {
  const end = { x: foot.x, y: foot.y };
  // In the air the lowest bone folds: the foot trails behind the joint above it.
  const fold = foot.fold * (shape === 'column' ? 0.4 : 1);
  const angle = isHind ? fold * 0.9 - lean : fold * 1.15 + lean;
  const ankle = { x: end.x + Math.sin(angle) * bones[2], y: end.y - Math.cos(angle) * bones[2] };
  const knee = jointOf(hip, ankle, bones[0], bones[1], isHind ? 1 : -1);
  const points = [hip, knee, ankle, { x: end.x, y: end.y - 2 }];
  limb(pen, colors.edge, points, thick);
  limb(pen, colors.coat, points, thick, -0.9, 0.3);
  if (colors.sock !== undefined) {
    const from = { x: (knee.x + ankle.x * 3) / 4, y: (knee.y + ankle.y * 3) / 4 };
    const lower = [from, ankle, { x: end.x, y: end.y - 2 }];
    limb(pen, colors.sock, lower, [thick[1] * 0.42 + thick[2] * 0.58, thick[2], thick[3]]);
  }
  const tip = Math.min(0.9, foot.fold * 0.9);
  placed(pen, end.x, end.y, thick[3] / (shape === 'column' ? 20 : 6), () =>
    turned(pen, 0, -3, tip, () =>
      fill(
        pen,
        colors.hoof ?? colors.sock ?? colors.coat,
        shape === 'paw' ? paw : shape === 'hoof' ? hoof : column,
      ),
    ),
  );
};

/**
 * Paints an animal in its gait at the scale it is drawn in: far legs, whatever `parts.behind` adds, near legs, then its
 * body. Both are painted in the body's own place, which goes up and down and rocks.
 */
export const paintGoing = (
  pen: Pen,
  build: Build,
  pace: Gait,
  scale: number,
  colors: Coat,
  parts: { behind?: (stride: number) => void; body: (stride: number, pitch: number) => void },
): void => {
  const gait = slowed(pace, pen.share ?? 1);
  const stride = strideAt(pen, gait, scale);
  const body = bodyAt(gait, stride);
  const middle = {
    x: (build.hip.x + build.shoulder.x) / 2,
    y: (build.hip.y + build.shoulder.y) / 2,
  };
  const raised = (paint: () => void): void =>
    placed(pen, 0, body.y, 1, () => turned(pen, middle.x, middle.y, body.pitch, paint));
  const step = (which: 0 | 1 | 2 | 3): void => {
    const isHind = which % 2 === 0;
    const isFar = which >= 2;
    const root = isHind ? build.hip : build.shoulder;
    const shift = isFar ? build.far : 0;
    const at = carried({ x: root.x + shift, y: root.y }, middle, body);
    const foot = footOf(gait, stride, which);
    const tones = isFar
      ? {
          ...colors,
          coat: colors.shade,
          edge: colors.shade,
          ...(colors.sock === undefined ? {} : { sock: mix(colors.sock, pen.ink, 0.3) }),
        }
      : colors;
    leg(
      pen,
      isHind ? build.hind : build.fore,
      at,
      { ...foot, x: foot.x + root.x + shift },
      isHind,
      tones,
      build.foot,
    );
  };
  step(2);
  step(3);
  raised(() => parts.behind?.(stride));
  step(0);
  step(1);
  raised(() => parts.body(stride, body.pitch));
};
