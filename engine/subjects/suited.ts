import { mix, withAlpha } from '../color.ts';
import { bar, disc, fill, line, lit, type Painter, type Pen, placed, tone, turned, wave } from './shapes.ts';

const helmet = (pen: Pen, suit: string, edge: string): void => {
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
};

const spaceLegs = (pen: Pen, suit: string, shade: string, edge: string): void => {
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
};

const astronaut: Painter = (pen) => {
  const suit = mix(tone(pen, 0.82), '#eef2f6', 0.4);
  const shade = mix(suit, pen.ink, 0.34);
  const edge = mix(suit, '#ffffff', 0.6);
  placed(pen, 0, wave(pen, 5) * 0.5 - 0.5, 1, () => {
    bar(pen, mix(shade, pen.ink, 0.3), -19, -82, 15, 36, 5);
    spaceLegs(pen, suit, shade, edge);
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
    helmet(pen, suit, edge);
  });
};

const robotHead = (pen: Pen, metal: string, edge: string, dark: string): void => {
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
      robotHead(pen, metal, edge, dark);
    });
  });
};

export const suited = { astronaut, robot } as const;
