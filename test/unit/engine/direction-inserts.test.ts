import { setImmediate } from 'node:timers/promises';
import { createCanvas } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import type { Layout } from '../../../engine/direction/direction.ts';
import { asideBox } from '../../../engine/direction/insert.ts';
import { insertOf, presenceOf } from '../../../engine/direction/inserts.ts';
import { FrameRenderer } from '../../../engine/frame-renderer.ts';
import { presenters } from '../../../engine/presenter/presenters.ts';
import { styleSheet } from '../../../engine/styles.ts';
import { captionTop } from '../../../engine/text/captions.ts';
import { faceOf, intersects } from './faces.ts';
import { everyStand, filmOf } from './films.ts';
import { oddTexts } from './odd-texts.ts';
import { sentences } from './sentences.ts';
import { sceneOf, shapes, shotOf, timingOf } from './shots.ts';
import { watchTexts } from './watched-texts.ts';

/** Layouts that show pictures alone. */
const pictured: ReadonlySet<Layout['kind']> = new Set(['presenter', 'aside', 'illustration']);

/** Every layout, with texts of a language in all places. */
const layoutsOf = (text: string): Layout[] => {
  const few = text.slice(0, 60);
  const items = [1, 2, 3, 4, 5, 6].map((n) => ({ text: few.slice(n), at: n * 3 }));
  const figure = {
    before: '$',
    after: ' %',
    value: 1234.5,
    decimals: 1,
    isGrouped: true,
    label: text,
    at: 2,
  };
  return [
    { kind: 'presenter' },
    { kind: 'aside', illustration: { subjects: ['fox', 'bee'], place: 'forest' } },
    { kind: 'aside', illustration: { subjects: ['chart', 'lightbulb', 'gear'] } },
    { kind: 'illustration', illustration: { subjects: ['whale'] } },
    { kind: 'figure', figure },
    { kind: 'list', list: { heading: few, isNumbered: true, items } },
    { kind: 'list', list: { heading: '', isNumbered: false, items: items.slice(0, 2) } },
    { kind: 'quotation', quotation: { text, author: few } },
    {
      kind: 'comparison',
      comparison: {
        sides: [
          { label: few, subject: 'train', at: 0 },
          { label: text, subject: 'plane', at: 9 },
        ],
      },
    },
    {
      kind: 'comparison',
      comparison: {
        sides: [
          { label: text, at: 0 },
          { label: few, at: 9 },
        ],
      },
    },
  ];
};

describe.each(shapes)('what a shot shows at %i x %i', (width, height) => {
  it('no text leaves its canvas, in any language', async () => {
    const texts = [
      ...Object.entries(sentences),
      ...Object.values(oddTexts).map((text) => ['en', text] as const),
    ];
    const context = createCanvas(width, height).getContext('2d');
    for (const [language, text] of texts) {
      // Canvases that nobody holds are freed between two turns of the loop.
      await setImmediate();
      using watch = watchTexts();
      const film = filmOf(['', text, ''], { width, height, language });
      const plan = { film, timing: timingOf(text, 1), sheet: styleSheet('artistic') };
      for (const layout of layoutsOf(text.slice(0, 400)).filter(({ kind }) => !pictured.has(kind)))
        insertOf({ ...plan, shot: shotOf(layout) })?.draw(context, 140);
      context.getImageData(0, 0, 1, 1);
      expect(watch.seen.length).toBeGreaterThan(0);
      for (const { text: drawn, canvas, left, right, top, bottom } of watch.seen) {
        expect(left, drawn).toBeGreaterThanOrEqual(-1);
        expect(top, drawn).toBeGreaterThanOrEqual(-1);
        expect(right, drawn).toBeLessThanOrEqual(canvas.width + 1);
        expect(bottom, drawn).toBeLessThanOrEqual(canvas.height + 1);
      }
    }
  });

  it('stands beside the face of every presenter and above the captions', () => {
    for (const narration of [sentences.en ?? '', sentences.ar ?? '']) {
      const film = filmOf([narration], { width, height });
      const box = asideBox(film);
      expect(box.y + box.height).toBeLessThanOrEqual(captionTop(film));
      for (const { id } of presenters)
        for (const stand of everyStand.filter(({ isAside }) => isAside))
          expect(intersects(box, faceOf({ ...film, avatarId: id }, stand)), stand.size).toBe(false);
    }
  });

  it('is the same picture whether all or only what changed is redrawn', async () => {
    const narration = 'First, one bee. Second, two foxes. Third, three trains run by.';
    const moves = ['none', 'in', 'out'] as const;
    const cases = layoutsOf(narration).map((layout, index) =>
      shotOf(layout, { push: moves[index % 3] ?? 'in' }),
    );
    const small = { width: Math.round(width / 4 / 2) * 2, height: Math.round(height / 4 / 2) * 2 };
    const whole = [{ x: 0, y: 0, ...small }];
    for (const shot of cases) {
      await setImmediate();
      const [inParts, anew] = [sceneOf(narration, shot, small), sceneOf(narration, shot, small)];
      const [one, other] = [small, small].map((size) => new FrameRenderer(size.width, size.height));
      for (let frame = 0; frame < 50; frame += 1) {
        const seen = one?.render(inParts, frame) ?? new Uint8Array();
        const meant = other?.render({ changed: () => whole, draw: anew.draw.bind(anew) }, frame);
        const differs = seen.some((value, at) => Math.abs(value - (meant?.[at] ?? 0)) > 2);
        expect(differs, `${shot.layout.kind}, frame ${frame}`).toBe(false);
      }
    }
  });
});

describe('a layout', () => {
  it('says where the presenter is', () => {
    const places = layoutsOf('Words').map((layout) => [layout.kind, presenceOf(layout)]);
    expect(Object.fromEntries(places)).toEqual({
      presenter: 'middle',
      aside: 'aside',
      figure: 'aside',
      list: 'aside',
      illustration: 'none',
      quotation: 'none',
      comparison: 'none',
    });
  });
});
