import { mix } from '../color.ts';
import { smoke } from './fire.ts';
import { fill, outline, type Painter, type Pen, tone, turned } from './shapes.ts';

/** What is left of each: the outline that a ruin is cut to. */
const remains = {
  house:
    'M-180 12 L-180 -124 L-150 -138 L-128 -126 L-104 -176 L-84 -164 L-66 -222 L-48 -214 L-36 -170 L-18 -178 L2 -132 L22 -146 L34 -112 L58 -122 L72 -186 L100 -176 L112 -132 L136 -146 L180 -128 L180 12 Z',
  castle:
    'M-360 12 L-360 -420 L-290 -430 L-262 -330 L-236 -290 L-214 -210 L-190 -240 L-172 -330 L-140 -300 L-118 -220 L-90 -250 L-62 -366 L-40 -340 L-22 -392 L8 -360 L30 -410 L48 -322 L72 -262 L112 -250 L130 -350 L160 -316 L176 -382 L198 -300 L214 -190 L240 -180 L262 -232 L296 -216 L330 -250 L360 -240 L360 12 Z',
  windmill:
    'M-200 12 L-200 -300 L-60 -286 L-46 -246 L-30 -292 L-8 -262 L14 -300 L30 -268 L52 -284 L70 -240 L200 -260 L200 12 Z',
  bridge:
    'M-420 12 L-420 -260 L-66 -260 L-60 -172 L-82 -150 L-62 -128 L-92 -104 L-86 -60 L-112 -20 L-110 12 Z M420 12 L420 -260 L96 -260 L86 -176 L106 -152 L80 -134 L102 -108 L104 -66 L128 -28 L124 12 Z',
} as const;

const rubble =
  'M-10 0 L-6 -9 L4 -11 L12 -4 L13 0 Z M14 0 L18 -6 L26 -7 L30 0 Z M-34 0 L-30 -5 L-22 -7 L-16 0 Z M-4 -9 L0 -17 L8 -14 L8 -9 Z';

const heaps = {
  house: [-132, -30, 44, 126],
  castle: [-300, -150, 80, 220],
  windmill: [-70, 62],
  bridge: [-120, 132],
} as const;

const isRuin = (subject: string): subject is keyof typeof remains => Object.hasOwn(remains, subject);

/** Paints what is broken: a ruin with its rubble, or a car that smokes and hangs on one side. */
export const paintBroken = (pen: Pen, subject: string, usual: Painter): void => {
  if (!isRuin(subject)) {
    smoke(pen, 84, -56, 90, 15, 0.2);
    turned(pen, -64, -19, 0.03, () => usual(pen));
    return;
  }
  const { context } = pen;
  context.save();
  context.clip(outline(remains[subject]));
  usual(pen);
  context.restore();
  const stone = mix(tone(pen, 0.4), '#9a8c78', 0.3);
  for (const x of heaps[subject]) {
    context.save();
    context.translate(x, 0);
    context.scale(2.1, 1.7);
    fill(pen, x % 4 === 0 ? stone : mix(stone, pen.ink, 0.25), rubble);
    context.restore();
  }
};
