import type { SKRSContext2D } from '@napi-rs/canvas';
import type { Look } from '../language/deeds.ts';
import type { Subject } from '../language/vocabulary.ts';
import { aircraft } from './aircraft.ts';
import { buildings } from './buildings.ts';
import { castle } from './castle.ts';
import { creatures } from './creatures.ts';
import { desk } from './desk.ts';
import { paintDoing } from './doing.ts';
import { emblems } from './emblems.ts';
import { isBurnable, paintFire, paintSmoke } from './fire.ts';
import { hoofed } from './hoofed.ts';
import { insects } from './insects.ts';
import { outdoors } from './outdoors.ts';
import { people } from './people.ts';
import { pets } from './pets.ts';
import { newPen, type Painter, type Pen, type Sight, tint } from './shapes.ts';
import { suited } from './suited.ts';
import { things } from './things.ts';
import { vehicles } from './vehicles.ts';
import { wildlife } from './wildlife.ts';

/** Where a subject belongs in a scene, and how much of it. */
export interface SubjectTraits {
  /** On the ground, on the water, in the air; or a thing shown large, on a desk or by itself. */
  kind: 'ground' | 'water' | 'air' | 'table';
  /** What is drawn lies in x -width/2..width/2 and y -height..0 (in the air -height/2..height/2), times `size`. */
  width: number;
  height: number;
  /** The way it goes to the right in a second, times `size`; 0 stands. */
  speed: number;
}

const painters: Readonly<Record<Subject, Painter>> = {
  ...people,
  ...suited,
  ...pets,
  ...hoofed,
  ...wildlife,
  ...insects,
  ...creatures,
  ...vehicles,
  ...aircraft,
  ...buildings,
  castle,
  ...outdoors,
  ...things,
  ...desk,
  ...emblems,
};

const traits = (kind: SubjectTraits['kind'], width: number, height: number, speed = 0): SubjectTraits => ({
  kind,
  width,
  height,
  speed,
});

export const subjectTraits: Readonly<Record<Subject, SubjectTraits>> = {
  boat: traits('water', 2.3, 2.5, 0.05),
  lighthouse: traits('ground', 6.6, 5.5),
  birds: traits('air', 2.1, 1, 0.4),
  whale: traits('water', 3.8, 1.35, 0.08),
  fish: traits('water', 1.2, 0.9),
  person: traits('ground', 0.55, 1.05),
  couple: traits('ground', 0.9, 1.06),
  family: traits('ground', 1.1, 1.06),
  crowd: traits('ground', 2.3, 1.15),
  dog: traits('ground', 0.6, 0.52),
  cat: traits('ground', 0.4, 0.4),
  horse: traits('ground', 1.5, 1.3, 0.2),
  deer: traits('ground', 1.1, 1.25),
  fox: traits('ground', 0.7, 0.5),
  bear: traits('ground', 1.3, 0.85, 0.1),
  rabbit: traits('ground', 0.4, 0.4),
  elephant: traits('ground', 2.6, 1.75, 0.08),
  dragon: traits('air', 3.5, 2.5, 0.3),
  butterfly: traits('air', 0.78, 0.78, 0.1),
  bee: traits('air', 1.2, 1.1, 0.1),
  robot: traits('ground', 0.9, 1.04),
  astronaut: traits('ground', 0.8, 1.1),
  rocket: traits('air', 2.4, 2.8, 0.15),
  plane: traits('air', 3.3, 1.3, 0.4),
  balloon: traits('air', 3, 4, 0.04),
  car: traits('ground', 3.4, 0.9, 0.6),
  bus: traits('ground', 5.7, 1.8, 0.45),
  train: traits('ground', 10, 1.85, 0.8),
  bicycle: traits('ground', 1.3, 1.25, 0.4),
  house: traits('ground', 3.3, 3.4),
  castle: traits('ground', 7, 6.4),
  windmill: traits('ground', 4, 5),
  tree: traits('ground', 3, 3),
  flowers: traits('ground', 1.7, 0.8),
  bridge: traits('ground', 8, 2.7),
  tent: traits('ground', 2.3, 1.25),
  campfire: traits('ground', 1.6, 1.15),
  umbrella: traits('ground', 1, 1.32),
  lantern: traits('ground', 1.2, 0.9),
  kite: traits('air', 2, 2.15),
  drone: traits('air', 1.4, 0.7, 0.1),
  coffee: traits('table', 1.1, 1.2),
  computer: traits('table', 1.75, 1.2),
  book: traits('table', 1.7, 0.75),
  guitar: traits('table', 0.8, 1.45),
  food: traits('table', 1.4, 1.2),
  phone: traits('table', 0.75, 1.03),
  clock: traits('table', 0.9, 1),
  gift: traits('table', 1, 1.05),
  heart: traits('table', 1, 1),
  trophy: traits('table', 1, 1.08),
  chart: traits('table', 1.5, 1.02),
  gear: traits('table', 1.3, 1),
  lightbulb: traits('table', 1.35, 1.32),
  globe: traits('table', 1, 1.1),
  shield: traits('table', 0.9, 1),
  money: traits('table', 1.1, 0.85),
  shop: traits('ground', 3.3, 3.15),
};

/**
 * Draws a subject with its foot (in the air: its middle) at the context's zero; an adult is `size` pixels high.
 * The same sight gives the same picture. `ink`, `light` and `accent` are `#rrggbb`.
 */
export const paintSubject = (context: SKRSContext2D, subject: Subject, at: Sight): void => {
  context.save();
  context.scale(at.size / 100, at.size / 100);
  const { look } = at;
  if (look === undefined) painters[subject](newPen(context, at));
  else paintLooking(newPen(context, at), subject, look);
  context.restore();
};

/** Paints a subject as the words say it is; what it is painted in a colour has that for its coloured spot, too. */
const paintLooking = (pen: Pen, subject: Subject, look: Look): void => {
  const dressed = pen.own === undefined ? pen : { ...pen, accent: tint(pen, pen.own, 0.88) };
  const isBurning = look.states?.includes('burning') === true && isBurnable(subject);
  if (isBurning) paintSmoke(pen, subject);
  paintDoing(dressed, subject, painters[subject]);
  if (isBurning) paintFire(pen, subject);
};
