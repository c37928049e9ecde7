import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPassages } from '../../../engine/direction/check-passages.ts';
import type { Layout, Passage } from '../../../engine/direction/direction.ts';
import { readPassages } from '../../../engine/direction/passages.ts';
import { filmOf } from './films.ts';

const narration = 'A fox ran home. In 1944 it rained. She said no word at all.';
const presenter: Layout = { kind: 'presenter' };

const given = (layout: unknown, from = 0, to = narration.length): Passage => ({
  from,
  to,
  layout: layout as Layout,
});
const only = (layout: unknown): Layout | undefined => checkPassages(narration, [given(layout)])[0]?.layout;

const figure = {
  before: '',
  after: '',
  value: 1944,
  decimals: 0,
  isGrouped: false,
  label: 'it rained',
  at: 19,
};

describe('passages that somebody else decided', () => {
  it('are those of the rules where the rules made them', () => {
    const texts = [
      narration,
      'First, mix it. Second, bake it.',
      '“The sea is never the same,” said Ada Lovelace. Cats sleep, while dogs play.',
      'You need three things: flour, sugar and eggs. About 57 % of it is water.',
    ];
    const film = filmOf(['Hello.', ...texts, 'Bye.']);
    for (const [index, passages] of readPassages(film).entries())
      expect(checkPassages(film.scenes[index]?.narration ?? '', passages)).toEqual(passages);
  });

  it('are put in order, cut to the narration and filled up with the presenter', () => {
    const layout = { kind: 'aside', illustration: { subjects: ['fox'] } } as const;
    expect(checkPassages(narration, [given(layout, 34, 500), given(layout, 3, 15)])).toEqual([
      { from: 0, to: 3, layout: presenter },
      { from: 3, to: 15, layout },
      { from: 15, to: 34, layout: presenter },
      { from: 34, to: narration.length, layout },
    ]);
    expect(
      checkPassages(narration, [given(layout, 0, 20), given(layout, 10, 15), given(layout, 30, 10)]),
    ).toEqual([
      { from: 0, to: 20, layout },
      { from: 20, to: narration.length, layout: presenter },
    ]);
    expect(checkPassages(narration, [])).toEqual([{ from: 0, to: narration.length, layout: presenter }]);
    expect(checkPassages(' ', [given(layout)])).toEqual([]);
  });

  it('show known subjects and places alone, at most three', () => {
    expect(
      only({ kind: 'aside', illustration: { subjects: ['unicorn', 'fox', 'fox'], place: 'moon' } }),
    ).toEqual({
      kind: 'aside',
      illustration: { subjects: ['fox'] },
    });
    expect(
      only({
        kind: 'illustration',
        illustration: { subjects: ['fox', 'dog', 'cat', 'bear'], place: 'lake' },
      }),
    ).toEqual({
      kind: 'illustration',
      illustration: { subjects: ['fox', 'dog', 'cat'], place: 'lake' },
    });
  });

  it.each([
    ['an unknown kind', { kind: 'hologram' }],
    ['nothing', null],
    ['no subject that is known', { kind: 'aside', illustration: { subjects: ['unicorn'] } }],
    ['no illustration', { kind: 'aside' }],
    ['a figure that is no number', { kind: 'figure', figure: { ...figure, value: Number.NaN } }],
    ['a figure of too many decimals', { kind: 'figure', figure: { ...figure, decimals: 9 } }],
    ['a figure that is spoken elsewhere', { kind: 'figure', figure: { ...figure, at: 900 } }],
    ['an empty list', { kind: 'list', list: { heading: '', isNumbered: true, items: [] } }],
    [
      'a list with an item that is too long',
      { kind: 'list', list: { heading: '', isNumbered: true, items: [{ text: 'x'.repeat(99) }] } },
    ],
    [
      'a list of too many',
      { kind: 'list', list: { heading: '', isNumbered: true, items: Array(7).fill({ text: 'x' }) } },
    ],
    [
      'a quotation that is not said',
      { kind: 'quotation', quotation: { text: 'Money makes the world go round', author: 'Me' } },
    ],
    ['a comparison of one thing', { kind: 'comparison', comparison: { sides: [{ label: 'fox', at: 2 }] } }],
  ])('are the presenter’s with %s', (_, layout) => {
    expect(only(layout)).toEqual(presenter);
  });

  it('keep what is right', () => {
    expect(only({ kind: 'figure', figure })).toEqual({ kind: 'figure', figure });
    const quotation = { text: 'No word at all', author: 'Ada' };
    expect(only({ kind: 'quotation', quotation })).toEqual({ kind: 'quotation', quotation });
    const list = { heading: 'Things', isNumbered: false, items: [{ text: 'fox', at: 2 }, { text: 'rain' }] };
    expect(only({ kind: 'list', list })).toEqual({ kind: 'list', list });
    const sides = [
      { label: 'a fox', at: 2, subject: 'fox' },
      { label: 'rain', at: 30 },
    ];
    expect(only({ kind: 'comparison', comparison: { sides } })).toEqual({
      kind: 'comparison',
      comparison: { sides },
    });
  });

  it('never leave gaps, whatever comes', () => {
    const anything = fc.record({ from: fc.anything(), to: fc.anything(), layout: fc.anything() });
    const places = fc.record({
      from: fc.integer({ min: -9, max: 80 }),
      to: fc.integer({ min: -9, max: 80 }),
      layout: fc.anything(),
    });
    fc.assert(
      fc.property(fc.array(fc.oneof(anything, places)), (some) => {
        let reached = 0;
        for (const { from, to } of checkPassages(narration, some as Passage[])) {
          expect(from).toBe(reached);
          expect(to).toBeGreaterThan(from);
          reached = to;
        }
        expect(reached).toBe(narration.length);
      }),
      { numRuns: 200 },
    );
  });
});
