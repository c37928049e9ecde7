import { mix, withAlpha } from '../color.ts';
import {
  bar,
  cycle,
  disc,
  fill,
  glow,
  line,
  lit,
  type Painter,
  type Pen,
  placed,
  tint,
  tone,
  turned,
  wave,
} from './shapes.ts';

/** A flame that hangs from (0, 0) downwards. */
const flame = (pen: Pen, wide: number, long: number): void => {
  const { context } = pen;
  const reach = long * (0.86 + 0.09 * wave(pen, 0.31) + 0.05 * wave(pen, 0.17, 0.3));
  const sway = wave(pen, 0.43) * wide * 0.14;
  for (const [share, color] of [
    [1, mix(pen.accent, '#ff7a2a', 0.65)],
    [0.68, '#ffb545'],
    [0.38, '#fff3c4'],
  ] as const) {
    context.fillStyle = color;
    context.beginPath();
    context.moveTo(-wide * 0.5 * share, 0);
    context.bezierCurveTo(
      -wide * 0.75 * share,
      reach * share * 0.4,
      sway - wide * 0.1,
      reach * share * 0.7,
      sway,
      reach * share,
    );
    context.bezierCurveTo(
      sway + wide * 0.1,
      reach * share * 0.7,
      wide * 0.75 * share,
      reach * share * 0.4,
      wide * 0.5 * share,
      0,
    );
    context.fill();
  }
};

const exhaust = (pen: Pen): void => {
  glow(pen, pen.lamp, 0, 62, 84, pen.isDark ? 0.7 : 0.4);
  placed(pen, 0, 60, 1, () => flame(pen, 28, 84));
  for (let index = 0; index < 4; index += 1) {
    const way = cycle(pen, 1.2, index / 4);
    disc(
      pen,
      withAlpha(tone(pen, 0.9), 0.4 * (1 - way)),
      (index - 1.5) * 8 * (1 + way),
      88 + way * 46,
      6 + way * 8,
    );
  }
};

const rocket: Painter = (pen) =>
  turned(pen, 0, 0, 0.62 + wave(pen, 4) * 0.02, () => {
    const hull = pen.own === undefined ? mix(tone(pen, 0.84), '#f4f4f2', 0.4) : tint(pen, pen.own, 0.85);
    const edge = mix(hull, '#ffffff', 0.7);
    exhaust(pen);
    fill(pen, mix(pen.accent, pen.ink, 0.35), 'M-24 14 C-44 26 -52 46 -50 70 C-40 60 -28 54 -18 52 Z');
    lit(
      pen,
      pen.accent,
      mix(pen.accent, pen.light, 0.45),
      'M24 14 C44 26 52 46 50 70 C40 60 28 54 18 52 Z',
      2,
      1.6,
    );
    fill(pen, tone(pen, 0.15), 'M-15 50 L15 50 L18 62 L-18 62 Z');
    lit(
      pen,
      hull,
      edge,
      'M0 -128 C22 -100 32 -62 30 -20 C29 8 24 34 18 54 L-18 54 C-24 34 -29 8 -30 -20 C-32 -62 -22 -100 0 -128 Z',
      7,
      2,
    );
    fill(
      pen,
      withAlpha(pen.ink, 0.24),
      'M0 -128 C-22 -100 -32 -62 -30 -20 C-29 8 -24 34 -18 54 L-7 54 C-14 10 -20 -60 0 -128 Z',
    );
    fill(pen, pen.accent, 'M0 -128 C11 -114 19 -97 24 -78 C8 -84 -8 -84 -24 -78 C-19 -97 -11 -114 0 -128 Z');
    disc(pen, tone(pen, 0.2), 0, -44, 15);
    disc(pen, pen.isDark ? pen.lamp : mix(tone(pen, 0.7), '#a9d4e8', 0.5), 0, -44, 10.6);
    fill(pen, withAlpha('#ffffff', 0.5), 'M-6 -50 C-3 -54 4 -54 7 -50 C3 -50.6 -2 -50 -6 -46 Z');
    fill(pen, withAlpha(pen.accent, 0.9), 'M-29 14 C-10 19 10 19 29 14 L27.6 24 C10 29 -10 29 -27.6 24 Z');
    lit(
      pen,
      mix(pen.accent, pen.ink, 0.2),
      pen.accent,
      'M-4 18 L4 18 C6 36 6 56 4 72 L-4 72 C-6 56 -6 36 -4 18 Z',
      1,
      1,
    );
  });

const plane: Painter = (pen) =>
  turned(pen, 0, 0, -0.1 + wave(pen, 5) * 0.014, () => {
    const hull = mix(tone(pen, 0.86), '#f5f6f7', 0.4);
    const edge = mix(hull, '#ffffff', 0.75);
    const shade = mix(hull, pen.ink, 0.4);
    fill(pen, shade, 'M6 -8 C-8 -26 -26 -42 -38 -46 L-26 -46 C-2 -38 22 -22 36 -8 Z');
    fill(pen, shade, 'M-118 -10 C-128 -18 -140 -24 -148 -26 L-138 -27 C-124 -24 -110 -18 -102 -10 Z');
    lit(
      pen,
      pen.accent,
      mix(pen.accent, pen.light, 0.4),
      'M-138 -6 L-152 -54 C-152 -57 -150 -58 -147 -58 L-136 -58 C-126 -44 -112 -24 -96 -16 Z',
      2,
      2,
    );
    lit(
      pen,
      hull,
      edge,
      'M-152 -4 C-146 -10 -136 -16 -118 -18 L98 -20 C124 -20 142 -12 150 -3 C153 1 151 4 146 6 C130 12 110 15 84 15 L-64 14 C-96 12 -126 6 -148 2 C-152 1 -154 -2 -152 -4 Z',
      1,
      4,
    );
    fill(
      pen,
      withAlpha(pen.ink, 0.16),
      'M150 -1 C152 2 150 5 146 6 C130 12 110 15 84 15 L-64 14 C-96 12 -126 6 -148 2 C-60 8 90 8 150 -1 Z',
    );
    const glass = pen.isDark ? pen.lamp : mix(pen.ink, '#28435c', 0.5);
    for (let x = -92; x < 108; x += 11) bar(pen, glass, x, -9, 5, 6, 2);
    fill(pen, mix(pen.ink, '#28435c', 0.5), 'M124 -15 C132 -13 138 -10 142 -7 L126 -6.6 Z');
    fill(pen, pen.accent, 'M-148 2 C-120 6 -80 10 -40 10.6 L-40 13.6 C-90 13 -126 7 -148 2 Z');
    fill(pen, shade, 'M8 18 C10 12 40 12 46 17 C48 22 44 28 38 28 L14 28 C9 27 7 23 8 18 Z');
    lit(pen, mix(hull, pen.ink, 0.2), edge, 'M42 2 C20 16 -18 38 -52 48 L-62 48 C-50 30 -30 10 -6 2 Z', 1, 2);
    lit(
      pen,
      mix(hull, pen.ink, 0.24),
      edge,
      'M-104 -4 C-116 4 -132 10 -148 12 L-154 12 C-148 4 -138 -3 -128 -5 Z',
      1,
      1,
    );
    if (wave(pen, 1.5) > 0.6) glow(pen, '#ff5648', -58, 47, 10, 0.9);
    else disc(pen, '#ff5648', -58, 47, 1.6);
  });

/** The basket and the two in it. */
const basket = (pen: Pen): void => {
  for (const x of [-8, 7]) {
    disc(pen, tone(pen, 0.2), x, 129, 5, 5.6);
    bar(pen, x < 0 ? tone(pen, 0.3) : mix(pen.accent, pen.ink, 0.3), x - 6, 133, 12, 14, 5);
  }
  const wicker = mix(pen.ink, '#8a5a34', 0.62);
  lit(
    pen,
    wicker,
    mix(wicker, pen.light, 0.4),
    'M-22 140 L22 140 L19 172 C18 176 16 177 13 177 L-13 177 C-16 177 -18 176 -19 172 Z',
    3,
    2,
  );
  line(pen, mix(wicker, pen.ink, 0.4), 1.4, 'M-21 150 L21 150 M-20 160 L20 160 M-19 169 L19 169');
  bar(pen, mix(wicker, pen.ink, 0.4), -24, 138, 48, 5, 2.4);
};

const balloon: Painter = (pen) =>
  placed(pen, 0, wave(pen, 5) * 5, 1, () =>
    turned(pen, 0, -60, wave(pen, 7) * 0.02, () => {
      const cloth = mix(tone(pen, 0.86), '#f8efdc', 0.35);
      const gores = [
        [
          'M0 -194 C-120 -194 -152 -94 -120 -28 C-94 24 -54 60 -26 88 L26 88 C54 60 94 24 120 -28 C152 -94 120 -194 0 -194 Z',
          pen.accent,
        ],
        [
          'M0 -194 C-92 -190 -112 -96 -92 -30 C-72 24 -42 62 -20 88 L20 88 C42 62 72 24 92 -30 C112 -96 92 -190 0 -194 Z',
          cloth,
        ],
        [
          'M0 -194 C-54 -188 -66 -98 -54 -32 C-44 22 -26 62 -12 88 L12 88 C26 62 44 22 54 -32 C66 -98 54 -188 0 -194 Z',
          pen.accent,
        ],
        [
          'M0 -194 C-18 -186 -22 -98 -18 -32 C-15 22 -9 62 -4 88 L4 88 C9 62 15 22 18 -32 C22 -98 18 -186 0 -194 Z',
          cloth,
        ],
      ] as const;
      for (const [data, color] of gores) fill(pen, color, data);
      const whole = gores[0][0];
      fill(
        pen,
        withAlpha(pen.ink, 0.16),
        'M0 -194 C-120 -194 -152 -94 -120 -28 C-94 24 -54 60 -26 88 L-4 88 C-40 40 -84 -20 -84 -90 C-84 -140 -50 -180 0 -194 Z',
      );
      lit(pen, withAlpha(pen.light, 0.01), withAlpha(pen.light, 0.5), whole, 10, 7);
      const burn = Math.max(0, wave(pen, 6, 0.1)) ** 2;
      glow(pen, pen.lamp, 0, 60, 90, (pen.isDark ? 0.55 : 0.22) * (0.5 + burn * 0.5));
      line(pen, tone(pen, 0.1), 1.2, 'M-24 88 L-18 140 M24 88 L18 140 M-8 88 L-9 140 M8 88 L9 140');
      fill(pen, mix(pen.accent, pen.ink, 0.4), 'M-27 84 L27 84 L22 96 L-22 96 Z');
      if (burn > 0.05) placed(pen, 0, 116, [1, -1], () => flame(pen, 9, 14 + 16 * burn));
      basket(pen);
    }),
  );

const drone: Painter = (pen) =>
  placed(pen, wave(pen, 4) * 2, wave(pen, 2.6) * 2.4, 1, () =>
    turned(pen, 0, 0, wave(pen, 4, 0.25) * 0.05, () => {
      const shell = tone(pen, 0.58);
      const edge = tone(pen, 0.95);
      const dark = tone(pen, 0.1);
      line(pen, dark, 3.4, 'M-12 -2 L-40 -9 M12 -2 L40 -9');
      line(pen, dark, 2, 'M-12 8 L-20 22 L-27 22 M12 8 L20 22 L27 22');
      for (const x of [-40, 40]) {
        bar(pen, dark, x - 3.4, -14, 6.8, 9, 2);
        disc(pen, withAlpha(tone(pen, 0.55), 0.42), x, -16, 24, 3.2);
        const blade = Math.abs(Math.cos(pen.seconds * 19 + x)) * 20 + 3;
        disc(pen, withAlpha(dark, 0.75), x, -16, blade, 1.3);
      }
      lit(
        pen,
        shell,
        edge,
        'M-22 -4 C-20 -12 -10 -15 0 -15 C10 -15 20 -12 22 -4 C23 4 16 10 8 11 L-8 11 C-16 10 -23 4 -22 -4 Z',
        1.6,
        1.8,
      );
      bar(pen, pen.accent, -14, -5, 28, 3, 1.5);
      disc(pen, dark, 0, 13, 7.4);
      disc(pen, mix(pen.ink, '#3a6a8a', 0.6), 0, 13.4, 4.4);
      disc(pen, withAlpha('#ffffff', 0.8), 1.4, 11.8, 1.2);
      const blink = wave(pen, 1) > 0 ? 1 : 0.25;
      disc(pen, withAlpha('#ff5648', blink), -19, 0, 1.9);
      disc(pen, withAlpha('#58e08a', blink), 19, 0, 1.9);
    }),
  );

const kite: Painter = (pen) =>
  placed(pen, wave(pen, 4) * 4, wave(pen, 2.8) * 4, 1, () => {
    tail(pen);
    turned(pen, 0, -30, 0.32 + wave(pen, 4, 0.2) * 0.07, () => {
      const pale = mix(pen.accent, pen.light, 0.62);
      fill(pen, pen.accent, 'M0 -88 L42 -40 L0 34 Z');
      fill(pen, pale, 'M0 -88 L-42 -40 L0 34 Z');
      fill(pen, mix(pen.accent, pen.ink, 0.28), 'M0 -40 L-42 -40 L0 34 Z');
      fill(pen, mix(pen.accent, pen.light, 0.3), 'M0 -40 L42 -40 L0 34 Z');
      line(pen, mix(pen.ink, pen.accent, 0.2), 1.5, 'M0 -88 L0 34 M-42 -40 L42 -40');
    });
  });

const tail = (pen: Pen): void => {
  const { context } = pen;
  const points = Array.from({ length: 9 }, (_, index) => {
    const share = index / 8;
    return [-21 - share * 44 + wave(pen, 2, -share) * 12 * share, 2 + share * 84] as const;
  });
  context.strokeStyle = tone(pen, 0.2);
  context.lineWidth = 1.4;
  context.beginPath();
  for (const [x, y] of points) context.lineTo(x, y);
  context.stroke();
  for (const index of [2, 4, 6, 8]) {
    const [x, y] = points[index] ?? [0, 0];
    placed(pen, x, y, 1, () =>
      turned(pen, 0, 0, 0.4 + wave(pen, 2, -index / 8) * 0.5, () =>
        fill(
          pen,
          index % 4 === 0 ? pen.accent : mix(pen.accent, pen.light, 0.5),
          'M0 0 L-11 -6 L-11 6 Z M0 0 L11 -6 L11 6 Z',
        ),
      ),
    );
  }
};

export const aircraft = { rocket, plane, balloon, drone, kite } as const;
