import { setImmediate } from 'node:timers/promises';
import { createCanvas } from '@napi-rs/canvas';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Film, type SceneTiming, styles } from '../../../engine/contract.ts';
import { FrameRenderer } from '../../../engine/frame-renderer.ts';
import { animatePresenter } from '../../../engine/presenter/animation.ts';
import { framingOf } from '../../../engine/presenter/framing.ts';
import { PortraitScene } from '../../../engine/presenter/portrait-scene.ts';
import { PresenterRig } from '../../../engine/presenter/presenter.ts';
import { presenters } from '../../../engine/presenter/presenters.ts';
import { mouthTrack } from '../../../engine/speech/visemes.ts';
import { styleSheet } from '../../../engine/styles.ts';
import { Captions } from '../../../engine/text/captions.ts';
import { everyStand, filmOf, oneShot, silentTiming, speak } from './films.ts';

/** Pearson's correlation. */
const correlation = (one: readonly number[], other: readonly number[]): number => {
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const [a, b] = [mean(one), mean(other)];
  const sum = (term: (index: number) => number): number =>
    one.reduce((total, _, index) => total + term(index), 0);
  const x = (index: number): number => (one[index] ?? 0) - a;
  const y = (index: number): number => (other[index] ?? 0) - b;
  return sum((i) => x(i) * y(i)) / Math.sqrt(sum((i) => x(i) ** 2) * sum((i) => y(i) ** 2));
};

/** Pixels of an open mouth in the picture. */
const darkOfMouth = (scene: PortraitScene, frame: number, film: Film): number => {
  const { x, y, unit } = framingOf(film, { size: 'medium', isAside: false });
  const [left, top, width, height] = [x - 14 * unit, y + 24 * unit, 28 * unit, 26 * unit].map(Math.round);
  const context = createCanvas(width ?? 1, height ?? 1).getContext('2d', { alpha: false });
  context.translate(-(left ?? 0), -(top ?? 0));
  scene.draw(context, frame);
  const { data } = context.getImageData(0, 0, width ?? 1, height ?? 1);
  let dark = 0;
  for (let at = 0; at < data.length; at += 4) {
    const [red, green] = [data[at] ?? 0, data[at + 1] ?? 0];
    // Much redder than a beard, much darker than any lip.
    if (red < 100 && green < 42 && red - green > 20) dark += 1;
  }
  return dark;
};

const shapes: readonly (readonly [number, number])[] = [
  [1280, 720],
  [320, 180],
  [720, 1280],
  [640, 640],
];

/** For films that are painted frame by frame, twice. */
const smallShapes: typeof shapes = [
  [640, 360],
  [320, 180],
  [360, 640],
  [320, 320],
];

const narration = 'Amazing apples always bloom. My mother may help, papa.';
let timing: SceneTiming;
beforeAll(async () => {
  const [spoken] = await speak(filmOf([narration]));
  if (spoken === undefined) throw new Error('nothing was spoken');
  timing = spoken.timing;
});

describe('a presenter', () => {
  it.each(presenters.map(({ id }) => id))(
    '%s opens the mouth in the picture as the sounds do',
    (avatarId) => {
      const film = filmOf([narration, 'More.'], { avatarId, width: 640, height: 360 });
      const scene = new PortraitScene(film, timing, {}, [oneShot(timing.frames)]);
      const pose = animatePresenter(timing, 30, film.seed);
      const [seen, meant]: [number[], number[]] = [[], []];
      for (let frame = 0; frame < timing.frames; frame += 1) {
        const dark = darkOfMouth(scene, frame, film);
        // The opening and the end of a scene are covered by its transition.
        if (frame < 20 || frame > timing.frames - 10) continue;
        seen.push(dark);
        meant.push(pose(frame / 30).mouth.open);
      }
      expect(correlation(seen, meant)).toBeGreaterThan(0.6);
    },
  );

  it('shows a sound within 40 ms of when it is heard', () => {
    const film = filmOf([narration, 'More.'], { width: 640, height: 360 });
    const scene = new PortraitScene(film, timing, {}, [oneShot(timing.frames)]);
    const heard = mouthTrack(timing.phonemes);
    const seen: number[] = [];
    for (let frame = 0; frame < timing.frames; frame += 1) seen.push(darkOfMouth(scene, frame, film));
    // How alike they are when the picture is taken to be so many milliseconds late.
    const likeness = (late: number): number => {
      const frames = Array.from({ length: timing.frames - 30 }, (_, index) => index + 20);
      return correlation(
        frames.map((frame) => seen[frame] ?? 0),
        frames.map((frame) => heard((frame - late * 0.03) / 30).open),
      );
    };
    const lags = Array.from({ length: 401 }, (_, index) => index - 200);
    const best = lags.reduce((found, late) => (likeness(late) > likeness(found) ? late : found), 0);
    expect(Math.abs(best)).toBeLessThanOrEqual(40);
  });

  it('is still alive in silence: blinks, breathes, moves', () => {
    const pose = animatePresenter(silentTiming(300), 30, 7);
    const poses = Array.from({ length: 300 }, (_, frame) => pose(frame / 30));
    expect(poses.some(({ blink }) => blink > 0.9)).toBe(true);
    expect(poses.filter(({ blink }) => blink > 0).length).toBeLessThan(60);
    expect(
      Math.max(...poses.map(({ breath }) => breath)) - Math.min(...poses.map(({ breath }) => breath)),
    ).toBeGreaterThan(0.9);
    expect(new Set(poses.map(({ headX }) => headX.toFixed(3))).size).toBeGreaterThan(50);
    expect(poses.every(({ mouth }) => mouth.open === 0)).toBe(true);
  });

  it('raises the brows on a stressed word', () => {
    const words = [
      { text: 'This', offset: 0, start: 0.2, end: 0.5 },
      { text: 'wonderful!', offset: 5, start: 0.5, end: 1.3 },
      { text: 'day', offset: 16, start: 1.3, end: 1.6 },
    ];
    const pose = animatePresenter({ ...silentTiming(120), words }, 30, 7);
    expect(pose(0.92).brows).toBeGreaterThan(pose(0.25).brows + 0.5);
  });

  it.each(smallShapes)('keeps the same picture of what is not redrawn at %i x %i', async (width, height) => {
    const film = filmOf([narration], { width, height, style: 'cinematic' });
    const part = { ...timing, frames: 90 };
    const [inParts, whole] = [new FrameRenderer(width, height), new FrameRenderer(width, height)];
    const scenes = [new PortraitScene(film, part), new PortraitScene(film, part)] as const;
    for (let frame = 0; frame < part.frames; frame += 1) {
      // Canvases that nobody holds are freed between two turns of the loop.
      await setImmediate();
      const bytes = inParts.render(scenes[0], frame);
      const all = { changed: () => [{ x: 0, y: 0, width, height }], draw: scenes[1].draw.bind(scenes[1]) };
      const other = whole.render(all, frame);
      let differing = 0;
      for (let at = 0; at < bytes.length; at += 1)
        if (Math.abs((bytes[at] ?? 0) - (other[at] ?? 0)) > 2) differing += 1;
      expect(differing, `frame ${frame}`).toBe(0);
    }
  });
});

describe('captions', () => {
  it.each(shapes)('stay in the frame and clear of the face at %i x %i', (width, height) => {
    for (const style of styles) {
      const film: Film = filmOf([narration], { width, height, style });
      const captions = new Captions(film, timing, styleSheet(style));
      for (const stand of everyStand) {
        const { y, unit } = framingOf(film, stand);
        for (let frame = 0; frame < timing.frames; frame += 1) {
          const area = captions.at(frame / 30)?.area;
          if (area === undefined) continue;
          expect(area.x).toBeGreaterThanOrEqual(0);
          expect(area.x + area.width).toBeLessThanOrEqual(width);
          expect(area.y + area.height).toBeLessThanOrEqual(height);
          expect(area.y).toBeGreaterThan(y + 54 * unit);
        }
      }
    }
  });

  it.each([
    ['a word of 10,000 letters', 'Donaudampfschiff'.repeat(625)],
    ['emoji alone', '😀 👩‍👩‍👧 🎉 🇩🇪'],
    ['both directions', 'Kinora (مرحبا 2026) и שלום, 100% ok'],
    ['control characters', 'One\u0000 two\u0007\u001b[31m three\u202e four\u200b\ufeff five\r\n\tsix.'],
    ['half a surrogate pair and marks upon marks', `a\ud800b \udc00 z${'\u0301'.repeat(300)}`],
  ])('of %s stay in the frame', (_, text) => {
    const words = [...text.matchAll(/\S+/gu)].map(({ 0: word, index }, at) => ({
      text: word,
      offset: index,
      start: at * 0.4,
      end: at * 0.4 + 0.4,
    }));
    const odd = { ...silentTiming(90), words };
    for (const [width, height] of shapes) {
      const film = filmOf([text], { width, height });
      const captions = new Captions(film, odd, styleSheet('professional'));
      const context = createCanvas(width, height).getContext('2d');
      for (let frame = 0; frame < 90; frame += 3) {
        const area = captions.at(frame / 30)?.area;
        if (area === undefined) continue;
        expect(area.x).toBeGreaterThanOrEqual(0);
        expect(area.x + area.width).toBeLessThanOrEqual(width);
        expect(area.y).toBeGreaterThan(framingOf(film, { size: 'close', isAside: true }).y);
        expect(area.y + area.height).toBeLessThanOrEqual(height);
        captions.draw(context, frame / 30);
      }
    }
  });

  it('turn to a word within 100 ms of its beginning', () => {
    const captions = new Captions(filmOf([narration]), timing, styleSheet('professional'));
    const keys = Array.from({ length: timing.frames }, (_, frame) => captions.at(frame / 30)?.key);
    const turns = keys.flatMap((key, frame) =>
      key !== undefined && key !== keys[frame - 1] && !key.endsWith(':-1') ? [frame / 30] : [],
    );
    expect(turns.length).toBe(timing.words.length);
    for (const [index, { start }] of timing.words.entries())
      expect(Math.abs((turns[index] ?? Number.NaN) - start)).toBeLessThan(0.1);
  });

  it('show every word while it is heard', () => {
    const captions = new Captions(filmOf([narration]), timing, styleSheet('professional'));
    const keys = timing.words.map(({ start, end }) => captions.at((start + end) / 2)?.key);
    expect(keys).not.toContain(undefined);
    expect(new Set(keys).size).toBe(timing.words.length);
  });
});

describe('where a presenter stands', () => {
  it.each(shapes)('the head is large, whole and in the frame at %i x %i', (width, height) => {
    for (const stand of everyStand) {
      const film = filmOf([narration], { width, height });
      const { x, y, unit } = framingOf(film, stand);
      expect(y - 62 * unit).toBeGreaterThan(0);
      expect(y + 50 * unit).toBeLessThan(height * 0.7);
      expect(x - 50 * unit).toBeGreaterThan(0);
      expect(x + 50 * unit).toBeLessThan(width);
      const rig = new PresenterRig(presenters[0]?.look ?? raise(), styleSheet('cinematic'), { x, y, unit });
      expect(rig.area.y + rig.area.height).toBeGreaterThanOrEqual(height);
    }
  });
});

const raise = (): never => {
  throw new Error('no presenters');
};
