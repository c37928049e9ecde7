import { mix, withAlpha } from './color.ts';
import { seededRandom } from './seeded.ts';
import {
  bar,
  disc,
  fill,
  leaned,
  line,
  lit,
  type Painter,
  type Pen,
  pennant,
  placed,
  tint,
  tone,
  turned,
  wave,
} from './subjects-shapes.ts';

const hairs = ['short', 'bun', 'long', 'hat'] as const;

/** How one standing person is dressed; drawn 100 high, feet at zero. */
interface Figure {
  coat: string;
  hair: (typeof hairs)[number];
  /** A coat to the knees or a jacket over trousers. */
  cut: 'coat' | 'jacket';
  scarf?: string;
  /** The right arm: in the pocket, raised to hold something at (14, -66), or given to someone beside. */
  arm: 'pocket' | 'raised' | 'given';
  isChild?: boolean;
}

const backLeg =
  'M-8.5 -50 C-9.5 -32 -9 -16 -8 -3.5 L-10.5 0 L-1 0 C-1.2 -2 -2 -3 -2.4 -4 C-1.4 -18 0 -32 1 -50 Z';
const frontLeg =
  'M-2 -50 C0.5 -32 2 -17 3 -4 L2.2 0 L12.4 0 C12.6 -2.2 9.6 -3.4 7.9 -4.4 C9 -20 9.8 -34 9 -50 Z';
const coats = {
  coat: 'M-3.5 -85 C-9 -84.4 -12.6 -81.5 -12.8 -74 C-13 -64 -10.6 -60 -10.8 -52 C-11 -44 -13.6 -38 -15 -31 C-8 -28.6 7 -28.6 14.4 -31.4 C13 -39 11.4 -45 11 -52 C10.6 -60 12.8 -66 12.4 -74 C12 -81.5 9 -84.4 4 -85 Z',
  jacket:
    'M-3.5 -85 C-9 -84.4 -12.6 -81.5 -12.8 -74 C-13 -64 -10.6 -58 -11 -46 C-5 -44 5 -44 10.4 -46 C10.4 -58 12.8 -66 12.4 -74 C12 -81.5 9 -84.4 4 -85 Z',
} as const;
const backArm =
  'M-8 -83 C-14 -82 -16 -74 -16.4 -66 C-16.8 -58 -17 -52 -16 -46 C-15 -43.6 -11.8 -44 -11.6 -46.6 C-11.6 -54 -10.4 -62 -8.6 -70 Z';
const frontArms = {
  pocket:
    'M7 -83 C12.6 -82.4 15.6 -75 16.6 -67 C17.4 -60 16.6 -56 13 -53.4 C10.8 -52 8.4 -50.8 6.4 -50.4 L5.4 -54.6 C8.4 -56.2 10.8 -58 11 -60.6 C11 -66 9 -71 5.6 -76 Z',
  raised:
    'M6.4 -83 C12 -82.6 14.6 -76 15.6 -70 C16.6 -69.6 17.2 -67.4 16.6 -65 C14.6 -60.6 9.4 -60.8 7.6 -63.8 C6.4 -68 6 -74 5 -79 Z',
  given:
    'M7 -83 C12.4 -82 15 -74 17 -66 C18.6 -59 20.4 -53 22 -47.6 C22 -44.6 18.6 -44 17.4 -46 C14.6 -52 11.4 -62 6.6 -72 Z',
} as const;

const head = (pen: Pen, figure: Figure): void => {
  const skin = tint(pen, '#d09a76', 0.7);
  const hair = mix(pen.ink, '#2a1c18', 0.4);
  fill(pen, mix(skin, pen.ink, 0.3), 'M-2.4 -90 L-2.8 -83 C-1 -81.6 2 -81.6 3.2 -83 L3 -89 Z');
  if (figure.hair === 'long')
    fill(
      pen,
      hair,
      'M-1 -100.4 C-8 -100 -8.8 -92 -8.4 -86 C-8.2 -81 -9.4 -78 -11 -75.6 C-6 -74.6 0 -76 1.6 -80 L4 -97 Z',
    );
  lit(
    pen,
    skin,
    mix(skin, pen.light, 0.4),
    'M-5 -94 C-5 -98.4 -2 -100 0.8 -100 C4.4 -100 6.2 -97.4 6.2 -94.4 C6.8 -93 7.4 -92.4 6.6 -91.6 C6.4 -88.6 5 -86.4 2.4 -86.2 C-2 -86 -5 -89 -5 -94 Z',
    1,
    0.4,
  );
  fill(
    pen,
    hair,
    'M-5.2 -89.4 C-7.4 -96 -4.6 -100.6 0.6 -100.6 C4.6 -100.6 6.8 -98 6.4 -95.4 C3.6 -95 0.6 -96 -0.8 -97 C-0.6 -94 -1.8 -93 -2.4 -92 C-2.8 -90.4 -3.6 -88.6 -5.2 -89.4 Z',
  );
  if (figure.hair === 'bun') disc(pen, hair, -6.2, -98, 3.1, 2.9);
  if (figure.hair === 'hat') {
    const felt = mix(figure.coat, pen.ink, 0.45);
    fill(
      pen,
      felt,
      'M-10.5 -95.4 C-6 -97.4 6 -97.6 11.5 -95.8 C10.8 -93.8 4 -94.2 0.6 -94.2 C-4 -94.2 -9 -93.4 -10.5 -95.4 Z',
    );
    fill(pen, felt, 'M-5.6 -96 C-6 -101 -4 -103.6 0.6 -103 C5 -103.8 6.6 -101 6.6 -96 Z');
    fill(
      pen,
      figure.scarf ?? pen.accent,
      'M-5.7 -96.4 L-5.6 -98.2 C-2 -99 3 -99 6.6 -98.3 L6.7 -96.5 C3 -97.2 -2 -97.2 -5.7 -96.4 Z',
    );
  }
};

const figureAt = (pen: Pen, figure: Figure, shift: number): void => {
  const { context } = pen;
  const { coat } = figure;
  const edge = mix(coat, pen.light, 0.45);
  const trousers = mix(pen.ink, coat, 0.18);
  const breath = wave(pen, 4, shift) * 0.35;
  fill(pen, mix(trousers, pen.ink, 0.4), backLeg);
  lit(pen, trousers, mix(trousers, pen.light, 0.22), frontLeg, 1, 0.6);
  context.save();
  context.translate(0, -0.4 + breath);
  const swing = wave(pen, 4, shift + 0.2) * 0.03;
  turned(pen, -10, -80, -swing, () => fill(pen, mix(coat, pen.ink, 0.42), backArm));
  if (figure.scarf !== undefined && figure.hair !== 'hat')
    pennant(pen, mix(figure.scarf, pen.ink, 0.16), -3, -85.4, -19, 5.6, shift);
  leaned(pen, -82, wave(pen, 3.2, shift) * 0.022, () => {
    lit(pen, coat, edge, coats[figure.cut], 2, 0.6);
    line(
      pen,
      mix(coat, pen.ink, 0.35),
      0.7,
      figure.cut === 'coat' ? 'M3 -80 C3.6 -64 3.2 -46 4.6 -30' : 'M3 -80 C3.4 -68 3 -56 3.2 -45',
    );
  });
  const arm = (): void => lit(pen, mix(coat, pen.light, 0.06), edge, frontArms[figure.arm], 1.3, 0.8);
  if (figure.arm === 'raised') arm();
  else turned(pen, 9, -80, swing, arm);
  const headScale = figure.isChild === true ? 1.34 : 1;
  context.translate(0.4 + wave(pen, 6, shift) * 0.3, -85);
  context.scale(headScale, headScale);
  context.translate(0, 85);
  head(pen, figure);
  if (figure.scarf !== undefined)
    lit(
      pen,
      figure.scarf,
      mix(figure.scarf, pen.light, 0.35),
      'M-5.4 -87.4 C-2.6 -85.4 3.4 -85.4 6 -87.6 C7.4 -86 7.4 -83.4 6 -82 C2.6 -79.8 -3.4 -80 -6 -82.2 C-7 -83.8 -6.8 -86.4 -5.4 -87.4 Z',
      1,
      0.8,
    );
  context.restore();
};

const coatColors = ['#6b4a3a', '#3d5a6b', '#74763f', '#8a4b4f', '#4b4a72', '#a07a4a'];

/** Someone of their own for every seed. */
const someone = (pen: Pen, which: number): Figure => {
  const random = seededRandom(pen.seed, which, 7);
  const hair = hairs[Math.floor(random() * hairs.length)] ?? 'short';
  const coat = coatColors[Math.floor(random() * coatColors.length)] ?? '#3d5a6b';
  return { coat: tint(pen, coat, 0.62), hair, cut: random() < 0.6 ? 'coat' : 'jacket', arm: 'pocket' };
};

const person: Painter = (pen) =>
  placed(pen, 0, 0, 0.98, () => figureAt(pen, { ...someone(pen, 1), scarf: pen.accent }, 0));

const couple: Painter = (pen) => {
  placed(pen, -17, 0, 0.98, () =>
    figureAt(pen, { ...someone(pen, 1), hair: 'short', cut: 'jacket', arm: 'given' }, 0),
  );
  placed(pen, 20, 0, [-0.92, 0.92], () =>
    figureAt(pen, { ...someone(pen, 2), hair: 'long', cut: 'coat', arm: 'given', scarf: pen.accent }, 0.3),
  );
};

const family: Painter = (pen) => {
  placed(pen, -29, 0, 0.98, () =>
    figureAt(pen, { ...someone(pen, 1), hair: 'short', cut: 'jacket', arm: 'given' }, 0),
  );
  placed(pen, 31, 0, [-0.93, 0.93], () =>
    figureAt(pen, { ...someone(pen, 2), hair: 'bun', cut: 'coat', arm: 'given' }, 0.3),
  );
  placed(pen, 0, 0, 0.56, () =>
    figureAt(
      pen,
      { ...someone(pen, 3), hair: 'short', cut: 'coat', arm: 'pocket', scarf: pen.accent, isChild: true },
      0.6,
    ),
  );
};

const crowd: Painter = (pen) => {
  const random = seededRandom(pen.seed, 5);
  const row = (count: number, wide: number, far: number): void => {
    for (let index = 0; index < count; index += 1) {
      const x = ((index + 0.5) / count - 0.5) * wide + (random() - 0.5) * 7;
      const figure = someone(pen, index + far * 20);
      const scale = (0.86 + random() * 0.1) * (1 - far * 0.08);
      const scarf = index % 3 === 1 && far === 0 ? { scarf: pen.accent } : {};
      const coat = mix(figure.coat, tone(pen, 0.55), far * 0.32);
      const side = random() < 0.5 ? -scale : scale;
      placed(pen, x, -far * 5, [side, scale], () => figureAt(pen, { ...figure, ...scarf, coat }, random()));
    }
  };
  row(6, 168, 2);
  row(5, 150, 1);
  row(6, 178, 0);
};

const umbrella: Painter = (pen) => {
  const cloth = pen.accent;
  placed(pen, -5, 0, 0.96, () => {
    turned(pen, 15, -66, wave(pen, 4) * 0.022, () => {
      line(pen, tone(pen, 0.12), 1.3, 'M15.4 -60 L12 -124');
      figureShadow(pen);
      lit(
        pen,
        cloth,
        mix(cloth, pen.light, 0.4),
        'M-27 -103 C-25 -118 -8 -127 12 -127 C32 -127 47 -117 51 -102 C46 -106 41 -106 37.6 -102 C33 -107 27 -107 24.6 -102 C20 -107.4 13 -107.6 9 -102.4 C5 -107.6 -2 -107.4 -6 -102.6 C-9 -107 -14 -107 -17 -103 C-20 -106.4 -24 -106 -27 -103 Z',
        3,
        2.4,
      );
      line(
        pen,
        mix(cloth, pen.ink, 0.3),
        0.8,
        'M12 -127 C2 -121 -4 -112 -6 -103 M12 -127 C24 -121 24.6 -110 24.6 -102 M12 -127 L12 -129.6',
      );
    });
    figureAt(pen, { ...someone(pen, 1), hair: 'long', cut: 'coat', arm: 'raised' }, 0);
  });
};

/** The underside of the umbrella, seen from a little below. */
const figureShadow = (pen: Pen): void =>
  fill(
    pen,
    mix(pen.accent, pen.ink, 0.55),
    'M-27 -103 C-16 -110 40 -110 51 -102 C36 -98.6 -12 -98.6 -27 -103 Z',
  );

const astronaut: Painter = (pen) => {
  const suit = mix(tone(pen, 0.82), '#eef2f6', 0.4);
  const shade = mix(suit, pen.ink, 0.34);
  const edge = mix(suit, '#ffffff', 0.6);
  placed(pen, 0, wave(pen, 5) * 0.5 - 0.5, 1, () => {
    bar(pen, mix(shade, pen.ink, 0.3), -19, -82, 15, 36, 5);
    lit(
      pen,
      shade,
      suit,
      'M-13 -44 C-15 -28 -14 -16 -13.4 -8 C-16 -6 -17 -2 -16 0 L-2 0 C-1 -4 -1.4 -6 -2 -8 C-1 -20 0 -30 0 -44 Z',
      1.6,
      0.6,
    );
    lit(
      pen,
      suit,
      edge,
      'M-1 -44 C-1 -28 1 -16 1.6 -8 L1 0 L16 0 C17 -4 14.6 -7 12 -8 C14 -20 15 -32 14 -44 Z',
      2,
      0.6,
    );
    turned(pen, -11, -72, wave(pen, 4) * 0.05, () =>
      lit(
        pen,
        shade,
        suit,
        'M-9 -76 C-17 -76 -21 -66 -21 -54 C-21 -48 -20 -42 -17 -41 C-13 -40 -12 -44 -12 -48 C-12 -56 -10 -60 -7 -64 Z',
        1.4,
        0.8,
      ),
    );
    lit(
      pen,
      suit,
      edge,
      'M-6 -79 C-14 -78 -16 -70 -15 -60 C-15 -52 -14 -46 -13.6 -40 C-6 -37 8 -37 14.4 -40 C15 -50 16 -56 15.6 -62 C16 -72 13 -78 6 -79 Z',
      2.4,
      1,
    );
    bar(pen, mix(shade, pen.ink, 0.25), -7, -66, 15, 10, 2);
    bar(pen, pen.accent, -5, -64, 4, 2.4, 1);
    disc(pen, withAlpha(pen.lamp, 0.6 + 0.4 * wave(pen, 2)), 4.4, -62.8, 1.4);
    turned(pen, 12, -74, -0.25 + wave(pen, 3) * 0.16, () => {
      lit(
        pen,
        suit,
        edge,
        'M6 -77 C14 -78 20 -74 25 -82 C27 -88 28 -92 30 -95 C33 -97 36 -94 35 -91 C34 -84 32 -76 27 -70 C22 -65 14 -64 9 -66 Z',
        1.4,
        1,
      );
      fill(
        pen,
        pen.accent,
        'M24.4 -83.6 C27 -84 30.6 -82.4 32.2 -80.4 L31 -77.4 C28.4 -79.6 25.6 -80.8 22.8 -80.6 Z',
      );
    });
    lit(
      pen,
      suit,
      edge,
      'M-12 -90 C-12 -100 -5 -105 1.4 -105 C9 -105 15 -99.6 15 -90.6 C15 -82 9 -77 1.4 -77 C-6 -77 -12 -82 -12 -90 Z',
      2,
      1.4,
    );
    fill(
      pen,
      mix(pen.ink, '#0c1430', 0.5),
      'M-5 -91 C-5 -97 0 -99.6 5.4 -99.6 C11 -99.6 13.6 -96 13.4 -91 C13.2 -86 10 -82.6 4.6 -82.6 C-1 -82.6 -5 -86 -5 -91 Z',
    );
    fill(
      pen,
      withAlpha(pen.light, 0.75),
      'M0.4 -97 C4 -99 9 -98.4 10.6 -95.4 C7 -96.6 3 -95.6 -1 -92.6 C-2 -94 -1.4 -96 0.4 -97 Z',
    );
    disc(pen, withAlpha(pen.lamp, 0.8), 9.4, -87.6, 1.3);
  });
};

const robot: Painter = (pen) => {
  const metal = tone(pen, 0.62);
  const edge = tone(pen, 0.92);
  const dark = tone(pen, 0.18);
  placed(pen, 0, 0, 0.98, () => {
    for (const x of [-9, 9]) {
      line(pen, dark, 6, x < 0 ? 'M-9 -36 L-9 -8' : 'M9 -36 L9 -8');
      lit(
        pen,
        metal,
        edge,
        x < 0
          ? 'M-18 0 C-18 -8 -13 -10 -9 -10 C-4 -10 -1 -7 -1 0 Z'
          : 'M1 0 C1 -8 5 -10 9 -10 C14 -10 18 -7 18 0 Z',
        1.4,
        1,
      );
    }
    const body = wave(pen, 3) * 0.6;
    placed(pen, 0, body - 0.6, 1, () => {
      for (const side of [-1, 1])
        placed(pen, 0, 0, [side, 1], () =>
          turned(pen, 20, -64, wave(pen, 3, side * 0.25) * 0.1 - (side > 0 ? 0.5 : 0), () => {
            line(pen, dark, 5, 'M20 -64 C27 -60 28 -52 27 -44');
            lit(
              pen,
              metal,
              edge,
              'M21.6 -45 C22 -50 32 -50 32.6 -45 C33 -41 31 -38 29.6 -36 L28 -40 L26 -40 L24.6 -36 C22.6 -38 21.4 -41 21.6 -45 Z',
              1,
              0.8,
            );
          }),
        );
      lit(
        pen,
        metal,
        edge,
        'M-14 -70 L14 -70 C20 -70 22 -66 22 -62 C22 -52 20 -42 17 -36 C15 -32 -15 -32 -17 -36 C-20 -42 -22 -52 -22 -62 C-22 -66 -20 -70 -14 -70 Z',
        3,
        1.6,
      );
      bar(pen, dark, -10, -60, 20, 14, 4);
      disc(pen, pen.accent, 0, -53, 3.6 + wave(pen, 2) * 0.5);
      bar(pen, dark, -5, -75, 10, 6);
      turned(pen, 0, -74, wave(pen, 6) * 0.05, () => {
        line(pen, dark, 1.6, 'M0 -96 L0 -101');
        disc(pen, pen.accent, 0, -99.6, 2.4);
        lit(
          pen,
          metal,
          edge,
          'M-14 -97 L14 -97 C20 -97 23 -93 23 -88 L23 -82 C23 -77 20 -74 14 -74 L-14 -74 C-20 -74 -23 -77 -23 -82 L-23 -88 C-23 -93 -20 -97 -14 -97 Z',
          2.6,
          1.6,
        );
        bar(pen, mix(pen.ink, '#0c1430', 0.4), -17, -92.6, 34, 13.6, 6.4);
        const open = wave(pen, 5) > 0.985 ? 0.3 : 3.1;
        for (const x of [-7.4, 7.4]) disc(pen, pen.lamp, x, -86, 2.7, open);
      });
    });
  });
};

export const people = { person, couple, family, crowd, umbrella, astronaut, robot } as const;
