import { setImmediate } from 'node:timers/promises';
import { createCanvas } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import type { Area } from '../../../engine/area.ts';
import type { Film, SceneTiming } from '../../../engine/contract.ts';
import type { Layout, Shot, ShotSize } from '../../../engine/direction/direction.ts';
import { asideBox } from '../../../engine/direction/insert.ts';
import { insertOf, presenceOf } from '../../../engine/direction/inserts.ts';
import { FrameRenderer } from '../../../engine/frame-renderer.ts';
import { animatePresenter } from '../../../engine/presenter/animation.ts';
import { framingOf } from '../../../engine/presenter/framing.ts';
import { gesturesOf, Hands, hasRoomForHands } from '../../../engine/presenter/gestures.ts';
import { PortraitScene } from '../../../engine/presenter/portrait-scene.ts';
import { PresenterRig } from '../../../engine/presenter/presenter.ts';
import { presenters } from '../../../engine/presenter/presenters.ts';
import { styleSheet } from '../../../engine/styles.ts';
import { captionTop } from '../../../engine/text/captions.ts';
import { everyStand, filmOf, silentTiming } from './films.ts';
import { oddTexts } from './odd-texts.ts';
import { sentences } from './sentences.ts';
import { watchTexts } from './watched-texts.ts';

const shapes = [
  [854, 480],
  [480, 854],
  [480, 480],
] as const;

const timingOf = (narration: string, index: number): SceneTiming => {
  const words = [...narration.matchAll(/\S+/gu)].slice(0, 40).map(({ 0: text, index: offset }, at) => ({
    text,
    offset,
    start: 0.3 + at * 0.3,
    end: 0.6 + at * 0.3,
  }));
  return { ...silentTiming(150, index), words };
};

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

const shotOf = (layout: Layout, changes: Partial<Shot> = {}): Shot => ({
  from: 0,
  to: 150,
  layout,
  size: 'medium',
  push: 'none',
  ...changes,
});

/** A scene in the middle of a film, without cards, in one shot. */
const sceneOf = (narration: string, shot: Shot, changes: Partial<Film>): PortraitScene => {
  const film = filmOf(['', narration, ''], changes);
  return new PortraitScene(film, timingOf(narration, 1), {}, [shot]);
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
      for (const { look } of presenters)
        for (const stand of everyStand.filter(({ isAside }) => isAside))
          expect(intersects(box, faceOf(film, look, stand.size)), stand.size).toBe(false);
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

describe('a shot', () => {
  const narration = 'First, one bee. Second, two foxes. Third, three trains run by and on.';
  const film = filmOf(['', narration, ''], { width: 854, height: 480 });
  const timing = timingOf(narration, 1);
  const list = (numbered: boolean): Layout => ({
    kind: 'list',
    list: {
      heading: '',
      isNumbered: numbered,
      items: [
        { text: 'One bee', at: 0 },
        { text: 'Two foxes', at: 16 },
        { text: 'Three trains', at: 35 },
      ],
    },
  });

  it('counts the items of a numbered list on the fingers, as they are heard', () => {
    const gestures = gesturesOf(film, timing, shotOf(list(true)), { from: 0, to: 5 });
    expect(gestures.map(({ sign }) => sign)).toEqual([1, 2, 3]);
    for (const [index, at] of [0, 16, 35].entries()) {
      const word = timing.words.find(({ offset }) => offset >= at);
      expect(gestures[index]?.from).toBeLessThanOrEqual(word?.start ?? Number.NaN);
      expect(gestures[index]?.to).toBeGreaterThan(word?.start ?? Number.NaN);
    }
    expect(gesturesOf(film, timing, shotOf(list(false)), { from: 0, to: 5 })).toEqual([]);
  });

  it.each(shapes)('has no hand over the face at %i x %i', (width, height) => {
    const sized = { ...film, width, height };
    for (const { look } of presenters.slice(0, 3))
      for (const stand of everyStand) {
        const framing = framingOf(sized, stand);
        const hands = new Hands(sized, look, framing, [{ sign: 'open', from: 0, to: 2 }]);
        const context = createCanvas(width, height).getContext('2d');
        for (const frame of [4, 8, 12, 20]) hands.draw(context, frame);
        const { x, y, width: wide, height: tall } = faceOf(sized, look, stand.size, stand.isAside);
        const { data } = context.getImageData(
          Math.round(x),
          Math.round(y),
          Math.round(wide),
          Math.round(tall),
        );
        expect(data.some((value, at) => at % 4 === 3 && value > 0)).toBe(false);
        const all = context.getImageData(0, 0, width, height).data;
        if (hasRoomForHands(sized, framing)) expect(all.some((value) => value > 0)).toBe(true);
      }
  });

  it('stresses words with a hand now and then, never while a card is shown', () => {
    const seeds = Array.from({ length: 40 }, (_, seed) => seed);
    const shown = seeds.flatMap((seed) =>
      gesturesOf({ ...film, seed }, timing, shotOf({ kind: 'presenter' }), { from: 0, to: 5 }),
    );
    expect(shown.length).toBeGreaterThan(5);
    expect(shown.length).toBeLessThan(40);
    for (const { from, to } of shown) {
      expect(from).toBeGreaterThan(0);
      expect(to).toBeLessThanOrEqual(5);
    }
    for (const seed of seeds)
      expect(
        gesturesOf({ ...film, seed }, timing, shotOf({ kind: 'presenter' }), { from: 3, to: 5 }),
      ).toEqual([]);
  });

  it('is turned to what is shown beside the presenter, and looks at it when it comes', () => {
    const attention = { from: 1, to: 4, side: 1 } as const;
    const [plain, attentive] = [
      animatePresenter(timing, 30, 7),
      animatePresenter(timing, 30, 7, [attention]),
    ];
    const mean = (pose: typeof plain): number =>
      Array.from({ length: 60 }, (_, n) => pose(1.5 + n / 30).yaw).reduce((sum, yaw) => sum + yaw, 0) / 60;
    expect(mean(attentive)).toBeGreaterThan(mean(plain) + 0.15);
    expect(attentive(1.7).gazeX).toBeGreaterThan(0.6);
    expect(attentive(0.5)).toEqual(plain(0.5));
  });

  it('shows a quotation once: no captions under it', () => {
    const quotation: Layout = {
      kind: 'quotation',
      quotation: { text: 'Two foxes, three trains.', author: '' },
    };
    const drawn = [quotation, { kind: 'presenter' } as const].map((layout) => {
      using watch = watchTexts();
      sceneOf(narration, shotOf(layout), { width: 854, height: 480 }).draw(
        createCanvas(854, 480).getContext('2d'),
        60,
      );
      return watch.seen.map(({ text }) => text);
    });
    expect(drawn[0]?.join(' ')).toContain('Two foxes');
    expect(drawn[0]).not.toContain('Second,');
    expect(drawn[1]).toContain('Second,');
  });
});

const intersects = (one: Area, other: Area): boolean =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height;

const faces = new Map<object, Area>();

/** Where a face may be: what eyes and lips reach, and the forehead, while it moves. */
const faceOf = (
  film: Film,
  look: (typeof presenters)[number]['look'],
  size: ShotSize,
  isAside = true,
): Area => {
  const known = faces.get(look) ?? reachOf(look);
  faces.set(look, known);
  const { x, y, unit } = framingOf(film, { size, isAside });
  return {
    x: x + known.x * unit,
    y: y + known.y * unit,
    width: known.width * unit,
    height: known.height * unit,
  };
};

const reachOf = (look: (typeof presenters)[number]['look']): Area => {
  const rig = new PresenterRig(look, styleSheet('professional'), { x: 0, y: 0, unit: 1 });
  const perform = animatePresenter(silentTiming(300), 30, 3, [{ from: 0, to: 10, side: 1 }]);
  const areas = Array.from({ length: 300 }, (_, frame) => perform(frame / 30)).flatMap((pose) => [
    rig.eyesArea(pose),
    rig.mouthArea(pose),
  ]);
  const x = Math.min(...areas.map((area) => area.x));
  const y = Math.min(...areas.map((area) => area.y)) - 26;
  const right = Math.max(...areas.map((area) => area.x + area.width));
  return { x, y, width: right - x, height: Math.max(...areas.map((area) => area.y + area.height)) - y };
};

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
