import { mix } from '../color.ts';
import { seededRandom } from '../random.ts';
import { figureAt, paintRow, someone } from './figure.ts';
import { fill, line, lit, type Painter, type Pen, placed, tone, turned, wave } from './shapes.ts';

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
  const row = (count: number, wide: number, far: number): void =>
    paintRow(pen, random, { count, wide, far }, (figure, x, scale) => {
      const side = random() < 0.5 ? -scale : scale;
      placed(pen, x, -far * 5, [side, scale], () => figureAt(pen, figure, random()));
    });
  row(5, 166, 2);
  row(4, 138, 1);
  row(5, 176, 0);
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

export const people = { person, couple, family, crowd, umbrella } as const;
