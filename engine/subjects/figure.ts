import { mix } from '../color.ts';
import { type Random, seededRandom } from '../random.ts';
import { disc, fill, leaned, line, lit, type Pen, pennant, tint, tone, turned, wave } from './shapes.ts';

const hairs = ['short', 'bun', 'long', 'hat'] as const;

/** How one standing person is dressed; drawn 100 high, feet at zero. */
export interface Figure {
  coat: string;
  hair: (typeof hairs)[number];
  /** A coat to the knees or a jacket over trousers. */
  cut: 'coat' | 'jacket';
  scarf?: string;
  /** The right arm: in the pocket, raised to hold something at (14, -66), or given to someone beside. */
  arm: 'pocket' | 'raised' | 'given';
  isChild?: boolean;
  /** Grey hair. */
  isOld?: boolean;
}

const backLeg =
  'M-8.5 -50 C-9.5 -32 -9 -16 -8 -3.5 L-10.5 0 L-1 0 C-1.2 -2 -2 -3 -2.4 -4 C-1.4 -18 0 -32 1 -50 Z';

const frontLeg =
  'M-2 -50 C0.5 -32 2 -17 3 -4 L2.2 0 L12.4 0 C12.6 -2.2 9.6 -3.4 7.9 -4.4 C9 -20 9.8 -34 9 -50 Z';

export const coats = {
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

export const figureHead = (pen: Pen, figure: Figure): void => {
  const skin = tint(pen, '#d09a76', 0.7);
  const hair = figure.isOld === true ? tone(pen, 0.8) : mix(pen.ink, '#2a1c18', 0.4);
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
  if (figure.scarf !== undefined)
    lit(
      pen,
      figure.scarf,
      mix(figure.scarf, pen.light, 0.35),
      'M-5.4 -87.4 C-2.6 -85.4 3.4 -85.4 6 -87.6 C7.4 -86 7.4 -83.4 6 -82 C2.6 -79.8 -3.4 -80 -6 -82.2 C-7 -83.8 -6.8 -86.4 -5.4 -87.4 Z',
      1,
      0.8,
    );
};

export const figureAt = (pen: Pen, figure: Figure, shift: number): void => {
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
    pennant(pen, mix(figure.scarf, pen.ink, 0.16), -3, -85.4, -15, 5.2, shift);
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
  figureHead(pen, figure);
  context.restore();
};

const coatColors = ['#6b4a3a', '#3d5a6b', '#74763f', '#8a4b4f', '#4b4a72', '#a07a4a'];

/** Someone of their own for every seed. */
export const someone = (pen: Pen, which: number): Figure => {
  const random = seededRandom(pen.seed, which, 7);
  const hair = hairs[Math.floor(random() * hairs.length)] ?? 'short';
  const coat = coatColors[Math.floor(random() * coatColors.length)] ?? '#3d5a6b';
  const cut = random() < 0.6 ? 'coat' : 'jacket';
  const isOld = pen.look?.states?.includes('old') === true;
  return { coat: tint(pen, coat, 0.62), hair, cut, arm: 'pocket', ...(isOld ? { isOld } : {}) };
};

/**
 * One row of a crowd, in which nobody stands quite evenly.
 *
 * @param row how many stand in it, over which width, and how far behind the first row, 0 being that
 * @param paint draws one of them at `x`, `scale` as large as an adult
 */
export const paintRow = (
  pen: Pen,
  random: Random,
  { count, wide, far }: { count: number; wide: number; far: number },
  paint: (figure: Figure, x: number, scale: number) => void,
): void => {
  for (let index = 0; index < count; index += 1) {
    const x = ((index + 0.5) / count - 0.5) * wide + (random() - 0.5) * 7;
    const figure = someone(pen, index + far * 20);
    const scale = (0.86 + random() * 0.1) * (1 - far * 0.08);
    const scarf = index % 3 === 1 && far === 0 ? { scarf: pen.accent } : {};
    const coat = mix(figure.coat, tone(pen, 0.55), far * 0.32);
    paint({ ...figure, ...scarf, coat }, x, scale);
  }
};
