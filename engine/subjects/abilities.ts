import type { Action, Color, State } from '../language/deeds.ts';
import type { Subject } from '../language/vocabulary.ts';
import { figureGaits, figureScale } from './figure-going.ts';
import { isBurnable } from './fire.ts';
import { paceOf } from './gait.ts';
import { hoofedGaits, hoofedScale } from './hoofed-going.ts';
import { hop, largeGaits, largeScales } from './large-going.ts';
import { petGaits, petScales } from './pets-going.ts';

/** The pace at which each action goes, in heights of an adult a second; 0 stays where it is. */
type Paces = Readonly<Partial<Record<Action, number>>>;

const goingOf = (gaits: (typeof petGaits)['fox'], scale: number): Paces => ({
  walk: paceOf(gaits.walk, scale),
  trot: paceOf(gaits.trot, scale),
  run: paceOf(gaits.run, scale),
  jump: paceOf(gaits.jump, scale),
  stop: paceOf(gaits.trot, scale),
  turn: paceOf(gaits.trot, scale),
  sleep: 0,
});

const folk: Paces = {
  walk: paceOf(figureGaits.walk, figureScale),
  run: paceOf(figureGaits.run, figureScale),
  stop: paceOf(figureGaits.walk, figureScale),
  turn: paceOf(figureGaits.walk, figureScale),
  jump: 0,
  dance: 0,
  wave: 0,
};

const largeGoing = (animal: 'bear' | 'elephant'): Paces => {
  const walk = paceOf(largeGaits[animal].walk, largeScales[animal]);
  return { walk, run: paceOf(largeGaits[animal].run, largeScales[animal]), stop: walk, turn: walk };
};

const floating: Paces = { rise: 0, fall: 0 };

/** What each subject can be seen doing; what is not listed is not shown. */
const paces: Readonly<Partial<Record<Subject, Paces>>> = {
  fox: { ...goingOf(petGaits.fox, petScales.fox), sit: 0 },
  dog: { ...goingOf(petGaits.dog, petScales.dog), sit: 0 },
  cat: { ...goingOf(petGaits.cat, petScales.cat), sit: 0 },
  horse: goingOf(hoofedGaits.horse, hoofedScale),
  deer: goingOf(hoofedGaits.deer, hoofedScale),
  bear: { ...largeGoing('bear'), sleep: 0 },
  elephant: largeGoing('elephant'),
  rabbit: { sit: 0, sleep: 0, run: hop.far / hop.seconds, jump: hop.far / hop.seconds },
  person: folk,
  couple: folk,
  family: folk,
  crowd: folk,
  astronaut: { wave: 0 },
  birds: { fly: 0.7, turn: 0.6, ...floating },
  butterfly: { fly: 0.25, turn: 0.2, ...floating },
  bee: { fly: 0.2, turn: 0.2, ...floating },
  dragon: { fly: 0.6, turn: 0.5, ...floating },
  plane: { fly: 0.8, turn: 0.6, rise: 0.6, fall: 0.6 },
  balloon: { fly: 0.12, ...floating },
  drone: { fly: 0.25, turn: 0.25, ...floating },
  kite: { fly: 0, ...floating },
  rocket: { fly: 0.3, rise: 0.4 },
  boat: { sail: 0.22, drive: 0.22, swim: 0.1, stop: 0.22, turn: 0.2 },
  car: { drive: 0.85, run: 1, stop: 0.85, turn: 0.7 },
  bus: { drive: 0.7, run: 0.8, stop: 0.7, turn: 0.6 },
  train: { drive: 1, run: 1.1, stop: 1 },
  bicycle: { drive: 0.55, run: 0.7, stop: 0.55, turn: 0.5 },
  whale: { swim: 0.3 },
  fish: { swim: 0.25, jump: 0 },
  tree: { fall: 0, grow: 0 },
  flowers: { grow: 0 },
};

/** An action as the subject can be seen doing it: a horse that trots trots, a person who does runs. */
export const shownAction = (subject: Subject, action: Action): Action | undefined => {
  const can = paces[subject];
  if (can === undefined) return undefined;
  if (can[action] !== undefined) return action;
  return action === 'trot' && can.run !== undefined ? 'run' : undefined;
};

/** The pace of an action, in heights of an adult a second. */
export const paceFor = (subject: Subject, action: Action): number => paces[subject]?.[action] ?? 0;

const livingSizes: readonly Subject[] = [
  'dog',
  'cat',
  'horse',
  'deer',
  'fox',
  'bear',
  'rabbit',
  'elephant',
  'robot',
  'dragon',
  'whale',
  'fish',
  'butterfly',
  'bee',
];
const built: readonly Subject[] = ['house', 'castle', 'windmill', 'shop', 'lighthouse', 'bridge', 'tent'];
const grown: readonly Subject[] = ['tree', 'flowers'];
const vehicles: readonly Subject[] = [
  'car',
  'bus',
  'train',
  'bicycle',
  'boat',
  'plane',
  'balloon',
  'kite',
  'rocket',
];
const sized: readonly Subject[] = [...livingSizes, ...built, ...grown, ...vehicles];
const tallOnes: readonly Subject[] = ['tree', 'castle', 'lighthouse', 'windmill', 'house'];
const windowed: readonly Subject[] = [
  'house',
  'shop',
  'castle',
  'lighthouse',
  'windmill',
  'bus',
  'train',
  'lantern',
];
const breakable: readonly Subject[] = ['house', 'castle', 'windmill', 'bridge', 'car'];
const aged: readonly Subject[] = ['house', 'person', 'windmill', 'castle'];

/** Whether a subject can be seen to be so. */
export const canBe = (subject: Subject, state: State): boolean => {
  if (state === 'burning') return isBurnable(subject);
  if (state === 'small' || state === 'large') return sized.includes(subject);
  if (state === 'tall') return tallOnes.includes(subject);
  if (state === 'lit') return windowed.includes(subject);
  if (state === 'broken') return breakable.includes(subject);
  return state === 'old' && aged.includes(subject);
};

const furry: readonly Subject[] = ['dog', 'cat', 'horse', 'fox', 'bear', 'rabbit'];
const painted: readonly Subject[] = [
  'car',
  'bus',
  'train',
  'bicycle',
  'boat',
  'balloon',
  'kite',
  'house',
  'tent',
  'umbrella',
  'butterfly',
  'fish',
  'flowers',
  'rocket',
  'shop',
  'heart',
  'gift',
  'dragon',
];
const furColors: readonly Color[] = ['red', 'white', 'black', 'brown', 'grey', 'yellow'];

/** Whether a subject can be seen in a colour. */
export const canHave = (subject: Subject, color: Color): boolean =>
  furry.includes(subject)
    ? furColors.includes(color) && !(subject === 'fox' && color === 'red')
    : painted.includes(subject) || (subject === 'tree' && (color === 'red' || color === 'yellow'));
