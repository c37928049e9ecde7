import { mix, withAlpha } from '../color.ts';
import {
  aboveWater,
  cycle,
  disc,
  fill,
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

/** Rings where something breaks the surface, centred at (x, 0), flat. */
export const rings = (pen: Pen, x: number, wide: number): void => {
  for (let index = 0; index < 3; index += 1) {
    const way = cycle(pen, 3, index / 3);
    pen.context.strokeStyle = withAlpha(pen.light, 0.5 * Math.sin(Math.PI * way));
    pen.context.lineWidth = 1.6;
    pen.context.beginPath();
    pen.context.ellipse(x, -3, wide * (0.35 + way * 0.6), 2.2, 0, 0, Math.PI * 2);
    pen.context.stroke();
  }
};

const whale: Painter = (pen) => {
  const skin = tint(pen, '#34506b', 0.55);
  const edge = mix(skin, pen.light, 0.42);
  const belly = mix(skin, pen.light, 0.66);
  aboveWater(pen, () => {
    spout(pen);
    const bob = wave(pen, 5) * 4;
    placed(pen, 0, bob, 1, () => {
      turned(pen, -120, 10, wave(pen, 5, 0.25) * 0.07, () => {
        lit(
          pen,
          skin,
          edge,
          'M-152 12 C-156 -22 -148 -56 -136 -78 L-124 -78 C-122 -50 -112 -20 -92 12 Z',
          3,
          2,
        );
        lit(
          pen,
          skin,
          edge,
          'M-130 -74 C-142 -86 -164 -88 -178 -108 C-160 -112 -140 -108 -130 -94 C-122 -110 -102 -118 -84 -114 C-92 -94 -112 -86 -130 -74 Z',
          2,
          3,
        );
      });
      lit(
        pen,
        skin,
        edge,
        'M-96 14 C-70 -26 -24 -56 40 -60 C104 -62 150 -40 166 -14 C170 -6 168 4 160 14 Z',
        3,
        4,
      );
      fill(pen, belly, 'M166 -14 C170 -6 168 4 160 14 L40 14 C90 10 140 2 166 -14 Z');
      line(
        pen,
        mix(belly, skin, 0.5),
        1.4,
        'M152 -4 C130 4 110 8 84 12 M144 -2 C120 6 100 10 60 12 M156 4 C140 8 130 10 120 12',
      );
      fill(pen, skin, 'M-20 -50 C-26 -62 -34 -66 -42 -66 C-40 -58 -40 -50 -40 -42 Z');
      disc(pen, mix(pen.ink, '#000000', 0.3), 122, -18, 3, 2.6);
      disc(pen, withAlpha('#ffffff', 0.8), 123, -19, 0.9);
    });
  });
  rings(pen, 20, 160);
};

/** The breath of a whale: it rises, bends over both ways and falls. */
const spout = (pen: Pen): void => {
  const way = cycle(pen, 5);
  const rise = Math.sin(Math.PI * Math.min(1, way * 1.6));
  const fog = withAlpha(mix(pen.light, '#ffffff', 0.5), 0.3 + 0.5 * Math.max(0, rise));
  placed(pen, 78, -56, [1, 0.35 + 0.65 * Math.max(0, rise)], () => {
    fill(
      pen,
      fog,
      'M-3 4 C-4 -24 -10 -52 -30 -58 C-42 -60 -48 -48 -46 -38 C-42 -46 -34 -48 -28 -44 C-14 -34 -8 -14 -6 4 Z',
    );
    fill(
      pen,
      fog,
      'M3 4 C4 -24 10 -58 28 -64 C40 -66 48 -54 46 -42 C42 -50 34 -54 27 -48 C14 -38 8 -14 6 4 Z',
    );
    fill(pen, fog, 'M-4 4 C-4 -26 -3 -54 0 -72 C3 -54 4 -26 4 4 Z');
  });
};

/** A fish around zero that looks to the right and beats its tail. */
export const fishBody = (pen: Pen): void => {
  const scale = tint(pen, pen.accent, 0.85);
  const edge = mix(scale, pen.light, 0.55);
  const fin = mix(scale, pen.ink, 0.3);
  placed(pen, -30, 6, [1, 1 - 0.18 * Math.abs(wave(pen, 1.2))], () =>
    turned(pen, 0, 0, wave(pen, 1.2) * 0.22, () =>
      lit(pen, fin, scale, 'M4 0 C-6 -6 -14 -20 -26 -22 C-22 -10 -22 6 -30 20 C-16 18 -6 8 4 2 Z', 1.4, 1.4),
    ),
  );
  fill(pen, fin, 'M-12 -16 C-6 -28 8 -32 20 -28 C18 -22 18 -18 20 -13 Z');
  lit(
    pen,
    scale,
    edge,
    'M-34 6 C-22 -14 2 -22 22 -17 C34 -14 42 -6 46 1 C42 8 32 15 18 17 C0 20 -20 18 -34 6 Z',
    1.4,
    3,
  );
  fill(pen, mix(scale, pen.light, 0.72), 'M-30 9 C-12 14 20 12 44 4 C40 10 32 15 18 17 C0 20 -20 18 -30 9 Z');
  turned(pen, 12, 2, wave(pen, 1.2, 0.4) * 0.2, () =>
    fill(pen, fin, 'M14 2 C8 10 0 14 -8 14 C-6 8 0 0 12 -2 Z'),
  );
  line(pen, fin, 1.2, 'M26 -14 C22 -6 22 4 26 12');
  disc(pen, mix(pen.light, '#ffffff', 0.6), 34, -4, 3.6);
  disc(pen, mix(pen.ink, '#000000', 0.3), 34.6, -4, 2);
};

const fish: Painter = (pen) => {
  rings(pen, 0, 50);
  placed(pen, 0, -40 + wave(pen, 2.4) * 2.4, 0.8, () =>
    turned(pen, 0, 0, -0.38 + wave(pen, 2.4, 0.2) * 0.09, () => {
      fishBody(pen);
    }),
  );
  for (let index = 0; index < 7; index += 1) {
    const way = cycle(pen, 1.8, index / 7);
    const side = (index - 3) * 13;
    const drop = withAlpha(mix(pen.light, '#ffffff', 0.4), 0.8 * (1 - way));
    disc(pen, drop, side * (0.5 + way * 0.5), -3 - 26 * Math.sin(Math.PI * way), 2.2 - way, 2.6 - way);
  }
};

/** A wing that is swept back from the shoulder at zero. */
const dragonWing =
  'M6 6 C8 -26 -8 -60 -34 -92 C-54 -114 -80 -126 -108 -130 C-98 -118 -96 -106 -102 -92 C-116 -90 -124 -80 -124 -66 C-108 -68 -96 -60 -92 -46 C-78 -50 -64 -44 -58 -28 C-44 -30 -32 -20 -28 4 C-18 12 -4 14 6 6 Z';
const wingBones =
  'M2 0 C-4 -36 -40 -104 -108 -130 M-34 -92 C-56 -92 -82 -92 -102 -92 M-22 -72 C-54 -72 -92 -72 -124 -66 M-12 -52 C-40 -54 -70 -52 -92 -46 M-4 -30 C-24 -34 -42 -34 -58 -28';

const wing = (pen: Pen, x: number, turn: number, spread: number, skin: string, edge: string): void =>
  placed(pen, x, -12, 1, () =>
    turned(pen, 0, 0, turn, () =>
      placed(pen, 0, 0, [1, spread], () => {
        lit(pen, skin, edge, dragonWing, 1.6, 2.4);
        line(pen, mix(skin, pen.ink, 0.4), 1.6, wingBones);
      }),
    ),
  );

const dragon: Painter = (pen) => {
  const skin = tint(pen, pen.own ?? '#3f6b55', 0.5);
  const edge = mix(skin, pen.light, 0.42);
  const shade = mix(skin, pen.ink, 0.45);
  const beat = wave(pen, 1.8);
  placed(pen, 0, 58 - beat * 5, 1, () => {
    wing(pen, 26, 0.5 - beat * 0.12, 0.72 + beat * 0.24, shade, mix(shade, skin, 0.6));
    dragonBody(pen, skin, edge, shade);
    dragonHead(pen, skin, edge, shade);
    wing(pen, 2, -beat * 0.14, 0.7 + beat * 0.3, mix(skin, pen.light, 0.08), edge);
  });
};

/** Tail, legs and belly. */
const dragonBody = (pen: Pen, skin: string, edge: string, shade: string): void => {
  turned(pen, -50, 6, wave(pen, 3.6, 0.2) * 0.07, () => {
    lit(
      pen,
      skin,
      edge,
      'M-34 -10 C-62 -6 -84 10 -106 10 C-126 10 -138 -4 -150 -20 C-146 4 -134 26 -108 28 C-80 30 -58 24 -34 18 Z',
      1.4,
      2.2,
    );
    fill(
      pen,
      pen.accent,
      'M-145 -12 C-152 -16 -160 -28 -158 -40 C-150 -34 -144 -34 -138 -36 C-138 -26 -140 -18 -145 -12 Z',
    );
  });
  const leg = (x: number, shift: number, data: string): void =>
    turned(pen, x, 14, 0.5 + wave(pen, 1.8, shift) * 0.12, () => lit(pen, shade, skin, data, 1, 0.6));
  leg(-22, 0, 'M-34 8 C-36 24 -28 32 -30 42 L-20 40 C-16 32 -18 20 -10 12 Z');
  leg(20, 0.3, 'M12 10 C12 22 18 28 16 38 L25 36 C28 28 26 18 28 10 Z');
  lit(
    pen,
    skin,
    edge,
    'M-52 2 C-40 -18 -8 -26 18 -20 C36 -16 44 -6 40 6 C28 22 -10 28 -36 20 C-46 16 -54 10 -52 2 Z',
    1,
    3,
  );
  fill(pen, mix(skin, pen.light, 0.5), 'M40 4 C28 22 -8 26 -34 18 C-12 18 16 14 40 4 Z');
};

const dragonHead = (pen: Pen, skin: string, edge: string, shade: string): void =>
  turned(pen, 34, -8, wave(pen, 3.6) * 0.07, () => {
    lit(
      pen,
      skin,
      edge,
      'M20 -18 C44 -22 58 -34 70 -54 C76 -64 88 -70 100 -66 C112 -62 124 -54 138 -50 C144 -48 144 -42 138 -40 C126 -38 112 -38 104 -42 C96 -44 90 -42 86 -34 C76 -12 58 8 36 10 Z',
      1.4,
      2.2,
    );
    fill(
      pen,
      shade,
      'M92 -66 C84 -78 72 -84 60 -84 C66 -76 74 -68 84 -62 Z M100 -66 C96 -78 88 -86 78 -90 C82 -80 86 -72 92 -64 Z',
    );
    fill(
      pen,
      pen.accent,
      'M70 -54 L60 -56 L64 -46 L53 -46 L56 -37 L45 -36 L48 -28 L38 -26 L44 -20 C56 -26 64 -38 70 -54 Z',
    );
    line(pen, shade, 1.6, 'M140 -44 C126 -46 116 -46 106 -48');
    disc(pen, pen.lamp, 106, -57, 2.8, 2.2);
    disc(pen, pen.ink, 106.6, -57, 0.9, 2);
    disc(pen, shade, 135, -47.4, 1.4, 1);
    const breath = Math.max(0, wave(pen, 3.6, 0.6));
    for (let index = 0; index < 3; index += 1)
      disc(
        pen,
        withAlpha(tone(pen, 0.8), 0.35 * breath),
        146 + index * 7 * breath,
        -48 - index * 4,
        3 + index,
      );
  });

export const creatures = { whale, fish, dragon } as const;
