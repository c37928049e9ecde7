import { createCanvas, type Image, loadImage, type SKRSContext2D } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import type { Area } from '../../../engine/area.ts';
import { type Pace, PannedPicture } from '../../../engine/backdrop/panned-picture.ts';
import { corners, type Film, logoSizes, type PictureLooks, pans } from '../../../engine/contract.ts';
import { fittedOf } from '../../../engine/fitted.ts';
import { logoAreaOf } from '../../../engine/logo.ts';
import { readPictures } from '../../../engine/pictures.ts';
import { compose } from '../../../engine/scene.ts';
import { KineticText } from '../../../engine/storyboard/kinetic-text.ts';
import { styleSheet } from '../../../engine/styles.ts';
import { captionTop } from '../../../engine/text/captions.ts';
import { lowerThird } from '../../../engine/text/lower-third.ts';
import { aspectRatios, frameSize } from '../../../functions/engines/frame-size.ts';
import { filmOf, silentTiming } from './films.ts';
import { sentences } from './sentences.ts';
import { watchTexts } from './watched-texts.ts';

type Colored = readonly [color: string, x: number, y: number, width: number, height: number];

/** A PNG of some size: black, with rectangles on it. */
const drawn = (width: number, height: number, rectangles: readonly Colored[]): Buffer => {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillRect(0, 0, width, height);
  for (const [color, ...area] of rectangles) {
    context.fillStyle = color;
    context.fillRect(...area);
  }
  return canvas.toBuffer('image/png');
};

const frame = { width: 320, height: 180 };
const pace: Pace = { frames: 240, framesPerSecond: 30, every: 3 };
const drawings = pace.frames / pace.every;

const painted = (picture: PannedPicture, drawing: number, context: SKRSContext2D): SKRSContext2D => {
  picture.draw(context, (drawing * pace.every) / pace.framesPerSecond);
  return context;
};

const contextOf = ({ width, height }: typeof frame): SKRSContext2D =>
  createCanvas(width, height).getContext('2d', { alpha: false });

/** How much of the middle row is white, in pixels. */
const whiteOf = (context: SKRSContext2D): number => {
  const { data } = context.getImageData(0, frame.height / 2, frame.width, 1);
  let sum = 0;
  for (let index = 0; index < data.length; index += 4) sum += (data[index] ?? 0) / 255;
  return sum;
};

/** By how many pixels what is white grows from each drawing to the next. */
const stepsOf = (image: Image, looks: PictureLooks): number[] => {
  const picture = new PannedPicture(image, frame, looks, pace);
  const context = contextOf(frame);
  const whites = Array.from({ length: drawings }, (_, drawing) =>
    whiteOf(painted(picture, drawing, context)),
  );
  return whites.slice(1).map((white, index) => white - (whites[index] ?? 0));
};

describe('the view of a background', () => {
  it.each([
    ['left', 1],
    ['right', -1],
  ] as const)('goes %s in equal steps at equal intervals', async (pan, way) => {
    const steps = stepsOf(await loadImage(drawn(320, 180, [['#fff', 0, 0, 160, 180]])), { pan });
    const moves = steps.flatMap((step, index) => (Math.abs(step) > 0.1 ? [{ step, index }] : []));
    expect(moves.length).toBeGreaterThan(8);
    for (const { step } of moves) expect(step).toBeCloseTo(way * 0.5, 1);
    const between = moves.slice(1).map(({ index }, at) => index - (moves[at]?.index ?? 0));
    expect(new Set(between).size).toBe(1);
  });

  it.each([
    ['in', 1],
    ['out', -1],
  ] as const)('goes %s evenly over the whole scene', async (pan, way) => {
    const steps = stepsOf(await loadImage(drawn(320, 180, [['#fff', 80, 0, 160, 180]])), { pan });
    const even = steps.reduce((sum, step) => sum + step, 0) / steps.length;
    expect(even * way * steps.length).toBeGreaterThan(5);
    for (const step of steps) expect(Math.abs(step - even)).toBeLessThan(0.2);
  });

  it('stands still where it is told to', async () => {
    const image = await loadImage(drawn(320, 180, [['#fff', 0, 0, 160, 180]]));
    expect(stepsOf(image, { pan: 'none' }).every((step) => step === 0)).toBe(true);
  });

  it('of a film moves as its pan says, and sways where it says nothing', async () => {
    const files = { background: drawn(64, 36, [['#fff', 0, 0, 20, 36]]) };
    const words = [{ text: 'Hello.', offset: 0, start: 0.1, end: 3.9 }];
    const framesOf = async (pictureLooks: PictureLooks) => {
      const film = filmOf(['Hello.'], { pictures: { background: 'one' }, pictureLooks });
      const context = contextOf(film);
      const scene = compose(film, { ...silentTiming(120), words }, await readPictures(film, files));
      scene.draw(context, 90);
      return Buffer.from(context.getImageData(0, 0, film.width, 40).data).toString('base64');
    };
    const seen = await Promise.all(
      [{}, ...pans.map((pan) => ({ pan })), { fit: 'contain' } as const].map(framesOf),
    );
    expect(new Set(seen).size).toBe(seen.length);
  });
});

describe('a background that is contained', () => {
  const marks = ['#ff0000', '#00ff00', '#0000ff', '#ff00ff'];

  /** Which of the marks, bright as only the picture itself is, are seen. */
  const marksIn = (context: SKRSContext2D, hidden = 0): Set<string> => {
    const { width, height } = context.canvas;
    const { data } = context.getImageData(hidden, 0, width - 2 * hidden, height);
    const found = new Set<string>();
    for (let index = 0; index < data.length; index += 4) {
      const [red, green, blue] = data.subarray(index, index + 3).map((value) => (value > 230 ? 255 : value));
      found.add(`#${[red, green, blue].map((value = 0) => value.toString(16).padStart(2, '0')).join('')}`);
    }
    return new Set(marks.filter((mark) => found.has(mark)));
  };

  const shapes = [
    [40, 160],
    [320, 60],
    [160, 90],
  ] as const;
  const markedIn = async (wide: number, tall: number): Promise<Image> => {
    const side = 8;
    const places = [0, wide - side].flatMap((x) => [0, tall - side].map((y) => [x, y] as const));
    return loadImage(
      drawn(
        wide,
        tall,
        places.map(([x, y], index) => [marks[index] ?? '', x, y, side, side] as const),
      ),
    );
  };

  it.each(shapes)('is seen to all four corners at every moment of a scene (%d x %d)', async (wide, tall) => {
    const image = await markedIn(wide, tall);
    for (const pan of pans) {
      const picture = new PannedPicture(image, frame, { fit: 'contain', pan }, pace);
      for (const drawing of [0, drawings / 2, drawings - 1])
        expect(marksIn(painted(picture, drawing, contextOf(frame))), `${pan} ${drawing}`).toEqual(
          new Set(marks),
        );
    }
    const swaying = fittedOf(image, frame, { fit: 'contain', hidden: 20 });
    expect(marksIn(swaying.getContext('2d'), 20)).toEqual(new Set(marks));
    // One that covers is cut, unless it has the frame's shape.
    const cut = marksIn(fittedOf(image, frame, { fit: 'cover' }).getContext('2d'));
    expect(cut.size).toBe(wide * 9 === tall * 16 ? 4 : 0);
  });
});

const intersects = (one: Area, other: Area): boolean =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height;

describe.each(aspectRatios)('the logo of a film of %s', (aspectRatio) => {
  const size = frameSize('low', aspectRatio);
  const logos = [
    { width: 400, height: 60 },
    { width: 90, height: 90 },
    { width: 60, height: 400 },
  ];
  const looks = corners.flatMap((corner) => logoSizes.map((logoSize) => ({ corner, size: logoSize })));
  const texts = [
    ['en', sentences.en ?? ''],
    ['ar', sentences.ar ?? ''],
  ] as const;

  const areasOf = (film: Film): Area[] => {
    const areas = looks.flatMap((pictureLooks) =>
      logos.map((logo) => logoAreaOf({ ...film, pictureLooks }, logo)),
    );
    for (const { x, y, width, height } of areas) {
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(1);
      expect(x).toBeGreaterThanOrEqual(film.width * 0.05);
      expect(y).toBeGreaterThanOrEqual(film.height * 0.05);
      expect(x + width).toBeLessThanOrEqual(film.width * 0.95);
      expect(y + height).toBeLessThanOrEqual(film.height * 0.95);
    }
    return areas;
  };

  it.each(texts)('covers no caption and no name in any corner and size (%s)', (language, narration) => {
    const film = filmOf([narration], { ...size, language });
    const names = ['Ada', 'Maximiliana Wilhelmina von und zu Hohenwaldeck'].map(
      (name) => lowerThird(film, styleSheet(film.style), name, 0).area,
    );
    for (const area of areasOf(film)) {
      expect(area.y + area.height).toBeLessThan(captionTop(film));
      for (const name of names) expect(intersects(area, name), JSON.stringify([area, name])).toBe(false);
    }
  });

  it.each(texts)('covers no word of a verse in any corner and size (%s)', (language, narration) => {
    const film = filmOf([narration], { ...size, language, kind: 'prompt', style: 'cinematic' });
    const words = [...narration.matchAll(/\S+/gu)].map(({ 0: text, index: offset }, at) => ({
      text,
      offset,
      start: at * 0.3,
      end: at * 0.3 + 0.3,
    }));
    const verse = new KineticText(
      film,
      { ...silentTiming(words.length * 9 + 30), words },
      styleSheet(film.style),
    );
    using watch = watchTexts();
    for (const { start } of words) verse.draw(contextOf(size), start + 0.2);
    expect(watch.seen.length).toBeGreaterThan(10);
    for (const area of areasOf(film))
      for (const { left, right, top, bottom, text } of watch.seen)
        expect(
          intersects(area, { x: left, y: top, width: right - left, height: bottom - top }),
          `${JSON.stringify(area)} ${text}`,
        ).toBe(false);
  });

  it('stands in its corner, and is larger the larger it is asked for', () => {
    const film = filmOf(['Hello.'], size);
    for (const corner of corners) {
      const [small, medium, large] = logoSizes.map((logoSize) =>
        logoAreaOf({ ...film, pictureLooks: { corner, size: logoSize } }, { width: 90, height: 90 }),
      );
      if (small === undefined || medium === undefined || large === undefined) throw new Error('no area');
      expect(small.width).toBeLessThan(medium.width);
      expect(medium.width).toBeLessThan(large.width);
      for (const { x, y } of [small, medium, large]) {
        expect(x > film.width / 2).toBe(corner.endsWith('right'));
        // One at the bottom stands above the name of who speaks.
        const top = film.height * 0.05 + 1;
        if (corner.startsWith('top')) expect(y).toBeLessThan(top);
        else expect(y).toBeGreaterThan(top + small.height);
      }
    }
    expect(logoAreaOf(film, { width: 90, height: 90 })).toEqual(
      logoAreaOf(
        { ...film, pictureLooks: { corner: 'top-right', size: 'medium' } },
        { width: 90, height: 90 },
      ),
    );
  });
});

it('a logo of half opacity lets half of what is behind it through', async () => {
  const logo = drawn(40, 20, [['#00ff00', 0, 0, 40, 20]]);
  const words = [{ text: 'Hello.', offset: 0, start: 0.1, end: 1.9 }];
  const greenOf = async (changes: Partial<Film>): Promise<number> => {
    const film = filmOf(['Hello.'], changes);
    const context = contextOf(film);
    compose(film, { ...silentTiming(60), words }, await readPictures(film, { logo })).draw(context, 30);
    const { x, y, width, height } = logoAreaOf(film, { width: 40, height: 20 });
    return context.getImageData(Math.round(x + width / 2), Math.round(y + height / 2), 1, 1).data[1] ?? 0;
  };
  const pictures = { logo: 'one' };
  const [bare, half, whole] = [
    await greenOf({}),
    await greenOf({ pictures, pictureLooks: { opacity: 0.5 } }),
    await greenOf({ pictures, pictureLooks: { opacity: 1 } }),
  ];
  expect(whole).toBe(255);
  expect(Math.abs(half - (bare + 255) / 2)).toBeLessThan(3);
});
