import type { Action } from '../language/deeds.ts';
import { type Build, paintGoing } from './four-legged.ts';
import { fur } from './fur.ts';
import type { Gait } from './gait.ts';
import { type Pen, placed, turned } from './shapes.ts';
import { bearTrunk, elephantTrunk, rabbit } from './wildlife.ts';

const walking = { landings: [0, 0.25, 0.5, 0.75], beats: 2, rock: 0 } as const;
const running = { landings: [0, 0.46, 0.1, 0.56], beats: 1 } as const;

type Going = Extract<Action, 'walk' | 'run'>;

export const largeGaits: Readonly<Record<'bear' | 'elephant', Readonly<Record<Going, Gait>>>> = {
  bear: {
    walk: { ...walking, cadence: 0.75, stride: 70, duty: 0.64, lift: 8, bounce: 1 },
    run: { ...running, cadence: 1.5, stride: 128, duty: 0.36, lift: 14, bounce: 5, rock: 0.08 },
  },
  elephant: {
    walk: { ...walking, cadence: 0.55, stride: 62, duty: 0.68, lift: 6, bounce: 0.7 },
    run: { ...walking, cadence: 0.95, stride: 78, duty: 0.56, lift: 9, bounce: 1.4 },
  },
};

/** The scale at which each is drawn. */
export const largeScales = { bear: 0.8, elephant: 1.72 } as const;

const bearBuild: Build = {
  hip: { x: -36, y: -48 },
  shoulder: { x: 27, y: -48 },
  hind: { bones: [21, 20, 14], thick: [34, 24, 17, 15], lean: 0.2 },
  fore: { bones: [18, 18, 16], thick: [28, 20, 17, 15], lean: 0.04 },
  far: 9,
  foot: 'paw',
};

const elephantBuild: Build = {
  hip: { x: -36, y: -50 },
  shoulder: { x: 24, y: -50 },
  hind: { bones: [18, 18, 18], thick: [26, 20, 17, 17], lean: 0.04 },
  fore: { bones: [17, 18, 18], thick: [22, 19, 17, 17], lean: 0 },
  far: 8,
  foot: 'column',
};

/** Paints a bear or an elephant on its way. */
export const paintGoingLarge = (pen: Pen, animal: 'bear' | 'elephant', action: Going): void => {
  const isBear = animal === 'bear';
  const scale = largeScales[animal];
  placed(pen, -8, 0, scale, () => {
    const coats = isBear ? fur(pen, '#6d4a33', 0.6) : fur(pen, '#7d828e', 0.55);
    const { coat, edge, shade } = coats;
    paintGoing(
      pen,
      isBear ? bearBuild : elephantBuild,
      largeGaits[animal][action],
      scale,
      { coat, edge, shade },
      {
        body: () => (isBear ? bearTrunk(pen, coats) : elephantTrunk(pen, coats)),
      },
    );
  });
};

/** A hop of a rabbit: how long it takes and how far it goes, in heights of an adult. */
export const hop = { seconds: 0.62, far: 0.42 } as const;
const crouch = 0.42;

/** How far a hop has come: a rabbit crouches before each, and goes on in the air alone. */
export const hopAt = (seconds: number): { way: number; high: number; squat: number } => {
  const turn = seconds / hop.seconds;
  const whole = Math.floor(turn);
  const share = turn - whole;
  const air = Math.max(0, (share - crouch) / (1 - crouch));
  return {
    way: (whole + air) * hop.far,
    high: 4 * air * (1 - air),
    squat: share < crouch ? Math.sin((Math.PI * share) / crouch) : 0,
  };
};

/** Paints a rabbit that hops. */
export const paintHopping = (pen: Pen): void => {
  const { high, squat } = hopAt(pen.seconds);
  placed(pen, 0, -high * 17, [1 + squat * 0.06 - high * 0.03, 1 - squat * 0.1 + high * 0.02], () =>
    turned(pen, 0, -10, high * -0.16, () => rabbit(pen)),
  );
};
