import { mix, withAlpha } from '../color.ts';
import {
  aboveWater,
  bar,
  disc,
  fill,
  glow,
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

/** A wheel that rolls on zero: by the way it has gone where that is told, else `turn` revolutions a second. */
const wheel = (pen: Pen, x: number, radius: number, turn: number): void => {
  disc(pen, mix(pen.ink, '#000000', 0.35), x, -radius, radius);
  disc(pen, tone(pen, 0.62), x, -radius, radius * 0.58);
  const rolled = pen.way === undefined ? pen.seconds * turn * Math.PI * 2 : (pen.way * 100) / radius;
  turned(pen, x, -radius, rolled, () => {
    for (const angle of [0, Math.PI / 3, (Math.PI * 2) / 3])
      turned(pen, x, -radius, angle, () =>
        bar(pen, mix(pen.ink, '#000000', 0.2), x - radius * 0.08, -radius * 1.5, radius * 0.16, radius),
      );
  });
  disc(pen, tone(pen, 0.4), x, -radius, radius * 0.16);
};

/** The light that a vehicle throws ahead, from (x, y) to `reach`. */
const beam = (pen: Pen, x: number, y: number, reach: number, spread: number): void => {
  const { context } = pen;
  const light = context.createLinearGradient(x, 0, x + reach, 0);
  light.addColorStop(0, withAlpha(pen.lamp, 0.6));
  light.addColorStop(1, withAlpha(pen.lamp, 0));
  context.fillStyle = light;
  context.beginPath();
  context.moveTo(x, y - 2);
  context.lineTo(x + reach, y - spread * 0.35);
  context.lineTo(x + reach, Math.min(0, y + spread));
  context.lineTo(x, y + 2);
  context.fill();
};

/** What a window shows: the sky by day, a lamp by night. */
const pane = (pen: Pen): string =>
  pen.isLit ? mix(pen.lamp, pen.ink, 0.12) : mix(tone(pen, 0.34), '#5f8aa6', 0.55);

const boat: Painter = (pen) =>
  aboveWater(pen, () => turned(pen, 0, -4, wave(pen, 4) * 0.028, () => boatUpright(pen)));

const boatUpright = (pen: Pen): void => {
  const sail = mix(tone(pen, 0.9), '#fdf6e8', 0.4);
  const hull =
    pen.own === undefined ? mix(pen.ink, tint(pen, '#5a3826', 0.6), 0.55) : tint(pen, pen.own, 0.8);
  line(pen, tone(pen, 0.12), 2.6, 'M-2 -24 L-2 -228');
  placed(pen, 0, 0, [1 + wave(pen, 4, 0.2) * 0.025, 1], () => {
    lit(pen, sail, mix(sail, '#ffffff', 0.7), 'M2 -222 C44 -170 78 -104 86 -42 C56 -36 28 -35 2 -36 Z', 5, 3);
    fill(
      pen,
      pen.accent,
      'M2 -112 C26 -112 48 -111 66.6 -105 C71 -95 74.8 -85 78 -75.6 C54 -82 28 -83 2 -83 Z',
    );
    fill(pen, withAlpha(pen.ink, 0.1), 'M2 -222 C14 -160 18 -90 10 -36 L2 -36 Z');
    lit(
      pen,
      mix(sail, pen.ink, 0.16),
      sail,
      'M-7 -206 C-28 -160 -58 -96 -84 -44 C-58 -40 -32 -38 -7 -38 Z',
      3,
      2,
    );
  });
  pennant(pen, pen.accent, -2, -229, 24, 8);
  line(pen, tone(pen, 0.12), 2.4, 'M-4 -34 L84 -39');
  lit(
    pen,
    hull,
    mix(hull, pen.light, 0.4),
    'M-98 -32 C-60 -26 60 -25 108 -36 C100 -18 88 -6 76 0 L-72 0 C-84 -6 -92 -18 -98 -32 Z',
    1,
    3.4,
  );
  fill(
    pen,
    mix(sail, pen.ink, 0.2),
    'M-94.6 -25 C-60 -19 62 -18 103 -28 L101 -24 C62 -14 -60 -15 -92.6 -21 Z',
  );
  lit(pen, tone(pen, 0.5), tone(pen, 0.8), 'M-62 -29 L-56 -46 L-20 -46 L-14 -27 Z', 2, 2);
  for (const x of [-48, -32]) bar(pen, pane(pen), x, -42, 9, 8, 2);
  if (pen.isDark) glow(pen, pen.lamp, -36, -38, 34, 0.5);
};

const car: Painter = (pen) => {
  const paint = pen.accent;
  if (pen.isDark) beam(pen, 108, -32, 58, 32);
  placed(pen, 0, wave(pen, 1.2) * 0.5, 1, () => {
    fill(pen, mix(pen.ink, '#000000', 0.3), 'M-100 -18 L102 -18 L98 -10 L-96 -10 Z');
    lit(
      pen,
      paint,
      mix(paint, pen.light, 0.5),
      'M-112 -22 C-116 -38 -110 -50 -96 -53 C-84 -56 -74 -58 -68 -60 C-52 -76 -38 -84 -14 -85 C16 -86 34 -80 54 -58 C76 -55 98 -51 107 -43 C113 -37 113 -27 110 -20 C108 -15 100 -13 92 -13 L-96 -13 C-106 -13 -110 -16 -112 -22 Z',
      1,
      3.4,
    );
    fill(
      pen,
      mix(paint, pen.ink, 0.35),
      'M-113 -28 L112 -28 C112 -24 111 -21 110 -20 C108 -15 100 -13 92 -13 L-96 -13 C-106 -13 -112 -17 -113 -28 Z',
    );
    fill(
      pen,
      pane(pen),
      'M-56 -58 C-44 -70 -32 -77 -14 -78 L-12 -57 Z M-6 -78 C16 -79 28 -74 42 -58 L-4 -57 Z',
    );
    fill(
      pen,
      withAlpha('#ffffff', 0.28),
      'M2 -78 C8 -78 13 -77.6 17 -76.6 L8 -57 L0 -57 Z M-40 -70 C-36 -73 -33 -74.6 -30 -75.6 L-26 -57.4 L-36 -57.6 Z',
    );
    line(pen, mix(paint, pen.ink, 0.4), 1.2, 'M-9 -56 L-9 -18 M-1 -46 L8 -46');
    fill(pen, mix(pen.lamp, '#ffffff', 0.5), 'M98 -46 C105 -43 110 -38 111 -34 L100 -36 Z');
    fill(pen, '#c7382f', 'M-111 -44 C-107 -47 -103 -48 -100 -48 L-101 -39 L-113 -37 Z');
  });
  for (const x of [-64, 66]) wheel(pen, x, 19, 0.9);
};

const bus: Painter = (pen) => {
  const paint = mix(pen.accent, tone(pen, 0.5), 0.12);
  if (pen.isDark) beam(pen, 218, -36, 60, 36);
  placed(pen, 0, wave(pen, 1.4) * 0.6, 1, () => {
    fill(pen, mix(pen.ink, '#000000', 0.3), 'M-206 -26 L206 -26 L200 -14 L-200 -14 Z');
    lit(
      pen,
      paint,
      mix(paint, pen.light, 0.5),
      'M-220 -24 L-220 -154 C-220 -166 -212 -172 -200 -172 L190 -172 C206 -172 213 -166 215 -152 L222 -78 L222 -30 C222 -22 218 -18 210 -18 L-212 -18 C-218 -18 -220 -20 -220 -24 Z',
      2,
      4,
    );
    bar(pen, mix(paint, pen.light, 0.6), -220, -84, 441, 9);
    fill(
      pen,
      mix(paint, pen.ink, 0.4),
      'M-220 -48 L222 -48 L222 -30 C222 -22 218 -18 210 -18 L-212 -18 C-218 -18 -220 -20 -220 -24 Z',
    );
    for (let x = -206; x < 150; x += 59) {
      bar(pen, pane(pen), x, -150, 51, 54, 6);
      fillGleam(pen, x + 12, -150, 54);
    }
    fill(pen, pane(pen), 'M160 -150 L198 -150 C204 -150 206 -148 207 -142 L214 -84 L160 -84 Z');
    fill(pen, mix(pen.ink, pane(pen), 0.2), 'M150 -150 L156 -150 L156 -20 L150 -20 Z');
    bar(pen, mix(pen.lamp, '#ffffff', 0.5), 210, -44, 12, 12, 4);
    bar(pen, '#c7382f', -220, -58, 7, 18, 2);
  });
  for (const x of [-128, 128]) wheel(pen, x, 27, 0.6);
};

const fillGleam = (pen: Pen, x: number, y: number, tall: number): void => {
  const { context } = pen;
  context.fillStyle = withAlpha('#ffffff', pen.isDark ? 0.1 : 0.3);
  context.beginPath();
  context.moveTo(x + 8, y);
  context.lineTo(x + 18, y);
  context.lineTo(x + 6, y + tall);
  context.lineTo(x - 4, y + tall);
  context.fill();
};

/** Carriages between x and x + 250. */
const carriage = (pen: Pen, x: number, paint: string): void =>
  placed(pen, x, wave(pen, 1.3, x / 900) * 0.7, 1, () => {
    bar(pen, mix(pen.ink, '#000000', 0.3), 6, -34, 238, 20, 3);
    lit(
      pen,
      paint,
      mix(paint, pen.light, 0.55),
      'M2 -28 L2 -160 C2 -172 10 -178 22 -178 L228 -178 C240 -178 248 -172 248 -160 L248 -28 Z',
      1,
      4,
    );
    bar(pen, pen.accent, 2, -72, 246, 12);
    for (let at = 20; at < 220; at += 43) {
      bar(pen, pane(pen), at, -150, 34, 52, 6);
      fillGleam(pen, at + 6, -150, 52);
    }
  });

const train: Painter = (pen) => {
  const paint = pen.own === undefined ? mix(tone(pen, 0.72), '#e9edf2', 0.3) : tint(pen, pen.own, 0.8);
  if (pen.isDark) beam(pen, 442, -52, 52, 44);
  carriage(pen, -436, paint);
  carriage(pen, -182, paint);
  bar(pen, pen.ink, -192, -150, 16, 116);
  bar(pen, pen.ink, 62, -150, 16, 116);
  placed(pen, 72, wave(pen, 1.3, 0.6) * 0.7, 1, () => {
    bar(pen, mix(pen.ink, '#000000', 0.3), 6, -34, 340, 20, 3);
    lit(
      pen,
      paint,
      mix(paint, pen.light, 0.55),
      'M2 -28 L2 -160 C2 -172 10 -178 22 -178 L190 -178 C270 -176 344 -120 366 -54 C370 -40 364 -28 350 -28 Z',
      2,
      4,
    );
    fill(pen, pen.accent, 'M2 -72 L359.6 -72 C362.4 -66 364.4 -60 366 -54 L2 -60 Z');
    for (let at = 20; at < 180; at += 43) {
      bar(pen, pane(pen), at, -150, 34, 52, 6);
      fillGleam(pen, at + 6, -150, 52);
    }
    fill(pen, pane(pen), 'M234 -150 C276 -138 312 -116 334 -88 L258 -92 C244 -94 236 -100 235 -112 Z');
    disc(pen, mix(pen.lamp, '#ffffff', 0.5), 352, -50, 7, 5);
  });
  for (const x of [-400, -360, -256, -216, -146, -106, -2, 38, 108, 148, 330, 370]) wheel(pen, x, 16, 1);
};

/** Who rides, from the hips up. */
const cyclist = (pen: Pen): void => {
  const coat = tint(pen, '#3d5a6b', 0.6);
  const edge = mix(coat, pen.light, 0.45);
  placed(pen, 0, wave(pen, 1.4) * 0.5, 1, () => {
    lit(pen, coat, edge, 'M-24 -61 C-24 -78 -14 -96 0 -98 C8 -98 12 -92 10 -85 C6 -74 -2 -66 -6 -58 Z', 1, 2);
    lit(
      pen,
      coat,
      edge,
      'M2 -96 C9 -94 12 -84 16 -76 C20 -71 26 -67 30 -65 C31 -62 28 -60 25 -61 C17 -64 10 -68 7 -74 C3 -82 0 -88 2 -96 Z',
      1,
      1,
    );
    pennant(pen, pen.accent, 3, -101, -21, 6);
    disc(pen, tint(pen, '#d09a76', 0.7), 11, -107, 6, 7);
    lit(
      pen,
      tone(pen, 0.14),
      tone(pen, 0.5),
      'M3 -108 C3 -117 10 -119 14 -118 C19 -117 20 -113 19.6 -110.6 C14 -111.6 8 -111 3 -108 Z',
      1,
      1,
    );
    fill(pen, pen.accent, 'M3 -101 C7 -99 11 -98 15 -99.4 L14 -95 C9 -94 4 -95.6 2 -98 Z');
  });
};

const bicycle: Painter = (pen) => {
  const spin = pen.way === undefined ? pen.seconds * 0.7 * Math.PI * 2 : (pen.way * 100) / 21;
  const frame = pen.accent;
  const pedal = [Math.cos(spin) * 9, Math.sin(spin) * 9] as const;
  const leg = (shade: number, side: number): void => {
    const foot = [-2 + pedal[0] * side, -21 + pedal[1] * side] as const;
    const { context } = pen;
    context.strokeStyle = mix(pen.ink, tone(pen, 0.5), shade);
    context.lineWidth = 7.4;
    context.lineCap = 'round';
    context.lineJoin = 'round';
    context.beginPath();
    context.moveTo(-15, -60);
    // The knee lies ahead of the line from hip to foot.
    context.quadraticCurveTo(10 + foot[0] * 0.35, -50 + (foot[1] + 21) * 0.9, foot[0], foot[1] - 2);
    context.lineTo(foot[0] + 4.4, foot[1]);
    context.stroke();
  };
  leg(0.1, -1);
  for (const x of [-36, 38]) {
    line(pen, tone(pen, 0.08), 2.8, x < 0 ? rear : front);
    turned(pen, x, -21, spin, () =>
      line(pen, withAlpha(tone(pen, 0.5), 0.7), 0.7, x < 0 ? rearSpokes : frontSpokes),
    );
  }
  line(
    pen,
    frame,
    3,
    'M-36 -21 L-2 -21 L24 -48 L-14 -50 Z M-14 -50 L-2 -21 M-16 -56 L-14 -50 M38 -21 L23 -58 L30 -62',
  );
  bar(pen, mix(pen.ink, '#000000', 0.2), -24, -60, 17, 4.4, 2);
  leg(0.24, 1);
  cyclist(pen);
};

const rear = 'M-57 -21 A21 21 0 1 1 -15 -21 A21 21 0 1 1 -57 -21 Z';
const front = 'M17 -21 A21 21 0 1 1 59 -21 A21 21 0 1 1 17 -21 Z';
const rearSpokes = 'M-56 -21 L-16 -21 M-36 -41 L-36 -1 M-50 -35 L-22 -7 M-50 -7 L-22 -35';
const frontSpokes = 'M18 -21 L58 -21 M38 -41 L38 -1 M24 -35 L52 -7 M24 -7 L52 -35';

export const vehicles = { boat, car, bus, train, bicycle } as const;
