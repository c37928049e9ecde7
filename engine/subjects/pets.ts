import { mix } from '../color.ts';
import { eye, type Fur, fur } from './fur.ts';
import { disc, fill, line, lit, type Painter, type Pen, placed, tint, turned, wave } from './shapes.ts';

export const dogHead = (pen: Pen, { coat, edge, shade }: Fur): void => {
  turned(pen, 8, -68, wave(pen, 5) * 0.05, () => {
    lit(
      pen,
      coat,
      edge,
      'M1 -76 C0 -90 9 -99 19 -98 C26 -97 28.4 -92 30.4 -87.4 C36 -86.6 41 -85 41 -80.4 C41 -75 34.6 -73 28.6 -72.6 C24 -66.6 14 -62 7 -65 C3 -68 1.4 -72 1 -76 Z',
      2,
      1.6,
    );
    disc(pen, mix(pen.ink, '#000000', 0.3), 38.8, -82.4, 2.9, 2.3);
    line(pen, shade, 1.1, 'M38.4 -77.4 C35 -75.4 31 -75.8 28.4 -77.6');
    eye(pen, 23, -86.4, 2.1);
    turned(pen, 8, -92, wave(pen, 2.5) * 0.06, () =>
      lit(
        pen,
        shade,
        coat,
        'M9 -94 C2 -95 -4 -84 -3.4 -70 C-1 -64.6 5 -66.4 7.6 -73 C10.4 -80 15 -90 9 -94 Z',
        1.4,
        1,
      ),
    );
    fill(pen, pen.accent, 'M3.6 -69 C9 -63 17 -61.4 23 -66.4 L24 -61.4 C18 -56 7 -57.4 1 -63.6 Z');
  });
};

const dog: Painter = (pen) =>
  placed(pen, 2, 0, 0.5, () => {
    const coats = fur(pen, '#a9713f');
    const { coat, edge, shade, pale } = coats;
    turned(pen, -22, -12, wave(pen, 0.8) * 0.14, () =>
      lit(
        pen,
        shade,
        coat,
        'M-18 -8 C-32 -6 -44 -12 -49 -26 C-50 -31 -45 -32 -43 -28 C-38 -20 -30 -18 -18 -22 Z',
        1.5,
        1,
      ),
    );
    lit(
      pen,
      coat,
      edge,
      'M3 -72 C-8 -64 -24 -46 -28 -22 C-30 -9 -26 0 -16 0 L8 0 C13 -14 23 -28 23 -46 C23 -57 21 -65 18 -71 Z',
      2.4,
      1,
    );
    fill(pen, pale, 'M14 -68 C20 -62 24 -54 22 -42 C21 -36 18 -34 16 -38 C17 -48 14 -58 10 -64 Z');
    fill(
      pen,
      shade,
      'M-16 -34 C-4 -34 4 -24 2 -12 C6 -8 8 -5 7 0 L-16 0 C-25 -2 -28 -8 -26 -16 C-25 -26 -22 -34 -16 -34 Z',
    );
    fill(
      pen,
      coat,
      'M-17 -33 C-6 -33 2 -24 0 -12 C4 -9 6 -5 5 0 L-17 0 C-26 -2 -28 -8 -26.6 -16 C-25 -26 -23 -33 -17 -33 Z',
    );
    lit(
      pen,
      coat,
      edge,
      'M9 -46 C8 -30 9 -14 8.4 -5 L8 0 L22 0 C22.4 -3.4 20 -5.4 17.6 -6 C19 -20 24 -34 22.6 -46 Z',
      1.6,
      0.6,
    );
    dogHead(pen, coats);
  });

export const catHead = (pen: Pen, { coat, edge, shade, pale }: Fur): void => {
  turned(pen, 5, -64, wave(pen, 6) * 0.06, () => {
    lit(
      pen,
      coat,
      edge,
      'M-13 -77 C-14 -86 -13 -95 -11 -103 C-6 -99 -3 -96 -1 -93.4 C3 -94.4 8 -94.4 12 -93.4 C14 -96 17.4 -99 22 -103 C24 -95 24.6 -86 23.4 -77 C21 -66.6 12.6 -61 5 -61 C-3 -61 -11 -66.6 -13 -77 Z',
      2.2,
      1.6,
    );
    fill(
      pen,
      shade,
      'M-9.6 -97 C-7 -94.6 -5 -93 -4 -91 L-9 -86 Z M20.6 -97 C18 -94.6 16 -93 15 -91 L20 -86 Z',
    );
    const open = wave(pen, 5) > 0.98 ? 0.15 : 1;
    for (const x of [-3.4, 13.6]) {
      disc(pen, mix(pen.lamp, '#b7d37a', 0.5), x, -79, 3.5, 3.7 * open);
      disc(pen, pen.ink, x + 0.5, -79, 1.2, 3.3 * open);
    }
    fill(pen, tint(pen, '#d78a8a', 0.8), 'M3 -72.8 L7.4 -72.8 L5.2 -70.2 Z');
    line(pen, pale, 0.7, 'M-2 -70 L-17 -72.4 M-2 -68.6 L-16 -67 M12.4 -70 L27 -72.4 M12.4 -68.6 L26 -67');
    fill(pen, pen.accent, 'M-5 -63.6 C1 -59.6 10 -59.6 16 -63.6 L16.4 -60 C10 -55.4 1 -55.4 -5.2 -60 Z');
  });
};

const cat: Painter = (pen) =>
  placed(pen, 4, 0, 0.36, () => {
    const coats = fur(pen, '#4a4652', 0.5);
    const { coat, edge, shade, pale } = coats;
    turned(pen, -16, -6, wave(pen, 3) * 0.09, () =>
      line(pen, shade, 7.4, 'M-14 -6 C-32 0 -50 -8 -47 -26 C-45 -37 -37 -42 -35 -50'),
    );
    lit(
      pen,
      coat,
      edge,
      'M-4 -66 C-16 -54 -27 -34 -27 -15 C-27 -4 -20 0 -10 0 L18 0 C22 0 22.4 -5 19.4 -7 C22 -26 22 -46 15 -64 Z',
      2.4,
      1,
    );
    fill(pen, pale, 'M2 -61 C-1 -50 1 -40 7 -34 C13 -40 14 -52 11 -61 Z');
    line(
      pen,
      shade,
      1.8,
      'M2 -32 C2.4 -20 2 -10 3 -3 M11 -32 C10.6 -20 11 -10 10.6 -3 M-19 -30 C-8 -30 -4 -18 -7 -3',
    );
    catHead(pen, coats);
  });

export const foxHead = (pen: Pen, { coat, edge, pale }: Fur, dark: string): void => {
  turned(pen, 8, -64, wave(pen, 5) * 0.06, () => {
    fill(pen, dark, 'M9 -88 C11 -96 15 -102 18.6 -105 C21 -98 22 -92 21.6 -86 Z');
    lit(
      pen,
      coat,
      edge,
      'M-2 -75 C-3 -84 -1 -95 1.6 -105 C7.4 -100 12 -95 14 -90 C19.4 -88.6 25 -84.6 30 -79.6 C35 -76.6 40 -73.6 43 -70.4 C42.6 -67 37.6 -66.4 32 -66.4 C26 -62.6 17 -58.6 9 -60.6 C3 -63 -1 -68 -2 -75 Z',
      2,
      1.6,
    );
    fill(
      pen,
      pale,
      'M8 -60.8 C11 -68 18 -73 25 -72 C31 -72.6 37.6 -72.4 43 -70.4 C42.6 -67 37.6 -66.4 32 -66.4 C26 -62.6 17 -58.6 8 -60.8 Z',
    );
    fill(pen, dark, 'M2.6 -99 C6 -96 9 -92.6 10.6 -89 L3 -85 C1.6 -90 1.8 -95 2.6 -99 Z');
    eye(pen, 21, -78.6, 2);
    disc(pen, dark, 41.8, -71, 2.5, 2);
  });
};

const fox: Painter = (pen) =>
  placed(pen, 6, 0, 0.46, () => {
    const coats = fur(pen, '#d2662a', 0.78);
    const { coat, edge, shade, pale } = coats;
    const dark = mix(pen.ink, coat, 0.12);
    turned(pen, -16, -10, wave(pen, 3) * 0.06, () => {
      lit(
        pen,
        coat,
        edge,
        'M-14 -3 C-32 2 -58 -4 -62 -24 C-64 -40 -57 -53 -49 -58 C-46 -46 -44 -32 -35 -26 C-29 -21 -20 -22 -12 -24 Z',
        2,
        1.4,
      );
      fill(
        pen,
        pale,
        'M-49 -58 C-57 -53 -63.4 -41 -62 -28 C-58 -34 -55 -34 -53 -38 C-50 -38 -48 -42 -47 -46 C-48 -50 -48.6 -54 -49 -58 Z',
      );
    });
    lit(
      pen,
      coat,
      edge,
      'M4 -64 C-8 -56 -21 -40 -23 -19 C-24 -6 -18 0 -8 0 L12 0 C15 -16 23 -30 22 -48 C21 -57 18 -62 15 -66 Z',
      2.2,
      1,
    );
    fill(pen, pale, 'M8 -62 C16 -60 23 -54 21.6 -42 C20.6 -34 17 -30 14 -26 C12 -38 8 -50 4 -57 Z');
    line(pen, shade, 1.6, 'M-17 -30 C-6 -30 -1 -18 -4 -3');
    fill(pen, dark, 'M8 -28 C8 -18 8.6 -10 8 -4 L8 0 L20 0 C20 -3 18 -5 16 -5.4 C17 -13 18.6 -20 19 -28 Z');
    lit(
      pen,
      coat,
      edge,
      'M7 -44 C7 -34 8 -26 8 -20 C11 -17 15 -17 17.4 -21 C19 -30 22 -36 21.6 -46 Z',
      1.4,
      0.4,
    );
    foxHead(pen, coats, dark);
  });

export const pets = { dog, cat, fox } as const;
