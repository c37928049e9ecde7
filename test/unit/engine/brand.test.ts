import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { sheetOf } from '../../../engine/brand.ts';
import { contrast, mix } from '../../../engine/color.ts';
import { corners, type Film, type FilmBrand, styles } from '../../../engine/contract.ts';
import { logoAreaOf } from '../../../engine/logo.ts';
import { compose } from '../../../engine/scene.ts';
import { styleSheet } from '../../../engine/styles.ts';
import { lowerThird } from '../../../engine/text/lower-third.ts';
import { filmOf, silentTiming } from './films.ts';
import { watchTexts } from './watched-texts.ts';

const dark: FilmBrand = { accent: '#00c853', background: '#1b0036', text: '#ffffff', font: 'serif' };
const light: FilmBrand = { accent: '#ffe000', background: '#fdfdf5', text: '#4a4a00', font: 'sans' };
const kinds = ['avatar', 'prompt'] as const;

/** A film of some seconds with a title and captions, and how it looks at a moment. */
const words = ['Hello', 'out', 'there.'].map((text, at) => ({
  text,
  offset: at * 6,
  start: 2.3 + at * 0.5,
  end: 2.8 + at * 0.5,
}));
const drawnAt = (film: Film, frame: number): SKRSContext2D => {
  const context = createCanvas(film.width, film.height).getContext('2d', { alpha: false });
  compose(film, { ...silentTiming(220), words }).draw(context, frame);
  return context;
};
const branded = (brand: FilmBrand | undefined, changes: Partial<Film> = {}): Film => {
  const film = filmOf(['Hello out there.'], { ...(brand === undefined ? {} : { brand }), ...changes });
  return { ...film, scenes: film.scenes.map((scene) => ({ ...scene, leadInSeconds: 2.2 })) };
};

/** Pixels that are nearly of a colour. */
const countOf = (context: SKRSContext2D, color: string): number => {
  const { width, height } = context.canvas;
  const { data } = context.getImageData(0, 0, width, height);
  const wanted = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  let count = 0;
  for (let at = 0; at < data.length; at += 4)
    if (wanted.every((channel, index) => Math.abs(channel - (data[at + index] ?? 0)) < 40)) count += 1;
  return count;
};

describe.each(styles)('a brand in the style %s', (style) => {
  it.each(kinds)('is seen in the title and under the words of a film of kind %s', (kind) => {
    for (const brand of [dark, light]) {
      const [own, plain] = [branded(brand, { kind, style }), branded(undefined, { kind, style })];
      const [title, usual] = [drawnAt(own, 30), drawnAt(plain, 30)];
      expect(countOf(title, brand.background ?? '')).toBeGreaterThan(
        countOf(usual, brand.background ?? '') + 3000,
      );
      expect(countOf(title, brand.text ?? '')).toBeGreaterThan(40);
      expect(countOf(title, brand.accent ?? '')).toBeGreaterThan(countOf(usual, brand.accent ?? '') + 20);
      const [spoken, before] = [drawnAt(own, 90), drawnAt(plain, 90)];
      expect(Buffer.from(spoken.canvas.data()).equals(before.canvas.data())).toBe(false);
      // Captions of every style are dark: a dark brand is not told from them by its colour.
      if (kind === 'avatar' && brand === light)
        expect(countOf(spoken, '#fdfdf5')).toBeGreaterThan(countOf(before, '#fdfdf5') + 500);
    }
  });

  it('leaves every word legible, whatever its accent is', () => {
    for (const accent of ['#000000', '#ffffff', '#ff0000', '#00ff00', '#0000ff', '#808080'])
      for (const brand of [dark, light, { font: 'serif' } as const]) {
        const { spoken = '', panel, panelInk, heading } = sheetOf({ style, brand: { ...brand, accent } });
        expect(contrast(spoken, mix(panel, accent, 0.22)), `${accent} ${panel}`).toBeGreaterThan(3);
        expect(contrast(panelInk, panel)).toBeGreaterThanOrEqual(4.5);
        expect(heading.face).toBe(brand.font);
      }
    expect(sheetOf({ style })).toBe(styleSheet(style));
  });
});

describe('the name below a presenter', () => {
  const textsAt = (brand: FilmBrand | undefined): string => {
    using watch = watchTexts();
    drawnAt(branded(brand), 110);
    return watch.seen.map(({ text }) => text).join(' ');
  };

  it('is that of the brand with its title, or none', () => {
    expect(textsAt(undefined)).toContain('Amelia');
    const named = textsAt({ lowerThird: { name: 'Ada Lovelace', title: 'Kinora Shops' } });
    expect(named).toContain('Ada Lovelace');
    expect(named).toContain('Kinora Shops');
    expect(named).not.toContain('Amelia');
    expect(textsAt({ lowerThird: { isHidden: true } })).not.toContain('Amelia');
  });

  it('with a title lies under no logo and under no caption', () => {
    const film = branded({ lowerThird: { name: 'Ada', title: 'A title of some length, as brands have' } });
    const { area } = lowerThird(film, sheetOf(film), 'Ada', 0);
    for (const corner of corners) {
      const logo = logoAreaOf(
        { ...film, pictureLooks: { corner, size: 'large' } },
        { width: 90, height: 90 },
      );
      const isApart =
        logo.x + logo.width <= area.x ||
        area.x + area.width <= logo.x ||
        logo.y + logo.height <= area.y ||
        area.y + area.height <= logo.y;
      expect(isApart, corner).toBe(true);
    }
  });
});
