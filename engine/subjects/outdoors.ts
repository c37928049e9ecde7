import { mix, withAlpha } from '../color.ts';
import { seededRandom } from '../random.ts';
import {
  bar,
  cycle,
  disc,
  fill,
  glow,
  groundGlow,
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
} from './shapes.ts';

const crowns = [
  [
    'M-118 -150 C-146 -170 -140 -214 -108 -220 C-110 -262 -66 -284 -36 -266 C-18 -298 42 -298 56 -264 C94 -276 126 -246 114 -212 C146 -200 144 -158 114 -148 C108 -116 60 -106 36 -122 C12 -98 -38 -100 -52 -122 C-78 -108 -112 -120 -118 -150 Z',
    0,
    0,
  ],
  [
    'M-84 -186 C-98 -222 -64 -250 -36 -238 C-22 -268 30 -268 44 -240 C76 -246 100 -218 88 -192 C104 -166 72 -146 48 -156 C30 -134 -16 -136 -28 -156 C-52 -146 -82 -160 -84 -186 Z',
    0.3,
    0.4,
  ],
  [
    'M-18 -232 C-16 -262 26 -274 46 -254 C72 -258 90 -232 78 -212 C60 -196 36 -200 26 -208 C8 -202 -14 -214 -18 -232 Z',
    0.55,
    0.7,
  ],
] as const;

const tree: Painter = (pen) => {
  const bark = tint(pen, '#5c4030', 0.5);
  const leaf = tint(pen, pen.own ?? '#4f7a45', 0.62);
  leaned(pen, 0, wave(pen, 5) * -0.006, () => {
    lit(
      pen,
      bark,
      mix(bark, pen.light, 0.35),
      'M-24 0 C-12 -10 -12 -40 -14 -70 C-16 -100 -30 -120 -46 -140 L-34 -146 C-20 -132 -10 -122 -4 -108 L-4 -160 L6 -160 L8 -104 C16 -120 30 -132 46 -142 L54 -134 C34 -116 18 -96 15 -70 C12 -40 14 -12 30 0 Z',
      3,
      1,
    );
    for (const [data, share, late] of crowns) {
      const green = mix(
        mix(leaf, pen.ink, 0.3 - share * 0.5 < 0 ? 0 : 0.3 - share * 0.5),
        pen.light,
        share * 0.34,
      );
      placed(pen, wave(pen, 5, late) * 2.4, wave(pen, 6, late) * 1.2, 1, () =>
        lit(pen, green, mix(green, pen.light, 0.3), data, 5, 5),
      );
    }
    const random = seededRandom(pen.seed, 23);
    for (let index = 0; index < 16; index += 1) {
      const angle = random() * Math.PI * 2;
      const far = Math.sqrt(random());
      disc(
        pen,
        index % 4 === 0 ? pen.accent : withAlpha(pen.light, 0.24),
        Math.cos(angle) * far * 100,
        -192 + Math.sin(angle) * far * 68,
        index % 4 === 0 ? 4.6 : 5.6,
        4.4,
      );
    }
  });
};

/** A blossom of five petals around zero. */
const petals = 'M0 0 C-7 -4 -7 -14 0 -15 C7 -14 7 -4 0 0 Z';

const flowers: Painter = (pen) => {
  const random = seededRandom(pen.seed, 29);
  const green = tint(pen, '#4f7a45', 0.6);
  const colors = [pen.accent, mix(pen.accent, '#ffffff', 0.55), mix(pen.accent, '#f2c14e', 0.6)];
  for (let index = 0; index < 11; index += 1) {
    const x = (((index * 7) % 11) / 10 - 0.5) * 128 + (random() - 0.5) * 8;
    const tall = 26 + random() * 34 - Math.abs(x) * 0.14;
    const scale = 0.72 + random() * 0.4;
    placed(pen, x, 0, 1, () =>
      leaned(pen, 0, wave(pen, 3.4, index * 0.13) * -0.07, () => {
        bar(pen, mix(green, pen.ink, 0.2), -1, -tall, 2, tall);
        fill(
          pen,
          green,
          'M0 0 C-2 -12 -10 -16 -15 -24 C-14 -10 -8 -2 0 0 Z M0 0 C2 -14 9 -20 13 -30 C14 -14 8 -2 0 0 Z',
        );
        placed(pen, 0, -tall, scale, () => {
          const color = colors[index % colors.length] ?? pen.accent;
          for (let petal = 0; petal < 5; petal += 1)
            turned(pen, 0, 0, (petal * Math.PI * 2) / 5 + index, () =>
              fill(pen, petal % 2 === 0 ? color : mix(color, pen.light, 0.25), petals),
            );
          disc(pen, mix('#f2c14e', pen.ink, 0.12), 0, 0, 4.2);
        });
      }),
    );
  }
};

const bridgeArches =
  'M-390 0 L-390 -120 C-260 -170 260 -170 390 -120 L390 0 L330 0 C326 -66 282 -100 236 -100 C190 -100 152 -66 148 0 L106 0 C100 -80 52 -112 0 -112 C-52 -112 -100 -80 -106 0 L-148 0 C-152 -66 -190 -100 -236 -100 C-282 -100 -326 -66 -330 0 Z';

const bridge: Painter = (pen) => {
  const stone = mix(tone(pen, 0.46), '#a8977f', 0.3);
  const edge = mix(stone, pen.light, 0.5);
  fill(
    pen,
    mix(stone, pen.ink, 0.55),
    'M-330 0 C-326 -66 -282 -100 -236 -100 C-190 -100 -152 -66 -148 0 L-160 0 C-166 -54 -196 -80 -232 -80 C-270 -80 -304 -54 -308 0 Z M-106 0 C-100 -80 -52 -112 0 -112 C52 -112 100 -80 106 0 L92 0 C86 -62 48 -90 4 -90 C-42 -90 -78 -62 -84 0 Z M148 0 C152 -66 190 -100 236 -100 C282 -100 326 -66 330 0 L316 0 C310 -54 278 -80 240 -80 C204 -80 174 -54 170 0 Z',
  );
  lit(pen, stone, edge, bridgeArches, 4, 4);
  fill(
    pen,
    withAlpha(pen.ink, 0.18),
    'M-390 -104 C-260 -152 260 -152 390 -104 L390 -96 C260 -142 -260 -142 -390 -96 Z',
  );
  line(
    pen,
    mix(stone, pen.ink, 0.35),
    1.8,
    'M-340 0 C-334 -72 -286 -110 -236 -110 C-186 -110 -144 -72 -138 0 M-116 0 C-108 -88 -56 -122 0 -122 C56 -122 108 -88 116 0 M138 0 C144 -72 186 -110 236 -110 C286 -110 334 -72 340 0',
  );
  lit(
    pen,
    mix(stone, pen.light, 0.2),
    edge,
    'M-394 -118 C-260 -168 260 -168 394 -118 L394 -130 C260 -182 -260 -182 -394 -130 Z',
    0,
    3,
  );
  for (const [x, y] of [
    [-236, -157],
    [0, -168],
    [236, -157],
  ] as const)
    lampPost(pen, x, y);
};

const lampPost = (pen: Pen, x: number, y: number): void =>
  placed(pen, x, y, 1, () => {
    line(pen, tone(pen, 0.08), 3, 'M0 4 L0 -44');
    pennant(pen, pen.accent, 1, -38, 22, 12, x / 500);
    fill(pen, tone(pen, 0.08), 'M-7 -44 L7 -44 L9 -60 L-9 -60 Z M-11 -60 L11 -60 L0 -70 Z');
    bar(pen, pen.isDark ? pen.lamp : tone(pen, 0.9), -5.4, -58, 10.8, 12, 2);
    if (pen.isDark) glow(pen, pen.lamp, 0, -52, 42, 0.7 + wave(pen, 3, x) * 0.06);
  });

const tent: Painter = (pen) => {
  const cloth = pen.accent;
  const inside = pen.isDark ? mix(pen.lamp, cloth, 0.2) : mix(cloth, pen.ink, 0.6);
  leaned(pen, 0, wave(pen, 3) * 0.006, () => {
    line(pen, tone(pen, 0.3), 1.2, 'M-62 -62 L-108 -2 M62 -62 L108 -2');
    lit(
      pen,
      mix(cloth, pen.ink, 0.2),
      mix(cloth, pen.light, 0.2),
      'M-96 0 C-66 -24 -30 -72 -16 -116 L16 -116 C30 -72 66 -24 96 0 Z',
      3,
      2,
    );
    lit(
      pen,
      cloth,
      mix(cloth, pen.light, 0.45),
      'M-14 -116 L16 -116 C30 -72 66 -24 96 0 L40 0 C22 -28 4 -70 -14 -116 Z',
      4,
      3,
    );
    fill(pen, inside, 'M-14 -104 C-8 -66 12 -24 30 0 L-58 0 C-38 -26 -20 -66 -14 -104 Z');
    fill(
      pen,
      mix(cloth, pen.light, 0.3),
      'M-14 -106 C-16 -66 -30 -30 -58 0 L-72 0 C-46 -30 -24 -66 -14 -106 Z M-14 -106 C-4 -60 20 -22 44 0 L30 0 C10 -26 -8 -64 -14 -106 Z',
    );
    line(pen, tone(pen, 0.14), 2, 'M-18 -120 L20 -120');
  });
  if (pen.isDark) groundGlow(pen, pen.lamp, -14, -32, 90, 0.55 + wave(pen, 2.6) * 0.05);
};

const campfire: Painter = (pen) => {
  const log = mix(pen.ink, '#5a3a28', 0.5);
  groundGlow(pen, '#ff9a40', 0, -32, 92, (pen.isDark ? 0.6 : 0.32) + 0.04 * wave(pen, 0.7));
  for (const [x, wide, tall, late, color] of [
    [-9, 24, 50, 0.2, mix(pen.accent, '#f0561e', 0.75)],
    [9, 26, 60, 0.55, mix(pen.accent, '#f0561e', 0.75)],
    [0, 28, 74, 0, '#f7821f'],
    [-3, 20, 52, 0.35, '#ffb13d'],
    [4, 15, 38, 0.7, '#ffd873'],
    [0, 9, 22, 0.9, '#fff4cf'],
  ] as const)
    tongue(
      pen,
      x,
      wide,
      tall * (0.87 + 0.09 * wave(pen, 0.9, late) + 0.05 * wave(pen, 0.37, late)),
      late,
      color,
    );
  for (let index = 0; index < 6; index += 1) {
    const way = cycle(pen, 2.6, index / 6);
    const x = (index - 2.5) * 7 + wave(pen, 1.3, index * 0.3) * 7 * way;
    disc(pen, withAlpha('#ffc860', 0.9 * (1 - way)), x, -30 - way * 76, 1.5, 1.7);
  }
  lit(
    pen,
    log,
    mix(log, '#ff9a40', 0.5),
    'M-46 -4 C-48 -10 -44 -13 -40 -12 L36 -4 C40 -3 40 0 36 0 L-40 0 C-43 0 -45 -2 -46 -4 Z',
    1,
    3,
  );
  lit(
    pen,
    mix(log, pen.ink, 0.3),
    mix(log, '#ff9a40', 0.4),
    'M46 -8 C48 -14 44 -17 40 -16 L-34 -4 C-38 -2 -38 0 -34 0 L40 -3 C44 -4 45 -6 46 -8 Z',
    1,
    3,
  );
  for (const x of [-44, -24, 26, 44]) disc(pen, tone(pen, 0.34), x, -4, 8, 4);
};

/** One tongue of fire on the logs. */
const tongue = (pen: Pen, x: number, wide: number, tall: number, late: number, color: string): void => {
  const { context } = pen;
  const lean = wave(pen, 1.1, late) * wide * 0.26;
  context.fillStyle = color;
  context.beginPath();
  context.moveTo(x, -5);
  context.bezierCurveTo(
    x - wide * 0.9,
    -8,
    x - wide * 0.62,
    -tall * 0.5,
    x - wide * 0.12 + lean * 0.4,
    -tall * 0.68,
  );
  context.quadraticCurveTo(x + lean * 0.6, -tall * 0.8, x + lean, -tall);
  context.bezierCurveTo(
    x + wide * 0.2 + lean,
    -tall * 0.72,
    x + wide * 0.86,
    -tall * 0.46,
    x + wide * 0.56,
    -tall * 0.2,
  );
  context.bezierCurveTo(x + wide * 0.42, -6, x + wide * 0.2, -5, x, -5);
  context.fill();
};

const lantern: Painter = (pen) => {
  const metal = tone(pen, 0.16);
  const edge = tone(pen, 0.55);
  groundGlow(pen, pen.lamp, 0, -30, 62, (pen.isDark ? 0.7 : 0.34) + wave(pen, 3) * 0.04);
  placed(pen, 0, 0, 0.78, () => {
    turned(pen, 0, -68, wave(pen, 4) * 0.08, () => line(pen, metal, 2.4, 'M-14 -68 C-18 -96 18 -96 14 -68'));
    bar(pen, mix(pen.lamp, pen.isDark ? '#ffffff' : pen.light, 0.25), -17, -56, 34, 46, 6);
    const flick = 1 + wave(pen, 0.8) * 0.06 + wave(pen, 0.33) * 0.04;
    placed(pen, 0, -16, [1, flick], () => {
      fill(
        pen,
        '#f7821f',
        'M0 0 C-9 -2 -8 -13 -3 -18 C-1 -21 0 -24 0 -29 C6 -23 10 -15 8 -8 C7 -3 4 0 0 0 Z',
      );
      fill(pen, '#fff0bd', 'M0 0 C-4 -1 -4 -8 -1 -12 C4 -9 5 -1 0 0 Z');
    });
    line(pen, metal, 2.4, 'M-17 -56 L-17 -10 M17 -56 L17 -10 M-17 -32 L17 -32');
    lit(pen, metal, edge, 'M-24 0 L-22 -10 L22 -10 L24 0 Z', 2, 2);
    lit(pen, metal, edge, 'M-22 -55 C-20 -66 -10 -72 0 -74 C10 -72 20 -66 22 -55 Z', 3, 2);
    bar(pen, pen.accent, -22, -13, 44, 3);
  });
};

export const outdoors = { tree, flowers, bridge, tent, campfire, lantern } as const;
