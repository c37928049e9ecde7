import { mix } from '../color.ts';
import type { Action } from '../language/deeds.ts';
import { type Build, type Coat, paintGoing } from './four-legged.ts';
import { fur } from './fur.ts';
import { type Gait, stillGait } from './gait.ts';
import { deerBody, deerHead, deerTail, horseBody, horseHead, horseTail } from './hoofed.ts';
import { type Pen, placed, turned, wave } from './shapes.ts';

const walking = { landings: [0, 0.25, 0.5, 0.75], beats: 2, rock: 0 } as const;
const trotting = { landings: [0, 0.5, 0.5, 0], beats: 2, rock: 0 } as const;
const running = { landings: [0, 0.42, 0.12, 0.56], beats: 1 } as const;
const leaping = { landings: [0, 0.86, 0.05, 0.91], beats: 1, duty: 0.29, rock: 0.2, bounce: 3 } as const;

type Going = Extract<Action, 'walk' | 'trot' | 'run' | 'jump'>;
/** A gait, or sleep on the feet, as horses do. */
type Bearing = Going | 'sleep';

export const hoofedGaits: Readonly<Record<'horse' | 'deer', Readonly<Record<Going, Gait>>>> = {
  horse: {
    walk: { ...walking, cadence: 0.8, stride: 56, duty: 0.62, lift: 8, bounce: 0.9 },
    trot: { ...trotting, cadence: 1.35, stride: 82, duty: 0.42, lift: 14, bounce: 2.4 },
    run: { ...running, cadence: 1.6, stride: 132, duty: 0.3, lift: 17, bounce: 4.4, rock: 0.085 },
    jump: { ...leaping, cadence: 0.9, stride: 150, lift: 12, leap: 30 },
  },
  deer: {
    walk: { ...walking, cadence: 0.85, stride: 50, duty: 0.62, lift: 7, bounce: 0.8 },
    trot: { ...trotting, cadence: 1.5, stride: 70, duty: 0.42, lift: 12, bounce: 2.2 },
    run: { ...running, cadence: 1.75, stride: 118, duty: 0.28, lift: 15, bounce: 4.6, rock: 0.1 },
    jump: { ...leaping, cadence: 1, stride: 130, lift: 12, leap: 28 },
  },
};

export const hoofedScale = 1.2;

const horseBuild: Build = {
  hip: { x: -33, y: -53 },
  shoulder: { x: 15, y: -50 },
  hind: { bones: [20, 20, 20], thick: [20, 11.6, 6.4, 5], lean: 0.26 },
  fore: { bones: [17, 19, 17], thick: [15, 10, 6.4, 5], lean: 0.02 },
  far: 5,
  foot: 'hoof',
};

const deerBuild: Build = {
  hip: { x: -27, y: -46 },
  shoulder: { x: 12, y: -43 },
  hind: { bones: [18, 18, 18], thick: [15, 8, 4, 3], lean: 0.28 },
  fore: { bones: [14, 17, 15], thick: [10, 6.6, 4, 3.2], lean: 0.02 },
  far: 5,
  foot: 'hoof',
};

const horse = (pen: Pen, gait: Gait, action: Bearing): void =>
  placed(pen, 0, 0, hoofedScale, () => {
    const coats = fur(pen, '#8a5434');
    const { coat, edge, shade } = coats;
    const mane = mix(pen.ink, coat, 0.22);
    const isFast = action === 'run' || action === 'jump';
    const colors: Coat = { coat, edge, shade, hoof: mix(pen.ink, coat, 0.15) };
    paintGoing(pen, horseBuild, gait, hoofedScale, colors, {
      behind: () => horseTail(pen, mane, (isFast ? 0.75 : 0.14) + wave(pen, isFast ? 0.7 : 2.2) * 0.1),
      body: (stride, pitch) => {
        const nod = isFast
          ? 0.22 - pitch * 0.8
          : action === 'sleep'
            ? 0.62 + wave(pen, 5) * 0.02
            : 0.03 + Math.sin(stride * Math.PI * 4) * 0.025;
        turned(pen, 8, -58, nod, () => horseHead(pen, coats, mane));
        horseBody(pen, coats);
      },
    });
  });

const deer = (pen: Pen, gait: Gait, action: Bearing): void =>
  placed(pen, 0, 0, hoofedScale, () => {
    const coats = fur(pen, '#9a6238');
    const { coat, edge, shade } = coats;
    const isFast = action === 'run' || action === 'jump';
    paintGoing(
      pen,
      deerBuild,
      gait,
      hoofedScale,
      { coat, edge, shade, hoof: mix(pen.ink, coat, 0.15) },
      {
        behind: () => deerTail(pen, coats, isFast ? 0.9 : wave(pen, 2) * 0.12),
        body: (stride, pitch) => {
          const nod = isFast
            ? 0.1 - pitch * 0.8
            : action === 'sleep'
              ? 0.66 + wave(pen, 5) * 0.02
              : Math.sin(stride * Math.PI * 4) * 0.025;
          turned(pen, 12, -48, nod, () => deerHead(pen, coats));
          deerBody(pen, coats);
        },
      },
    );
  });

const going = { horse, deer } as const;

/** Paints a horse or a deer on its way. */
export const paintGoingHoofed = (pen: Pen, animal: 'horse' | 'deer', action: Going): void =>
  going[animal](pen, hoofedGaits[animal][action], action);

/** Paints a horse or a deer that sleeps as it stands, its head low. */
export const paintHoofedStill = (pen: Pen, animal: 'horse' | 'deer'): void =>
  going[animal](pen, stillGait, 'sleep');
