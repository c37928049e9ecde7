import type { SKRSContext2D } from '@napi-rs/canvas';
import { mix, withAlpha } from '../color.ts';
import { between, seededRandom } from '../random.ts';
import type { PresenterLook } from './presenters.ts';
import { drawScarf, drawScarfBack } from './scarf.ts';

type Outline = (context: SKRSContext2D) => void;

/** An outline from numbers: the first two begin it, each six more are a Bézier curve. */
const curve =
  (...numbers: readonly number[]): Outline =>
  (context) => {
    const [x = 0, y = 0, ...rest] = numbers;
    context.moveTo(x, y);
    for (let at = 0; at + 5 < rest.length; at += 6) {
      const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = rest.slice(at, at + 6);
      context.bezierCurveTo(a, b, c, d, e, f);
    }
    context.closePath();
  };

/** Strands run from the parting outwards and down. */
interface Cut {
  back: readonly Outline[];
  front: readonly Outline[];
  /** Where the strands come from. */
  parting: readonly [number, number];
}

const long: Cut = {
  parting: [-7, -54],
  back: [
    curve(
      ...[0, -60, 36, -61, 48, -36, 46.5, -4, 46, 22, 55, 46, 51, 74, 49, 92, 30, 98, 12, 92],
      ...[4, 90, -4, 90, -12, 92, -30, 98, -49, 92, -51, 74, -55, 46, -46, 22, -46.5, -4],
      ...[-48, -36, -36, -61, 0, -60],
    ),
  ],
  front: [
    curve(
      ...[-8, -57.5, 22, -64, 47, -42, 46.5, -6, 46, 20, 54, 44, 50, 76, 48, 84, 42, 82, 41, 74],
      ...[42, 56, 34, 44, 36, 22, 37, 4, 34, -12, 24, -25, 14, -37, 0, -43, -8, -51],
      ...[-9, -53, -9, -55, -8, -57.5],
    ),
    curve(
      ...[-6, -57.5, -30, -62, -48, -40, -46.5, -6, -46, 20, -54, 44, -50, 76, -48, 84, -42, 82, -41, 74],
      ...[-42, 56, -34, 44, -36, 22, -37.5, 6, -36, -10, -31, -22, -25, -35, -14, -44, -7, -51],
      ...[-6, -53, -6, -55, -6, -57.5],
    ),
  ],
};

const bob: Cut = {
  parting: [6, -55],
  back: [
    curve(
      ...[0, -60, 37, -61, 50, -34, 48, 0, 48, 18, 50, 34, 42, 44, 30, 50, -30, 50, -42, 44],
      ...[-50, 34, -48, 18, -48, 0, -50, -34, -37, -61, 0, -60],
    ),
  ],
  front: [
    curve(
      ...[7, -58, 34, -60, 49, -36, 48, -2, 48, 16, 51, 32, 41, 43, 37, 40, 36, 26, 36, 14],
      ...[37, -2, 33, -16, 25, -27, 18, -36, 12, -44, 7, -58],
    ),
    curve(
      ...[9, -58, -30, -64, -50, -38, -48, -2, -48, 16, -51, 32, -41, 43, -37, 40, -36, 26, -36, 14],
      ...[-37, 0, -36, -14, -27, -22, -10, -24, 6, -36, 9, -58],
    ),
  ],
};

const short: Cut = {
  parting: [-17, -50],
  back: [],
  front: [
    curve(
      ...[-36.8, 3, -41.5, -14, -42, -34, -30, -48, -22, -60, 4, -65, 20, -60, 37, -55, 43, -34, 40, -16],
      ...[39.4, -8, 38, -2, 36.8, 4, 35.4, 2, 35, -4, 34.6, -9, 34.4, -17, 33, -22, 29, -27],
      ...[20, -29, 6, -31, -10, -38, -16, -36, -24, -33, -30, -25, -33.4, -19, -34.6, -12, -35, -6],
      ...[-35.2, -2, -35.6, 1, -36.8, 3],
    ),
  ],
};

const bun: Cut = {
  parting: [0, -56],
  back: [
    curve(...[-15, -58, -19, -74, -10, -84, 0, -84, 10, -84, 19, -74, 15, -58, 10, -50, -10, -50, -15, -58]),
    curve(...[-38, 4, -46, -30, -34, -59, 0, -59, 34, -59, 46, -30, 38, 4, 20, 20, -20, 20, -38, 4]),
  ],
  front: [
    curve(
      ...[
        -36.6, 5, -43.5, -24, -36, -58.5, 0, -58.5, 36, -58.5, 43.5, -24, 36.6, 5, 36, -4, 35, -10, 33, -16,
      ],
      ...[28, -30, 17, -39, 0, -40, -17, -39, -28, -30, -33, -16, -35, -10, -36, -4, -36.6, 5],
    ),
  ],
};

const cuts: Readonly<Record<'long' | 'bob' | 'short' | 'bun', Cut>> = { long, bob, short, bun };

/** Hair behind the head. */
export const drawHairBack = (context: SKRSContext2D, look: PresenterLook): void => {
  if (look.hairStyle === 'bald') return;
  if (look.hairStyle === 'scarf') {
    drawScarfBack(context, look);
    return;
  }
  if (look.hairStyle === 'curly') {
    drawCurls(context, look, 'back');
    return;
  }
  const cut = cuts[look.hairStyle];
  for (const outline of cut.back) paintLock(context, look, outline, cut.parting, 0.42);
};

/** Hair over the forehead and the temples. */
export const drawHairFront = (context: SKRSContext2D, look: PresenterLook): void => {
  if (look.beard) drawBeard(context, look);
  if (look.hairStyle === 'bald') return;
  if (look.hairStyle === 'scarf') {
    drawScarf(context, look);
    return;
  }
  if (look.hairStyle === 'curly') {
    drawCurls(context, look, 'front');
    return;
  }
  const cut = cuts[look.hairStyle];
  for (const outline of cut.front) paintLock(context, look, outline, cut.parting, 0);
};

/** One mass of hair: colour, strands, a band of gloss. */
const paintLock = (
  context: SKRSContext2D,
  look: PresenterLook,
  outline: Outline,
  parting: readonly [number, number],
  darker: number,
): void => {
  context.save();
  context.beginPath();
  outline(context);
  const gradient = context.createLinearGradient(-36, -56, 34, 60);
  gradient.addColorStop(0, mix(mix(look.hair, '#ffe2bd', 0.2), '#0c0706', darker));
  gradient.addColorStop(0.35, mix(look.hair, '#0c0706', darker));
  gradient.addColorStop(1, mix(look.hair, '#0c0706', 0.45 + darker * 0.6));
  context.fillStyle = gradient;
  context.fill();
  context.clip();
  drawStrands(context, look, parting, darker > 0 ? 0.5 : 1);
  if (darker === 0) drawGloss(context, look);
  context.restore();
};

const drawStrands = (
  context: SKRSContext2D,
  look: PresenterLook,
  [x, y]: readonly [number, number],
  strength: number,
): void => {
  const random = seededRandom(look.hair.length, 5);
  const light = mix(look.hair, '#ffe6c4', 0.42);
  const dark = mix(look.hair, '#080404', 0.6);
  context.lineCap = 'round';
  for (let index = 0; index < 64; index += 1) {
    const side = index % 2 === 0 ? 1 : -1;
    const spread = between(random, 18, 52);
    const drop = between(random, 20, 150);
    context.strokeStyle = withAlpha(random() < 0.5 ? light : dark, between(random, 0.05, 0.17) * strength);
    context.lineWidth = between(random, 0.35, 1.5);
    context.beginPath();
    context.moveTo(x + side * between(random, 0, 5), y + between(random, -5, 3));
    context.bezierCurveTo(
      x + side * spread * 0.62,
      y - between(random, 0, 7),
      x + side * spread,
      y + drop * 0.3,
      x + side * spread * between(random, 0.84, 1.1),
      y + drop,
    );
    context.stroke();
  }
};

/** A soft band where the crown catches the light. */
const drawGloss = (context: SKRSContext2D, look: PresenterLook): void => {
  const gloss = context.createRadialGradient(-15, -46, 2, -15, -46, 30);
  gloss.addColorStop(0, withAlpha(mix(look.hair, '#fff0d8', 0.62), 0.42));
  gloss.addColorStop(0.45, withAlpha(mix(look.hair, '#fff0d8', 0.5), 0.14));
  gloss.addColorStop(1, withAlpha(look.hair, 0));
  context.fillStyle = gloss;
  context.fillRect(-60, -70, 120, 80);
};

/** Natural curls: a soft round mass of small coils, lit from above on the left. */
const drawCurls = (context: SKRSContext2D, look: PresenterLook, part: 'back' | 'front'): void => {
  const random = seededRandom(part === 'back' ? 21 : 22);
  const coil = (x: number, y: number, radius: number): void => {
    const lit = Math.max(0, Math.min(1, (24 - x * 0.9 - y) / 95));
    context.fillStyle = mix(look.hair, '#5a3a28', 0.1 + 0.3 * lit * random());
    context.beginPath();
    context.arc(x, y, radius, 0, Math.PI * 2);
    context.fill();
    context.strokeStyle = withAlpha(mix(look.hair, '#d9a878', 0.5), (0.1 + 0.34 * lit) * random());
    context.lineWidth = radius * 0.26;
    const turn = random() * 7;
    context.beginPath();
    context.arc(x, y, radius * 0.62, turn, turn + 3.4);
    context.stroke();
  };
  if (part === 'back') {
    context.fillStyle = look.hair;
    context.beginPath();
    context.ellipse(0, -15, 52, 50, 0, 0, Math.PI * 2);
    context.fill();
    // From the outside in, so that inner coils lie over outer ones.
    for (const ring of [1, 0.94, 0.87, 0.8, 0.72, 0.64]) {
      const count = Math.round(76 * ring);
      for (let index = 0; index < count; index += 1) {
        const angle = (index / count) * Math.PI * 2 + ring * 9;
        if (Math.sin(angle) > 0.78) continue;
        const reach = ring * between(random, 0.95, 1.05);
        coil(Math.cos(angle) * 53 * reach, -15 + Math.sin(angle) * 51 * reach, between(random, 2.4, 4.2));
      }
    }
    return;
  }
  context.strokeStyle = look.hair;
  context.lineWidth = 17;
  context.beginPath();
  context.ellipse(0, -8, 43, 38, 0, Math.PI * 0.98, Math.PI * 2.02);
  context.stroke();
  for (let ring = 3; ring >= 0; ring -= 1) {
    for (let index = 0; index <= 40; index += 1) {
      const angle = Math.PI * 0.98 + (index / 40) * Math.PI * 1.04;
      const x = Math.cos(angle) * (35.6 + ring * 4.4);
      const y = -8 + Math.sin(angle) * (29 + ring * 6);
      coil(x + between(random, -1.4, 1.4), y + between(random, -1.4, 1.4), between(random, 2, 3.4));
    }
  }
};

/** A trimmed full beard with a moustache; the lips are drawn over it. */
const drawBeard = (context: SKRSContext2D, look: PresenterLook): void => {
  context.save();
  context.filter = 'none';
  const gradient = context.createLinearGradient(-24, 12, 26, 54);
  gradient.addColorStop(0, mix(look.hair, '#ffffff', 0.2));
  gradient.addColorStop(0.6, look.hair);
  gradient.addColorStop(1, mix(look.hair, '#2a2320', 0.4));
  context.fillStyle = gradient;
  context.beginPath();
  curve(
    ...[-36, 0, -37, 16, -35, 26, -32.4, 32, -28, 44, -16, 53.5, 0, 53.5, 16, 53.5, 28, 44, 32.4, 32],
    ...[35, 26, 37, 16, 36, 0, 34.4, 4, 33.6, 10, 32, 14, 28, 21, 22, 25, 15.5, 25.5],
    ...[10, 24, 5, 23.6, 0, 25, -5, 23.6, -10, 24, -15.5, 25.5, -22, 25, -28, 21, -32, 14],
    ...[-33.6, 10, -34.4, 4, -36, 0],
  )(context);
  context.fill();
  context.clip();
  const random = seededRandom(31);
  context.lineCap = 'round';
  for (let index = 0; index < 420; index += 1) {
    const x = between(random, -36, 36);
    const y = between(random, 0, 54);
    context.strokeStyle =
      random() < 0.55
        ? withAlpha(mix(look.hair, '#fff1de', 0.55), between(random, 0.08, 0.3))
        : withAlpha(mix(look.hair, '#0c0807', 0.6), 0.3);
    context.lineWidth = between(random, 0.25, 0.55);
    context.beginPath();
    context.moveTo(x, y);
    context.lineTo(x + x * 0.035, y + between(random, 2, 4));
    context.stroke();
  }
  context.restore();
};
