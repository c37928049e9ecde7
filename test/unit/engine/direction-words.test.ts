import { describe, expect, it } from 'vitest';
import { comparisonIn } from '../../../engine/direction/comparisons.ts';
import type { Layout } from '../../../engine/direction/direction.ts';
import { figureIn } from '../../../engine/direction/figures.ts';
import { readPassages } from '../../../engine/direction/passages.ts';
import { directionWords } from '../../../engine/language/direction-vocabularies.ts';
import { languages } from '../../../engine/language/languages.ts';
import { westernTexts } from './directed-texts.ts';
import { easternTexts } from './directed-texts-east.ts';
import { northernTexts } from './directed-texts-north.ts';
import { filmOf } from './films.ts';

const texts = [...westernTexts, ...northernTexts, ...easternTexts];

/** What a text is shown as in the middle of a film. */
const layoutsOf = (language: string, text: string): Layout[] => {
  const film = filmOf(['—', text, '—'], { language });
  return (readPassages(film)[1] ?? []).map(({ layout }) => layout);
};

describe('the words of direction', () => {
  it('are there for every language that is spoken, and tried here', () => {
    expect(Object.keys(directionWords).sort()).toEqual(languages.map(({ tag }) => tag).sort());
    expect(texts.map(({ language }) => language).sort()).toEqual(languages.map(({ tag }) => tag).sort());
  });

  describe.each(texts.map((each) => [each.language, each] as const))('in %s', (language, each) => {
    it.each(each.figures)('tell a figure: %s', (text, before, value, after) => {
      expect(figureIn(text, 0, language)).toMatchObject({ before, value, after });
    });

    it('tell a list that is counted up', () => {
      const [text, items] = each.list;
      const lists = layoutsOf(language, text).flatMap((layout) =>
        layout.kind === 'list' ? [layout.list] : [],
      );
      expect(lists.map((list) => list.items.map((item) => item.text))).toEqual(
        items.map((_, count) => items.slice(0, count + 1)),
      );
      for (const [count, list] of lists.entries()) {
        expect(list.items.map(({ at }) => at !== undefined)).toEqual(
          items.slice(0, count + 1).map((_, at) => at === count),
        );
        expect(text.startsWith(items[count] ?? '', list.items[count]?.at)).toBe(true);
      }
    });

    it('tell an enumeration', () => {
      const [text, items] = each.enumeration;
      const [layout] = layoutsOf(language, text);
      expect(layout).toMatchObject({
        kind: 'list',
        list: {
          isNumbered: false,
          items: items.map((item) => ({ text: item, at: text.indexOf(item, text.search(/[:：]/)) })),
        },
      });
    });

    it('tell a quotation and its author', () => {
      const [text, quoted, author] = each.quotation;
      expect(layoutsOf(language, text)).toContainEqual({
        kind: 'quotation',
        quotation: { text: quoted, author },
      });
    });

    it('tell a comparison', () => {
      const [text, one, other] = each.comparison;
      expect(comparisonIn(text, 0, language)?.sides).toMatchObject([
        { label: one, at: text.indexOf(one) },
        { label: other, at: text.indexOf(other) },
      ]);
    });

    it.each(each.plain)('tell nothing that is not sure: %s', (text) => {
      expect(
        layoutsOf(language, text)
          .map(({ kind }) => kind)
          .filter((kind) => kind !== 'aside' && kind !== 'illustration'),
      ).toEqual(
        layoutsOf(language, text)
          .filter(({ kind }) => kind === 'presenter')
          .map(() => 'presenter'),
      );
    });
  });
});
