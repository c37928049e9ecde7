import type { SKRSContext2D } from '@napi-rs/canvas';
import { mix, withAlpha } from '../color.ts';
import type { Film } from '../contract.ts';
import { clamp, easeOut } from '../easing.ts';
import type { Look } from '../language/deeds.ts';
import type { Place, Subject } from '../language/vocabulary.ts';
import type { StyleSheet } from '../styles.ts';
import type { Sight } from '../subjects/shapes.ts';
import { paintSubject, subjectTraits } from '../subjects/subjects.ts';
import { inLayer, type View } from './ambient-motion.ts';
import { momentOf } from './course.ts';
import { isFlooded } from './flood.ts';
import { type StoryPalette, toned } from './palette.ts';
import { besideEachOther, moverOf, type Role, roleOf, type Stage } from './roles.ts';
import type { Setting } from './setting.ts';

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

const crowd: Subject = 'crowd';
const isCrowded = ({ states }: Setting): boolean => states?.includes('crowded') === true;

/** At night and in rain only cars and boats; in a sombre scene none. */
const companyOf = ({ place, weather, mood, states }: Setting, { isDark }: StoryPalette): Subject[] =>
  company[place].filter(
    (subject) =>
      mood !== 'sombre' &&
      !states?.some((state) => state === 'empty' || state === 'burning' || state === 'flooded') &&
      !(subject === 'boat' && states?.includes('frozen') === true) &&
      (subject === 'car' || subject === 'boat' || (!isDark && weather !== 'rain')),
  );

/** What a place itself shows already. */
const scenery: Readonly<Partial<Record<Place, readonly Subject[]>>> = {
  sea: ['lighthouse'],
  room: ['coffee', 'book', 'house'],
  forest: ['tree'],
  meadow: ['flowers'],
  space: ['globe'],
};

/** How many may share a picture. */
const most = 3;

/** How much larger the subjects are where the picture is theirs alone. */
const closeScale = 1.75;

/** The subjects of a scene, each where it belongs. */
export class StoryCast {
  readonly #roles: readonly Role[];
  readonly #emblem: Role | undefined;
  readonly #palette: StoryPalette;
  readonly #sheet: StyleSheet;
  readonly #length: number;
  readonly #isIndoors: boolean;
  readonly #isFlooded: boolean;

  /** @param scene `length` in seconds */
  constructor(
    film: Film,
    scene: { index: number; length: number } & Stage,
    setting: Setting,
    palette: StoryPalette,
    sheet: StyleSheet,
  ) {
    const shown = scene.hasWords ? (scenery[setting.place] ?? []) : [];
    const named = setting.subjects.filter((subject) => !shown.includes(subject));
    const present =
      isCrowded(setting) && !named.includes('crowd') ? [...named.slice(0, most - 1), crowd] : named;
    const chosen = present.length === 0 ? companyOf(setting, palette) : present.slice(0, most);
    const scale = present.length === 0 ? 0.52 : scene.hasWords ? 1 : closeScale;
    const roles = chosen.map((subject, index) =>
      roleOf(film, setting, subject, {
        index,
        scale,
        seed: film.seed + scene.index * 7 + index,
        hasWords: scene.hasWords,
        floor: scene.floor,
      }),
    );
    this.#emblem =
      setting.place === 'room'
        ? undefined
        : roles.find(({ subject }) => subjectTraits[subject].kind === 'table');
    // What is far is drawn first.
    this.#roles = besideEachOther(film, roles, scene.hasWords)
      .filter(
        (role) =>
          role !== this.#emblem && (setting.place === 'room' || subjectTraits[role.subject].kind !== 'table'),
      )
      .toSorted((one, other) => other.distance - one.distance);
    this.#palette = palette;
    this.#sheet = sheet;
    this.#length = scene.length;
    this.#isIndoors = setting.place === 'room';
    this.#isFlooded = isFlooded(setting);
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
    const sight = {
      ...seen,
      size,
      ink: this.#isIndoors ? '#33323f' : toned(palette, '#2c3947', distance),
      light: this.#isIndoors ? '#f0cfa0' : toned(palette, '#f3e4cc', distance * 0.8),
      accent: mix(toned(palette, this.#sheet.accent, distance * 0.6), this.#sheet.accent, 0.4),
      seconds,
      seed,
      isDark: palette.isDark && !this.#isIndoors,
    };
    const paint = (): void => paintSubject(context, subject, sight);
    const { kind, width } = subjectTraits[subject];
    if (this.#isFlooded && kind === 'ground') wade(context, size, width, palette, paint);
    else paint();
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

/** How deep those stand in water who stand on flooded ground, in heights of an adult. */
const depth = 0.15;

/** Who stands in water is seen from the shins up, or from the axles: mirrored below, with rings of light about it. */
const wade = (
  context: SKRSContext2D,
  size: number,
  wide: number,
  { sky }: StoryPalette,
  paint: () => void,
): void => {
  const level = -size * depth;
  const half = (wide * size) / 2;
  const from = (top: number, tall: number): void => {
    context.beginPath();
    context.rect(-size * 8, top, size * 16, tall);
    context.clip();
  };
  context.save();
  from(level, size * 2);
  context.globalAlpha = 0.34;
  context.translate(0, level * 2);
  context.scale(1, -1);
  paint();
  context.restore();
  context.save();
  from(level - size * 9, size * 9);
  paint();
  context.restore();
  context.strokeStyle = withAlpha(mix(sky[2], '#ffffff', 0.55), 0.7);
  context.lineWidth = size * 0.016;
  for (const [reach, tall] of [
    [0.52, 0.024],
    [0.66, 0.05],
  ] as const) {
    context.beginPath();
    context.ellipse(0, level + size * 0.01, half * reach * 2, size * tall, 0, 0, Math.PI * 2);
    context.stroke();
  }
};
