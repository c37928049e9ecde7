import { createCanvas } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import type { Layout } from '../../../engine/direction/direction.ts';
import { animatePresenter } from '../../../engine/presenter/animation.ts';
import { framingOf } from '../../../engine/presenter/framing.ts';
import { gesturesOf, Hands, hasRoomForHands } from '../../../engine/presenter/gestures.ts';
import { presenters } from '../../../engine/presenter/presenters.ts';
import { faceOf } from './faces.ts';
import { everyStand, filmOf } from './films.ts';
import { sceneOf, shapes, shotOf, timingOf } from './shots.ts';
import { watchTexts } from './watched-texts.ts';

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
    for (const { id, look } of presenters.slice(0, 3))
      for (const stand of everyStand) {
        const framing = framingOf(sized, stand);
        const hands = new Hands(sized, look, framing, [{ sign: 'open', from: 0, to: 2 }]);
        const context = createCanvas(width, height).getContext('2d');
        for (const frame of [4, 8, 12, 20]) hands.draw(context, frame);
        const { x, y, width: wide, height: tall } = faceOf({ ...sized, avatarId: id }, stand);
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
