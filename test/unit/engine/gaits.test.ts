import { createCanvas } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import type { Action, Look } from '../../../engine/language/deeds.ts';
import type { Subject } from '../../../engine/language/vocabulary.ts';
import { type Mover, momentOf } from '../../../engine/storyboard/course.ts';
import { canBe, canHave, paceFor, shownAction } from '../../../engine/subjects/abilities.ts';
import { figureGaits, figureScale } from '../../../engine/subjects/figure-going.ts';
import { footOf, type Gait, paceOf, strideAt } from '../../../engine/subjects/gait.ts';
import { hoofedGaits, hoofedScale } from '../../../engine/subjects/hoofed-going.ts';
import { hop, hopAt, largeGaits, largeScales } from '../../../engine/subjects/large-going.ts';
import { petGaits, petScales } from '../../../engine/subjects/pets-going.ts';
import { paintSubject } from '../../../engine/subjects/subjects.ts';

const gaits: readonly (readonly [string, Gait, number])[] = [
  ...Object.entries(petGaits).flatMap(([who, all]) =>
    Object.entries(all).map(([how, gait]) => [`${who} ${how}`, gait, petScales[who as 'fox']] as const),
  ),
  ...Object.entries(hoofedGaits).flatMap(([who, all]) =>
    Object.entries(all).map(([how, gait]) => [`${who} ${how}`, gait, hoofedScale] as const),
  ),
  ...Object.entries(largeGaits).flatMap(([who, all]) =>
    Object.entries(all).map(([how, gait]) => [`${who} ${how}`, gait, largeScales[who as 'bear']] as const),
  ),
  ...Object.entries(figureGaits).map(([how, gait]) => [`person ${how}`, gait, figureScale] as const),
];

const mover = (action: Action | undefined, pace: number): Mover => ({
  x: 400,
  y: 500,
  size: 150,
  wide: 150,
  pace,
  action,
  isAirborne: false,
  slant: 0,
});

describe('a foot on the ground', () => {
  it.each(gaits)('of a %s stays where it is', (_, gait, scale) => {
    const pace = paceOf(gait, scale) * 100;
    for (const leg of [0, 1, 2, 3] as const) {
      let before: { stride: number; at: number } | undefined;
      for (let step = 0; step < 400; step += 1) {
        const seconds = step / 200;
        const stride = strideAt({ seconds, phase: 0.3, way: pace * seconds * 0.01 }, gait, scale);
        const foot = footOf(gait, stride, leg);
        const at = foot.x * scale + pace * seconds;
        const isDown = foot.y === 0 && foot.fold === 0;
        if (isDown && before !== undefined) expect(at).toBeCloseTo(before.at, 6);
        before = isDown ? { stride, at } : undefined;
      }
    }
  });

  it.each(gaits)('of a %s is lifted between, and never under the ground', (_, gait) => {
    const heights = Array.from({ length: 100 }, (_unused, step) => footOf(gait, step / 100, 0).y);
    expect(Math.min(...heights)).toBeLessThan(-4);
    expect(Math.max(...heights)).toBeLessThanOrEqual(0);
  });
});

describe('the way of a mover', () => {
  const scene = { width: 1280, height: 720, length: 6 };

  it.each([undefined, 'run', 'stop', 'turn'] as const)('grows as it moves: %s', (action) => {
    const who = mover(action, 180);
    for (let step = 1; step < 180; step += 1) {
      const one = momentOf(who, scene, (step - 1) / 30);
      const other = momentOf(who, scene, step / 30);
      const moved = Math.abs(other.x - one.x);
      const went = (other.way - one.way) * who.size;
      // Where it turns, to and fro cancel within a frame.
      if (Math.abs(other.facing) > 0.99 && one.facing === other.facing) expect(moved).toBeCloseTo(went, 3);
      expect(went).toBeGreaterThanOrEqual(-1e-9);
    }
  });

  it('ends where what stops stands', () => {
    const at = (seconds: number) => momentOf(mover('stop', 180), scene, seconds);
    expect(at(1).x).toBeLessThan(at(2).x);
    expect(at(5).x).toBe(400);
    expect(at(6)).toMatchObject({ x: 400, share: 0 });
  });

  it('is back the other way after a turn, and looks there', () => {
    const at = (seconds: number) => momentOf(mover('turn', 180), scene, seconds);
    expect(at(2).facing).toBeCloseTo(1);
    expect(at(4).facing).toBeCloseTo(-1);
    expect(at(5).x).toBeLessThan(at(4).x);
  });

  it('leads up for what rises, and down for what falls', () => {
    const rising = { ...mover('rise', 0), isAirborne: true };
    const falling = { ...mover('fall', 0), isAirborne: true };
    expect(momentOf(rising, scene, 5).y).toBeLessThan(momentOf(rising, scene, 1).y);
    expect(momentOf(falling, scene, 5).y).toBeGreaterThan(momentOf(falling, scene, 1).y);
  });

  it('of a rabbit goes on in the air alone', () => {
    for (let step = 1; step < 200; step += 1) {
      const [one, other] = [hopAt((step - 1) / 100), hopAt(step / 100)];
      if (one.high === 0 && other.high === 0) expect(other.way).toBeCloseTo(one.way, 9);
      expect(other.way).toBeGreaterThanOrEqual(one.way - 1e-9);
    }
    expect(hopAt(hop.seconds * 3).way).toBeCloseTo(hop.far * 3);
  });
});

const pixelsOf = (subject: Subject, seconds: number, look?: Look): Buffer => {
  const canvas = createCanvas(320, 240);
  const context = canvas.getContext('2d');
  context.translate(160, 200);
  paintSubject(context, subject, {
    size: 60,
    ink: '#1f3a48',
    light: '#f4e9d0',
    accent: '#d8503c',
    seconds,
    seed: 7,
    isDark: false,
    ...(look === undefined ? {} : { look, progress: seconds / 5 }),
  });
  return Buffer.from(context.getImageData(0, 0, 320, 240).data);
};

const shown: readonly (readonly [Subject, Look])[] = [
  ...(['fox', 'dog', 'cat'] as const).flatMap((subject) =>
    (['walk', 'trot', 'run', 'jump', 'sleep'] as const).map((action) => [subject, { action }] as const),
  ),
  ...(['horse', 'deer'] as const).flatMap((subject) =>
    (['walk', 'trot', 'run', 'jump', 'sleep'] as const).map((action) => [subject, { action }] as const),
  ),
  ...(['person', 'couple', 'family', 'crowd'] as const).flatMap((subject) =>
    (['walk', 'run', 'jump', 'dance', 'wave'] as const).map((action) => [subject, { action }] as const),
  ),
  ['bear', { action: 'walk' }],
  ['bear', { action: 'sleep' }],
  ['elephant', { action: 'run' }],
  ['rabbit', { action: 'run' }],
  ['fish', { action: 'jump' }],
  ['fish', { action: 'swim' }],
  ['tree', { action: 'fall' }],
  ['tree', { action: 'grow' }],
  ['flowers', { action: 'grow' }],
  ['house', { states: ['burning'] }],
  ['car', { states: ['burning'] }],
  ['house', { states: ['broken'] }],
  ['castle', { states: ['broken'] }],
  ['bridge', { states: ['broken'] }],
  ['house', { states: ['lit'] }],
  ['person', { states: ['old'] }],
  ['car', { color: 'blue' }],
  ['horse', { color: 'white' }],
  ['tree', { color: 'red' }],
];

describe('a subject in a look', () => {
  it.each(shown)(
    '%s in %o is another picture than its usual one, and the same for the same moment',
    (subject, look) => {
      const seconds = 2.6;
      const picture = pixelsOf(subject, seconds, look);
      expect(picture.equals(pixelsOf(subject, seconds))).toBe(false);
      expect(picture.equals(pixelsOf(subject, seconds, look))).toBe(true);
    },
  );

  it.each(shown.filter(([, { action }]) => action !== undefined))('%s in %o moves', (subject, look) => {
    expect(pixelsOf(subject, 2, look).equals(pixelsOf(subject, 2.15, look))).toBe(false);
  });

  it('that says nothing is its usual picture', () => {
    for (const subject of ['fox', 'house', 'car', 'person', 'tree', 'bear'] as const)
      expect(pixelsOf(subject, 1.3, {}).equals(pixelsOf(subject, 1.3))).toBe(true);
  });

  it('sits as it always did', () => {
    for (const subject of ['fox', 'dog', 'cat', 'rabbit'] as const)
      expect(pixelsOf(subject, 1.3, { action: 'sit' }).equals(pixelsOf(subject, 1.3))).toBe(true);
  });

  it('is shown only of whom it can be drawn', () => {
    expect(shownAction('house', 'run')).toBeUndefined();
    expect(shownAction('person', 'trot')).toBe('run');
    expect(canBe('dog', 'burning')).toBe(false);
    expect(canHave('dog', 'blue')).toBe(false);
    expect(paceFor('fox', 'trot')).toBeGreaterThan(paceFor('fox', 'walk'));
  });
});
