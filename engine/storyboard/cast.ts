import type { SKRSContext2D } from '@napi-rs/canvas';
import { mix, withAlpha } from '../color.ts';
import type { Film } from '../contract.ts';
import { clamp, easeOut } from '../easing.ts';
import { isWideFrame, unitOf } from '../frame.ts';
import type { Look } from '../language/deeds.ts';
import type { Place, Subject } from '../language/vocabulary.ts';
import { between, seededRandom } from '../random.ts';
import type { StyleSheet } from '../styles.ts';
import { paceFor } from '../subjects/abilities.ts';
import type { Sight } from '../subjects/shapes.ts';
import { paintSubject, subjectTraits } from '../subjects/subjects.ts';
import { inLayer, type View } from './ambient-motion.ts';
import { type Mover, momentOf } from './course.ts';
import { type StoryPalette, toned } from './palette.ts';
import type { Setting } from './setting.ts';

/** Somebody or something in a scene. Lengths in pixels, `x` and `y` where it is at the scene's middle. */
interface Role {
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

/** Subjects that are seen at a place, far off and small, where the words name none. */
const company: Readonly<Record<Place, readonly Subject[]>> = {
  sea: ['boat', 'birds'],
  lake: ['birds'],
  city: ['car'],
  forest: ['birds'],
  mountains: ['birds'],
  meadow: ['butterfly', 'birds'],
  desert: [],
  space: [],
  room: [],
  road: ['birds'],
};

/** At night and in rain only cars and boats; in a sombre scene none. */
const companyOf = ({ place, weather, mood }: Setting, { isDark }: StoryPalette): Subject[] =>
  company[place].filter(
    (subject) =>
      mood !== 'sombre' && (subject === 'car' || subject === 'boat' || (!isDark && weather !== 'rain')),
  );

/** What a place itself shows already. */
const scenery: Readonly<Partial<Record<Place, readonly Subject[]>>> = {
  sea: ['lighthouse'],
  room: ['coffee', 'book', 'house'],
  forest: ['tree'],
  meadow: ['flowers'],
  space: ['globe'],
};

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

/** How many may share a picture. */
const most = 3;

/** The subjects of a scene, each where it belongs. */
export class StoryCast {
  readonly #roles: readonly Role[];
  readonly #emblem: Role | undefined;
  readonly #palette: StoryPalette;
  readonly #sheet: StyleSheet;
  readonly #length: number;
  readonly #isIndoors: boolean;

  /** @param length of the scene in seconds */
  constructor(
    film: Film,
    scene: { index: number; length: number },
    setting: Setting,
    palette: StoryPalette,
    sheet: StyleSheet,
  ) {
    const shown = scenery[setting.place] ?? [];
    const named = setting.subjects.filter((subject) => !shown.includes(subject));
    const chosen = named.length === 0 ? companyOf(setting, palette) : named.slice(0, most);
    const scale = named.length === 0 ? 0.52 : 1;
    const roles = chosen.map((subject, index) =>
      roleOf(film, setting, subject, { index, scale, seed: film.seed + scene.index * 7 + index }),
    );
    this.#emblem =
      setting.place === 'room'
        ? undefined
        : roles.find(({ subject }) => subjectTraits[subject].kind === 'table');
    // What is far is drawn first.
    this.#roles = besideEachOther(film, roles)
      .filter(
        (role) =>
          role !== this.#emblem && (setting.place === 'room' || subjectTraits[role.subject].kind !== 'table'),
      )
      .toSorted((one, other) => other.distance - one.distance);
    this.#palette = palette;
    this.#sheet = sheet;
    this.#length = scene.length;
    this.#isIndoors = setting.place === 'room';
  }

  /** Draws those who stand in a layer. */
  draw(context: SKRSContext2D, layer: Role['layer'], view: View, seconds: number): void {
    inLayer(context, view, (shift) => {
      for (const role of this.#roles) {
        if (role.layer !== layer) continue;
        if (role.look !== undefined) {
          this.#act(context, role, role.look, { ...view, shift }, seconds);
          continue;
        }
        const x = role.x + shift + role.speed * (seconds - this.#length / 2);
        this.#paint(context, role, x, role.y, seconds);
      }
      if (this.#emblem !== undefined && layer === 'near') this.#show(context, this.#emblem, seconds);
    });
  }

  /** Draws who does or is what the words say, where that has led it to. */
  #act(context: SKRSContext2D, role: Role, look: Look, view: View, seconds: number): void {
    const moment = momentOf(moverOf(role, look), { ...view, length: this.#length }, seconds);
    const acting = {
      look,
      way: moment.way,
      share: moment.share,
      progress: clamp(seconds / this.#length),
    };
    this.#paint(context, role, moment.x + view.shift, moment.y, seconds, {
      ...acting,
      facing: moment.facing,
    });
  }

  #paint(
    context: SKRSContext2D,
    { subject, size, distance, seed }: Role,
    x: number,
    y: number,
    seconds: number,
    acting: Partial<Sight> & { facing: number } = { facing: 1 },
  ): void {
    const palette = this.#palette;
    const { facing, ...seen } = acting;
    context.save();
    context.translate(x, y);
    if (facing !== 1) context.scale(facing, 1);
    paintSubject(context, subject, {
      ...seen,
      size,
      ink: this.#isIndoors ? '#33323f' : toned(palette, '#2c3947', distance),
      light: this.#isIndoors ? '#f0cfa0' : toned(palette, '#f3e4cc', distance * 0.8),
      accent: mix(toned(palette, this.#sheet.accent, distance * 0.6), this.#sheet.accent, 0.4),
      seconds,
      seed,
      isDark: palette.isDark && !this.#isIndoors,
    });
    context.restore();
  }

  /** A thing that stands for an idea: large, on a disc of light. */
  #show(context: SKRSContext2D, role: Role, seconds: number): void {
    const { height } = subjectTraits[role.subject];
    const reach = role.size * height * 0.86;
    const here = easeOut(0.1, 0.9, seconds);
    const y = role.y - (role.size * height) / 2;
    context.save();
    context.globalAlpha = clamp(here * 1.4);
    context.translate(role.x, y);
    context.scale(0.86 + 0.14 * here, 0.86 + 0.14 * here);
    context.translate(-role.x, -y);
    const disc = context.createRadialGradient(role.x, y, 0, role.x, y, reach);
    disc.addColorStop(0, withAlpha('#fffaf0', 0.92));
    disc.addColorStop(0.86, withAlpha('#fff3de', 0.84));
    disc.addColorStop(0.9, withAlpha('#fff3de', 0.28));
    disc.addColorStop(1, withAlpha('#fff3de', 0));
    context.fillStyle = disc;
    context.fillRect(role.x - reach, y - reach, reach * 2, reach * 2);
    context.translate(role.x, role.y);
    paintSubject(context, role.subject, {
      size: role.size,
      ink: '#2a3648',
      light: '#e8c9a0',
      accent: this.#sheet.accent,
      seconds,
      seed: role.seed,
      isDark: false,
    });
    context.restore();
  }
}

/** How much larger or smaller than its like the words make it. */
const sizeIn = (look: Look | undefined): number => {
  if (look?.states?.includes('small') === true) return 0.62;
  return look?.states?.some((state) => state === 'large' || state === 'tall') === true ? 1.35 : 1;
};

/** A rocket and a plane go up along their own slant. */
const slants: Readonly<Partial<Record<Subject, number>>> = { rocket: 0.7, plane: 2.4 };

const moverOf = ({ subject, x, y, size, speed }: Role, look: Look): Mover => ({
  x,
  y,
  size,
  wide: subjectTraits[subject].width * size,
  pace: look.action === undefined ? speed : paceFor(subject, look.action) * size,
  action: look.action,
  isAirborne: subjectTraits[subject].kind === 'air',
  slant: slants[subject] ?? 0,
});

const roleOf = (
  film: Film,
  { place, looks }: Setting,
  subject: Subject,
  { index, scale, seed }: { index: number; scale: number; seed: number },
): Role => {
  const { width, height } = film;
  const isWide = isWideFrame(film);
  const unit = unitOf(film);
  const traits = subjectTraits[subject];
  const side = (isWide ? [0.72, 0.88, 0.56] : [0.66, 0.34, 0.82])[index] ?? 0.7;
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
    return { ...rest, x: width * 0.69, y: height * 0.86, size: (unit * 17) / traits.height, layer: 'near' };
  if (traits.kind === 'table')
    return {
      ...rest,
      x: width * (isWide ? 0.75 : 0.5),
      y: height * (isWide ? 0.6 : 0.72),
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
  const size = Math.min(adult, largest / traits.height, (width * 0.42) / traits.width) * sizeIn(look);
  const distance = clamp(1 - size / adult) * 0.55;
  const ground = grounds[place];
  const y = {
    ground: height * (ground - distance * 0.24),
    water: height * (place === 'sea' || place === 'lake' ? 0.7 : ground),
    air: height * (between(seededRandom(seed, 71), 0.2, 0.36) + (isWide ? 0 : 0.2)),
  }[traits.kind];
  const layer = traits.kind === 'ground' ? 'near' : 'middle';
  return { ...rest, y, size, speed: traits.speed * size, distance, layer };
};

/** Those who stand on the ground share it: beside the words, each in a place of their own, in the order of naming. */
const besideEachOther = (film: Film, roles: readonly Role[]): Role[] => {
  const { width } = film;
  const [left, right] = isWideFrame(film) ? [0.58 * width, 0.94 * width] : [0.08 * width, 0.96 * width];
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
