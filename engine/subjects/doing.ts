import type { Action } from '../language/deeds.ts';
import type { Subject } from '../language/vocabulary.ts';
import { seededRandom } from '../random.ts';
import { type Figure, paintRow, someone } from './figure.ts';
import { goingFigureAt } from './figure-going.ts';
import { paintFishGoing } from './fish-going.ts';
import { paintGoingHoofed, paintHoofedStill } from './hoofed-going.ts';
import { paintGoingLarge, paintHopping } from './large-going.ts';
import { paintGoingPet } from './pets-going.ts';
import { paintAsleep } from './resting.ts';
import { leaned, type Painter, type Pen, placed, turned } from './shapes.ts';
import { paintBroken } from './worn.ts';

/** The action as the feet show it: who stops or turns goes until then. */
const gaitName = (action: Action): 'walk' | 'trot' | 'run' | 'jump' | undefined => {
  if (action === 'stop' || action === 'turn') return 'trot';
  return action === 'walk' || action === 'trot' || action === 'run' || action === 'jump' ? action : undefined;
};

const pet =
  (which: 'fox' | 'dog' | 'cat') =>
  (pen: Pen, action: Action): boolean => {
    if (action === 'sleep') paintAsleep(pen, which);
    const gait = gaitName(action);
    if (gait !== undefined) paintGoingPet(pen, which, gait);
    return action === 'sleep' || gait !== undefined;
  };

const hoofed =
  (which: 'horse' | 'deer') =>
  (pen: Pen, action: Action): boolean => {
    if (action === 'sleep') paintHoofedStill(pen, which);
    const gait = gaitName(action);
    if (gait !== undefined) paintGoingHoofed(pen, which, gait);
    return action === 'sleep' || gait !== undefined;
  };

const large =
  (which: 'bear' | 'elephant') =>
  (pen: Pen, action: Action): boolean => {
    if (action === 'sleep' && which === 'bear') paintAsleep(pen, 'bear');
    else if (action === 'walk' || action === 'stop' || action === 'turn') paintGoingLarge(pen, which, 'walk');
    else if (action === 'run') paintGoingLarge(pen, which, 'run');
    else return false;
    return true;
  };

const folkAction = (action: Action): Action => (action === 'stop' || action === 'turn' ? 'walk' : action);

const figures =
  (paint: (pen: Pen, figureAt: (figure: Figure, shift: number) => void) => void) =>
  (pen: Pen, action: Action): boolean => {
    paint(pen, (figure, shift) => goingFigureAt(pen, figure, folkAction(action), shift));
    return true;
  };

const crowd = (pen: Pen, figureAt: (figure: Figure, shift: number) => void): void => {
  const random = seededRandom(pen.seed, 5);
  const row = (count: number, wide: number, far: number): void =>
    paintRow(pen, random, { count, wide, far }, (figure, x, scale) =>
      placed(pen, x, -far * 5, scale, () => figureAt(figure, random())),
    );
  row(4, 150, 2);
  row(3, 130, 1);
  row(4, 160, 0);
};

/** Paints what a subject does where that is another picture than its usual one; false where it is not. */
const doers: Readonly<Partial<Record<Subject, (pen: Pen, action: Action) => boolean>>> = {
  fox: pet('fox'),
  dog: pet('dog'),
  cat: pet('cat'),
  horse: hoofed('horse'),
  deer: hoofed('deer'),
  bear: large('bear'),
  elephant: large('elephant'),
  rabbit: (pen, action) => {
    if (action === 'sleep') paintAsleep(pen, 'rabbit');
    else if (action === 'run' || action === 'jump') paintHopping(pen);
    else return false;
    return true;
  },
  fish: (pen, action) => {
    paintFishGoing(pen, action === 'jump');
    return true;
  },
  person: figures((pen, figureAt) =>
    placed(pen, 0, 0, 0.98, () => figureAt({ ...someone(pen, 1), scarf: pen.accent }, 0)),
  ),
  couple: figures((pen, figureAt) => {
    placed(pen, -19, 0, 0.98, () => figureAt({ ...someone(pen, 1), hair: 'short', cut: 'jacket' }, 0));
    placed(pen, 21, 0, 0.92, () =>
      figureAt({ ...someone(pen, 2), hair: 'long', cut: 'coat', scarf: pen.accent }, 0.3),
    );
  }),
  family: figures((pen, figureAt) => {
    placed(pen, -33, 0, 0.98, () => figureAt({ ...someone(pen, 1), hair: 'short', cut: 'jacket' }, 0));
    placed(pen, 35, 0, 0.93, () => figureAt({ ...someone(pen, 2), hair: 'bun', cut: 'coat' }, 0.3));
    placed(pen, 2, 0, 0.56, () =>
      figureAt({ ...someone(pen, 3), hair: 'short', cut: 'coat', scarf: pen.accent, isChild: true }, 0.6),
    );
  }),
  crowd: figures(crowd),
};

/** A tree that falls: it stands, leans, drops, and lies with a last rocking. */
const toppled = (progress: number): number => {
  const way = (progress - 0.35) / 0.3;
  if (way <= 0) return Math.max(0, progress - 0.2) * 0.12;
  if (way < 1) return 0.018 + 1.4 * way ** 2.6;
  return 1.418 - 0.06 * Math.exp(-(way - 1) * 9) * Math.abs(Math.sin((way - 1) * 14));
};

/** Paints a subject in its look: what it does, and how it stands in the picture. */
export const paintDoing = (pen: Pen, subject: Subject, usual: Painter): void => {
  const action = pen.look?.action;
  const progress = pen.progress ?? 0.5;
  if (subject === 'tree' && action === 'fall') {
    turned(pen, 16, 0, toppled(progress), () => usual(pen));
    return;
  }
  if (action === 'grow') {
    const grown = 0.24 + 0.76 * (1 - (1 - Math.min(1, progress * 1.1)) ** 1.6);
    placed(pen, 0, 0, [grown ** 1.15, grown], () => usual(pen));
    return;
  }
  if (pen.look?.states?.includes('broken') === true) {
    paintBroken(pen, subject, usual);
    return;
  }
  if (action !== undefined && doers[subject]?.(pen, action) === true) return;
  if (pen.look?.states?.includes('old') === true && subject !== 'person') {
    leaned(pen, 0, 0.035, () => usual(pen));
    return;
  }
  usual(pen);
};
