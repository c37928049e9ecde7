import { mix } from '../color.ts';
import type { Action } from '../language/deeds.ts';
import { type Build, type Coat, paintGoing } from './four-legged.ts';
import { type Fur, fur } from './fur.ts';
import type { Gait } from './gait.ts';
import { catHead, dogHead, foxHead } from './pets.ts';
import { fill, line, lit, type Pen, placed, turned, wave } from './shapes.ts';

const walking = { landings: [0, 0.25, 0.5, 0.75], beats: 2, rock: 0 } as const;
const trotting = { landings: [0, 0.5, 0.5, 0], beats: 2, rock: 0 } as const;
const running = { landings: [0, 0.46, 0.1, 0.56], beats: 1 } as const;
const leaping = { landings: [0, 0.86, 0.05, 0.91], beats: 1, duty: 0.29, rock: 0.24, bounce: 3 } as const;

type Going = Extract<Action, 'walk' | 'trot' | 'run' | 'jump'>;

export const petGaits: Readonly<Record<'fox' | 'dog' | 'cat', Readonly<Record<Going, Gait>>>> = {
  fox: {
    walk: { ...walking, cadence: 1.1, stride: 64, duty: 0.62, lift: 9, bounce: 1 },
    trot: { ...trotting, cadence: 1.9, stride: 88, duty: 0.46, lift: 14, bounce: 2.6 },
    run: { ...running, cadence: 2, stride: 158, duty: 0.3, lift: 16, bounce: 6, rock: 0.1 },
    jump: { ...leaping, cadence: 1.1, stride: 170, lift: 12, leap: 34 },
  },
  dog: {
    walk: { ...walking, cadence: 1.1, stride: 62, duty: 0.62, lift: 9, bounce: 1 },
    trot: { ...trotting, cadence: 1.9, stride: 82, duty: 0.46, lift: 13, bounce: 2.6 },
    run: { ...running, cadence: 2, stride: 148, duty: 0.3, lift: 16, bounce: 6, rock: 0.11 },
    jump: { ...leaping, cadence: 1.1, stride: 150, lift: 12, leap: 32 },
  },
  cat: {
    walk: { ...walking, cadence: 1, stride: 62, duty: 0.62, lift: 8, bounce: 0.8 },
    trot: { ...trotting, cadence: 1.8, stride: 80, duty: 0.48, lift: 11, bounce: 2 },
    run: { ...running, cadence: 2, stride: 160, duty: 0.28, lift: 15, bounce: 6, rock: 0.12 },
    jump: { ...leaping, cadence: 1.1, stride: 180, lift: 12, leap: 36 },
  },
};

/** The scale at which each is drawn. */
export const petScales = { fox: 0.46, dog: 0.5, cat: 0.42 } as const;

const foxBuild: Build = {
  hip: { x: -30, y: -52 },
  shoulder: { x: 24, y: -50 },
  hind: { bones: [22, 22, 19], thick: [19, 11, 6, 4.6], lean: 0.34 },
  fore: { bones: [18, 19, 17], thick: [13, 9, 6.4, 4.8], lean: 0.06 },
  far: 6,
  foot: 'paw',
};

const dogBuild: Build = {
  hip: { x: -28, y: -48 },
  shoulder: { x: 22, y: -47 },
  hind: { bones: [21, 20, 18], thick: [22, 13, 8, 6.4], lean: 0.34 },
  fore: { bones: [17, 18, 16], thick: [16, 11, 8, 6.6], lean: 0.06 },
  far: 6,
  foot: 'paw',
};

const catBuild: Build = {
  hip: { x: -32, y: -46 },
  shoulder: { x: 20, y: -45 },
  hind: { bones: [20, 20, 17], thick: [20, 11, 7, 6], lean: 0.36 },
  fore: { bones: [16, 17, 15], thick: [13, 10, 7.4, 6.2], lean: 0.06 },
  far: 6,
  foot: 'paw',
};

const foxTail = (pen: Pen, { coat, edge, pale }: Fur, stride: number, height: number): void =>
  turned(pen, -37, -55, height + Math.sin(stride * Math.PI * 4 - 1) * 0.07 + wave(pen, 3) * 0.03, () => {
    lit(
      pen,
      coat,
      edge,
      'M-33 -61 C-46 -66 -60 -66 -74 -61 C-90 -56 -104 -52 -114 -42 C-104 -36 -90 -35 -76 -38 C-60 -41 -46 -45 -34 -48 Z',
      1.6,
      2,
    );
    fill(
      pen,
      pale,
      'M-94 -53.6 C-102 -51 -109 -47 -114 -42 C-107 -37.6 -98 -36 -89 -36.2 C-92 -41 -90 -45 -94 -53.6 Z',
    );
  });

const fox = (pen: Pen, gait: Gait, isFast: boolean): void =>
  placed(pen, 6, 0, petScales.fox, () => {
    const coats = fur(pen, '#d2662a', 0.78);
    const { coat, edge, shade, pale } = coats;
    const dark = mix(pen.ink, coat, 0.12);
    const colors: Coat = { coat, edge, shade, sock: dark };
    paintGoing(pen, foxBuild, gait, petScales.fox, colors, {
      behind: (stride) => foxTail(pen, coats, stride, isFast ? 0.16 : 0),
      body: (stride, pitch) => {
        lit(
          pen,
          coat,
          edge,
          'M-37 -63 C-26 -68 -10 -65 4 -66 C16 -67 24 -74 32 -77 L44 -66 C44 -56 38 -48 32 -43 C24 -38 14 -38 4 -40 C-8 -42 -14 -43 -20 -43 C-26 -38 -34 -36 -40 -40 C-46 -46 -45 -58 -37 -63 Z',
          0.6,
          2.4,
        );
        fill(pen, pale, 'M36 -70 C43 -64 43 -54 37 -47 C33 -43 26 -40 18 -39.6 C25 -47 30 -58 31 -68 Z');
        line(pen, shade, 1.5, 'M-25 -58 C-16 -56 -14 -48 -18 -42');
        placed(pen, 28, isFast ? 6 : 1 + Math.sin(stride * Math.PI * 4) * 0.8, 1, () =>
          turned(pen, 8, -64, (isFast ? 0.12 : 0.05) - pitch * 0.7, () => foxHead(pen, coats, dark)),
        );
      },
    });
  });

const dog = (pen: Pen, gait: Gait, isFast: boolean): void =>
  placed(pen, 2, 0, petScales.dog, () => {
    const coats = fur(pen, '#a9713f');
    const { coat, edge, shade, pale } = coats;
    paintGoing(
      pen,
      dogBuild,
      gait,
      petScales.dog,
      { coat, edge, shade },
      {
        behind: () =>
          turned(pen, -36, -56, (isFast ? -0.5 : 0) + wave(pen, 0.55) * 0.16, () =>
            lit(
              pen,
              shade,
              coat,
              'M-32 -62 C-44 -62 -55 -70 -59 -85 C-60 -90 -55 -91 -53 -87 C-48 -77 -40 -72 -31 -52 Z',
              1.5,
              1,
            ),
          ),
        body: (stride, pitch) => {
          lit(
            pen,
            coat,
            edge,
            'M-36 -62 C-24 -67 -8 -62 4 -63 C14 -64 20 -72 26 -78 L44 -68 C45 -56 40 -46 32 -40 C24 -35 12 -35 2 -37 C-10 -40 -14 -41 -19 -41 C-26 -34 -36 -33 -41 -38 C-46 -44 -44 -58 -36 -62 Z',
            0.6,
            2.4,
          );
          fill(pen, pale, 'M37 -70 C44 -62 43 -52 36 -44 C32 -40 26 -38 20 -38 C28 -46 32 -58 32 -68 Z');
          line(pen, shade, 1.6, 'M-24 -56 C-14 -54 -12 -46 -16 -39');
          placed(pen, 26, isFast ? 4 : Math.sin(stride * Math.PI * 4) * 1, 1, () =>
            turned(pen, 8, -64, (isFast ? 0.08 : 0) - pitch * 0.7, () => dogHead(pen, coats)),
          );
        },
      },
    );
  });

const cat = (pen: Pen, gait: Gait, isFast: boolean): void =>
  placed(pen, 4, 0, petScales.cat, () => {
    const coats = fur(pen, '#4a4652', 0.5);
    const { coat, edge, shade } = coats;
    paintGoing(
      pen,
      catBuild,
      gait,
      petScales.cat,
      { coat, edge, shade },
      {
        behind: () =>
          turned(pen, -38, -54, (isFast ? -0.7 : 0) + wave(pen, 2.4) * 0.1, () =>
            line(pen, shade, 6.6, 'M-37 -54 C-50 -58 -56 -72 -52 -86 C-50 -93 -54 -99 -60 -100'),
          ),
        body: (stride, pitch) => {
          lit(
            pen,
            coat,
            edge,
            'M-38 -59 C-26 -64 -8 -58 6 -60 C16 -61 22 -66 28 -70 L42 -60 C42 -50 36 -42 28 -38 C18 -34 6 -34 -4 -35 C-14 -36 -18 -37 -23 -37 C-30 -32 -38 -32 -42 -37 C-47 -44 -45 -56 -38 -59 Z',
            0.6,
            2.4,
          );
          line(pen, shade, 1.6, 'M-27 -54 C-17 -52 -15 -44 -19 -37');
          placed(pen, 29, 15 + (isFast ? 4 : Math.sin(stride * Math.PI * 4) * 0.8), 0.94, () =>
            turned(pen, 5, -70, -pitch * 0.7, () => catHead(pen, coats)),
          );
        },
      },
    );
  });

const going = { fox, dog, cat } as const;

/** Paints a pet on its way. */
export const paintGoingPet = (pen: Pen, pet: 'fox' | 'dog' | 'cat', action: Going): void =>
  going[pet](pen, petGaits[pet][action], action === 'run' || action === 'jump');
