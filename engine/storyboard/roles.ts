import type { Film } from '../contract.ts';
import { clamp } from '../easing.ts';
import { isWideFrame, unitOf } from '../frame.ts';
import type { Look } from '../language/deeds.ts';
import type { Place, Subject } from '../language/vocabulary.ts';
import { between, seededRandom } from '../random.ts';
import { paceFor } from '../subjects/abilities.ts';
import { hopAt } from '../subjects/large-going.ts';
import { subjectTraits } from '../subjects/subjects.ts';
import type { Mover } from './course.ts';
import type { Setting } from './setting.ts';

/** Somebody or something in a scene. Lengths in pixels, `x` and `y` where it is at the scene's middle. */
export interface Role {
  subject: Subject;
  x: number;
  y: number;
  size: number;
  /** Pixels in a second. */
  speed: number;
  /** 0 near .. 1 far. */
  distance: number;
  seed: number;
  layer: 'far' | 'middle' | 'near';
  look?: Look;
}

/** Where feet stand, as a share of the height. */
const grounds: Readonly<Record<Place, number>> = {
  sea: 0.94,
  lake: 0.95,
  city: 0.93,
  forest: 0.93,
  mountains: 0.94,
  meadow: 0.92,
  desert: 0.91,
  space: 0.9,
  room: 0.97,
  road: 0.93,
};

/** What of a picture its subjects have to themselves. */
export interface Stage {
  /** Whether words stand before it, beside which the subjects find their places. */
  hasWords: boolean;
  /** A share of the height: below it nobody stands. */
  floor: number;
}

/** How much larger or smaller than its like the words make it. */
const sizeIn = (look: Look | undefined): number => {
  if (look?.states?.includes('small') === true) return 0.62;
  return look?.states?.some((state) => state === 'large' || state === 'tall') === true ? 1.35 : 1;
};

/** A rocket and a plane go up along their own slant. */
const slants: Readonly<Partial<Record<Subject, number>>> = { rocket: 0.7, plane: 2.4 };

/** How a role moves whose look the words tell. */
export const moverOf = ({ subject, x, y, size, speed }: Role, look: Look): Mover => ({
  x,
  y,
  size,
  wide: subjectTraits[subject].width * size,
  pace: look.action === undefined ? speed : paceFor(subject, look.action) * size,
  action: look.action,
  isAirborne: subjectTraits[subject].kind === 'air',
  slant: slants[subject] ?? 0,
  ...(subject === 'rabbit' && look.action !== undefined ? { hopped: (seconds) => hopAt(seconds).way } : {}),
});

/** A subject where it belongs in its scene, and as large as fits. */
export const roleOf = (
  film: Film,
  { place, looks }: Setting,
  subject: Subject,
  { index, scale, seed, hasWords, floor }: { index: number; scale: number; seed: number } & Stage,
): Role => {
  const { width, height } = film;
  const isWide = isWideFrame(film);
  const unit = unitOf(film);
  const traits = subjectTraits[subject];
  const sides = { beside: [0.72, 0.88, 0.56], below: [0.66, 0.34, 0.82], alone: [0.5, 0.74, 0.26] };
  const side = sides[hasWords ? (isWide ? 'beside' : 'below') : 'alone'][index] ?? 0.7;
  const look = looks?.[subject];
  const rest = {
    subject,
    x: side * width,
    speed: 0,
    distance: 0,
    seed,
    ...(look === undefined ? {} : { look }),
  };
  if (place === 'room' && traits.kind === 'table')
    return {
      ...rest,
      x: width * (hasWords ? 0.69 : 0.5),
      y: height * 0.86,
      size: (unit * 17) / traits.height,
      layer: 'near',
    };
  if (traits.kind === 'table')
    return {
      ...rest,
      x: width * (isWide && hasWords ? 0.75 : 0.5),
      y: height * (isWide ? (hasWords ? 0.6 : 0.66) : 0.72),
      size: (unit * 30) / traits.height,
      layer: 'near',
    };
  // Behind the desk, seen from the waist up.
  if (place === 'room') {
    const size = Math.min(unit * 66, (unit * 60) / traits.height);
    return { ...rest, y: height * (traits.height > 0.8 ? 1.04 : 0.79), size, layer: 'far' };
  }
  // What is larger than the picture can hold stands farther off.
  const adult = unit * 25 * scale;
  const largest = traits.kind === 'air' ? unit * 22 * scale : unit * (traits.height > 1.6 ? 42 : 30) * scale;
  const size =
    Math.min(adult, largest / traits.height, (width * (hasWords ? 0.42 : 0.56)) / traits.width) *
    sizeIn(look);
  const distance = clamp(1 - size / adult) * 0.55;
  const ground = Math.min(grounds[place], floor);
  const y = {
    ground: height * (ground - distance * 0.24),
    water: height * (place === 'sea' || place === 'lake' ? 0.7 : ground),
    air: Math.max(
      height * (between(seededRandom(seed, 71), 0.2, 0.36) + (isWide ? 0 : 0.2)),
      // What is large before no words still flies below the upper edge.
      hasWords ? 0 : height * 0.07 + (size * traits.height) / 2,
    ),
  }[traits.kind];
  const layer = traits.kind === 'ground' ? 'near' : 'middle';
  return { ...rest, y, size, speed: traits.speed * size, distance, layer };
};

/** Those who stand on the ground share it: beside the words, each in a place of their own, in the order of naming. */
export const besideEachOther = (film: Film, roles: readonly Role[], hasWords: boolean): Role[] => {
  const { width } = film;
  const [left, right] =
    isWideFrame(film) && hasWords
      ? [0.58 * width, 0.94 * width]
      : [0.08 * width, (hasWords ? 0.96 : 0.92) * width];
  const standing = roles.filter(
    ({ layer, subject }) => layer === 'near' && subjectTraits[subject].kind === 'ground',
  );
  const wide = ({ subject, size }: Role): number => subjectTraits[subject].width * size;
  const needed = standing.reduce((sum, role) => sum + wide(role), 0);
  const scale = Math.min(1, (right - left) / needed);
  const gap = Math.max(0, right - left - needed) / (standing.length + 1);
  let x = left;
  return roles.map((role) => {
    if (!standing.includes(role)) return role;
    const placed = { ...role, size: role.size * scale, speed: role.speed * scale };
    placed.x = x + gap + wide(placed) / 2;
    x = placed.x + wide(placed) / 2;
    return placed;
  });
};
