import { setImmediate } from 'node:timers/promises';
import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultVoice } from '../../../engine/catalogue.ts';
import { type Film, type SceneTiming, styles } from '../../../engine/contract.ts';
import { PortraitScene } from '../../../engine/presenter/portrait-scene.ts';
import { presenters } from '../../../engine/presenter/presenters.ts';
import { KineticText } from '../../../engine/storyboard/kinetic-text.ts';
import { styleSheet } from '../../../engine/styles.ts';
import { Captions, captionTop } from '../../../engine/text/captions.ts';
import { type Card, closingCard, titleCard } from '../../../engine/text/cards.ts';
import { lowerThird } from '../../../engine/text/lower-third.ts';
import { aspectRatios, frameSize, qualities } from '../../../functions/engines/frame-size.ts';
import { faceOf, intersects } from './faces.ts';
import { everyStand, filmOf, oneShot, silentTiming } from './films.ts';
import { anyText, oddTexts } from './odd-texts.ts';
import { sentences } from './sentences.ts';
import { type DrawnText, watchTexts } from './watched-texts.ts';

const sizes = aspectRatios.flatMap((aspect) =>
  qualities.map((quality) => ({ name: `${aspect} ${quality}`, ...frameSize(quality, aspect) })),
);
const sheet = styleSheet('professional');

/** Every word of a text, a third of a second each. */
const timingOf = (text: string, index = 0): SceneTiming => {
  const words = [...text.matchAll(/\S+/gu)].slice(0, 120).map(({ 0: word, index: offset }, at) => ({
    text: word,
    offset,
    start: at * 0.3,
    end: at * 0.3 + 0.3,
  }));
  return { ...silentTiming(Math.max(30, words.length * 9 + 30), index), words };
};

const expectOnCanvas = ({ text, canvas, left, right, top, bottom }: DrawnText): void => {
  expect(left, text).toBeGreaterThanOrEqual(0);
  expect(top, text).toBeGreaterThanOrEqual(0);
  expect(right, text).toBeLessThanOrEqual(canvas.width);
  expect(bottom, text).toBeLessThanOrEqual(canvas.height);
};

const contexts = new Map<string, SKRSContext2D>();

/** One canvas for all films of a size. Its pixels are read, or it would keep the record of all that was drawn. */
const contextFor = ({ width, height }: { width: number; height: number }): SKRSContext2D => {
  const key = `${width}x${height}`;
  const context = contexts.get(key) ?? createCanvas(width, height).getContext('2d');
  contexts.set(key, context);
  context.getImageData(0, 0, 1, 1);
  return context;
};

const drawAt = (card: Card, film: Film, seconds: number): void => card.draw(contextFor(film), seconds);

describe.each(sizes)('in a film of $name ($width x $height)', ({ width, height }) => {
  const longName = 'Maximiliana Wilhelmina von und zu Hohenwaldeck';
  const arabic = filmOf([sentences.ar ?? '']);

  it('captions and lower third never cover the face of any presenter', () => {
    for (const { id, name } of presenters) {
      const film = filmOf(['One.', 'Two.', 'Three.'], { width, height, avatarId: id });
      const areas = [name, longName].flatMap((shown) =>
        [film.scenes, arabic.scenes].map(
          (scenes) => [shown, lowerThird({ ...film, scenes }, sheet, shown, 0).area] as const,
        ),
      );
      for (const [, area] of areas) {
        expect(area.y + area.height).toBeLessThanOrEqual(captionTop(film));
        expect(area.x).toBeGreaterThanOrEqual(0);
        expect(area.x + area.width).toBeLessThanOrEqual(width);
      }
      for (const stand of everyStand) {
        const face = faceOf(film, stand);
        expect(captionTop(film), `captions below ${name}`).toBeGreaterThan(face.y + face.height);
        for (const [shown, area] of areas)
          expect(intersects(area, face), `${shown} beside the face`).toBe(false);
      }
    }
  });

  it('captions stand below that line, in the frame, whatever is spoken in whatever language', () => {
    const texts = [
      ...Object.entries(sentences),
      ...Object.values(oddTexts).map((text) => ['en', text.slice(0, 600)] as const),
    ];
    for (const [language, text] of texts) {
      const film = filmOf([text], { width, height, language });
      const timing = timingOf(text);
      const captions = new Captions(film, timing, sheet);
      for (const { start } of timing.words) {
        const area = captions.at(start + 0.01)?.area;
        if (area === undefined) continue;
        expect(area.y).toBeGreaterThanOrEqual(Math.floor(captionTop(film)));
        expect(area.y + area.height).toBeLessThanOrEqual(height);
        expect(area.x).toBeGreaterThanOrEqual(0);
        expect(area.x + area.width).toBeLessThanOrEqual(width);
      }
    }
  });
});

describe.each(sizes.filter(({ name }) => name.endsWith('low')))('in a film of $name', ({ width, height }) => {
  it('the title is gone before the face comes', () => {
    const narration = 'Hello.';
    const title = 'A long title of many words '.repeat(3);
    const words = [{ text: narration, offset: 0, start: 2.2, end: 2.7 }];
    using watch = watchTexts();
    const texts = watch.seen;
    /** The title's texts, and the face's pixels, frame by frame. */
    const seenOf = (avatarId: string) => {
      const film = filmOf([narration, 'More.'], { width, height, title, avatarId });
      const scenes = film.scenes.map((scene, index) => ({ ...scene, leadInSeconds: index === 0 ? 2.2 : 0 }));
      const scene = new PortraitScene({ ...film, scenes }, { ...silentTiming(100), words }, {}, [
        oneShot(100),
      ]);
      const context = createCanvas(width, height).getContext('2d');
      const [x = 0, y = 0, wide = 1, tall = 1] = Object.values(
        faceOf(film, { size: 'medium', isAside: false }),
      ).map(Math.round);
      return Array.from({ length: 70 }, (_, frame) => {
        texts.length = 0;
        scene.draw(context, frame);
        const isTitled = texts.some(({ text }) => text.includes('title'));
        return { isTitled, face: context.getImageData(x, y, wide, tall).data };
      });
    };
    const [one, other] = [seenOf('amelia'), seenOf('noah')];
    let [titles, faces] = [0, 0];
    one.forEach(({ isTitled, face }, frame) => {
      // What differs between two presenters is a presenter.
      const isSeen = face.some((value, at) => Math.abs(value - (other[frame]?.face[at] ?? 0)) > 2);
      if (isTitled) titles += 1;
      if (isSeen) faces += 1;
      expect(isTitled && isSeen, `frame ${frame}`).toBe(false);
    });
    expect(titles).toBeGreaterThan(30);
    expect(faces).toBeGreaterThan(10);
  });
});

/** Canvases that nobody holds are freed between two turns of the loop, never within one. */
const swept = (): Promise<void> => setImmediate();

describe('what is written', () => {
  const look = fc.record({
    size: fc.constantFrom(...sizes),
    style: fc.constantFrom(...styles),
    language: fc.constantFrom(...Object.keys(sentences)),
  });
  const text = fc.oneof(
    anyText(110),
    fc.constantFrom(...Object.values(sentences), ...Object.values(oddTexts)),
  );

  it('as a title stays in its column and its share of the frame, at the beginning and at the end', async () => {
    using watch = watchTexts();
    const { seen } = watch;
    await fc.assert(
      fc.asyncProperty(look, text, async ({ size, style, language }, title) => {
        await swept();
        const film = filmOf(['One.'], { ...size, style, language, title });
        seen.length = 0;
        drawAt(titleCard(film, styleSheet(style), 2.2), film, 1.2);
        drawAt(closingCard(film, styleSheet(style), 'Amelia', 0, 3), film, 2);
        for (const ink of seen) {
          expectOnCanvas(ink);
          expect(ink.right - ink.left).toBeLessThanOrEqual(size.width * 0.83);
          expect(Math.max(ink.left, size.width - ink.right)).toBeGreaterThanOrEqual(size.width * 0.07);
        }
      }),
      { numRuns: 120 },
    );
  });

  it('as a caption stays in its panel', async () => {
    using watch = watchTexts();
    const { seen } = watch;
    await fc.assert(
      fc.asyncProperty(look, text, async ({ size, style, language }, narration) => {
        await swept();
        const film = filmOf([narration], { ...size, style, language });
        const timing = timingOf(narration.slice(0, 400));
        const captions = new Captions(film, timing, styleSheet(style));
        const context = contextFor(size);
        seen.length = 0;
        for (const { start } of timing.words) captions.draw(context, start + 0.01);
        for (const ink of seen) {
          expect(ink.canvas.width).toBeLessThan(size.width);
          expectOnCanvas(ink);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('as verse stays in the frame', async () => {
    using watch = watchTexts();
    const { seen } = watch;
    await fc.assert(
      fc.asyncProperty(look, text, async ({ size, style, language }, narration) => {
        await swept();
        const film = filmOf([narration], { ...size, style, language, kind: 'prompt' });
        const timing = timingOf(narration.slice(0, 400));
        const verse = new KineticText(film, timing, styleSheet(style));
        const context = contextFor(size);
        seen.length = 0;
        for (const { start } of timing.words) verse.draw(context, start + 0.2);
        for (const ink of seen) expectOnCanvas(ink);
      }),
      { numRuns: 60 },
    );
  });

  it('as a name stays in its plate', async () => {
    using watch = watchTexts();
    const { seen } = watch;
    await fc.assert(
      fc.asyncProperty(look, text, async ({ size, style, language }, name) => {
        await swept();
        const film = filmOf([sentences[language] ?? ''], { ...size, style, language });
        seen.length = 0;
        lowerThird(film, styleSheet(style), name, 0);
        for (const ink of seen) expectOnCanvas(ink);
      }),
      { numRuns: 120 },
    );
  });

  it('is spoken by somebody: every language of the sentences has a voice', () => {
    for (const language of Object.keys(sentences)) expect(defaultVoice(language)?.language).toBe(language);
  });
});
