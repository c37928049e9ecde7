import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { modelAnswer } from '../../../doubles/model-answers.ts';
import { readDirection } from '../../../functions/planning/direction-answer.ts';
import { partsToDirect } from '../../../functions/planning/direction-parts.ts';
import { directionSchema } from '../../../functions/planning/direction-schema.ts';
import { directionTask, type ToldPassage } from '../../../functions/planning/direction-task.ts';
import { filmOf } from '../engine/films.ts';

const narrations = [
  'A bear sleeps. About 57 percent of all bees live alone. “The sea is cold,” wrote Ada.',
  'Buy flour, sugar and eggs. Twelve apostles came. Trains are quick, planes are loud.',
];
const film = filmOf(narrations);
const parts = partsToDirect(film);

const read = (...told: Partial<ToldPassage>[]) =>
  readDirection(
    film,
    parts,
    told.map((passage) => ({ first: 1, last: 1, show: 'aside', ...passage })),
  );
const kindsIn = (scene: number, ...told: Partial<ToldPassage>[]) => {
  const found = read(...told).get(scene);
  return found !== undefined && 'passages' in found ? found.passages.map(({ layout }) => layout.kind) : found;
};

describe('what a language model says is shown', () => {
  it('is asked of numbered sentences, of whole scenes, without those with pictures of the owner', () => {
    expect(parts.map(({ number, scene, text }) => [number, scene, text.slice(0, 7)])).toEqual([
      [1, 0, 'A bear '],
      [2, 0, 'About 5'],
      [3, 0, '“The se'],
      [4, 1, 'Buy flo'],
      [5, 1, 'Twelve '],
      [6, 1, 'Trains '],
    ]);
    const [one, other] = film.scenes;
    if (one === undefined || other === undefined) throw new RangeError('two scenes');
    const shown = { ...one, bRoll: [{ checksum: 'x', from: 0, to: 5 }] };
    expect(partsToDirect({ ...film, scenes: [shown, other] }).map(({ text }) => text.slice(0, 3))).toEqual([
      'Buy',
      'Twe',
      'Tra',
    ]);
    expect(partsToDirect(filmOf(Array(200).fill('A bear sleeps.')))).toHaveLength(160);
  });

  it('is of the same type as the rules’, and every layout can be told', () => {
    const found = read(
      { show: 'illustration', subjects: ['bear'], place: 'forest' },
      { first: 2, last: 2, show: 'figure', words: '57 percent', label: 'of all bees' },
      { first: 3, last: 3, show: 'quotation', words: 'The sea is cold', author: 'Ada' },
      { first: 4, last: 4, show: 'list', items: ['flour', 'sugar', 'eggs'], heading: 'Buy' },
      { first: 5, last: 5, show: 'figure', words: 'twelve', label: 'apostles' },
      {
        ...{ first: 6, last: 6, show: 'comparison' },
        sides: [{ label: 'Trains', subject: 'train' }, { label: 'planes' }],
      },
    );
    const passages = [...found.values()].flatMap((told) => ('passages' in told ? told.passages : []));
    expect(directionSchema.parse(passages)).toEqual(passages);
    expect(passages.map(({ layout }) => layout)).toMatchObject([
      { kind: 'illustration', illustration: { subjects: ['bear'], place: 'forest' } },
      { kind: 'figure', figure: { value: 57, after: '%', label: 'of all bees', at: 21 } },
      { kind: 'quotation', quotation: { text: 'The sea is cold', author: 'Ada' } },
      { kind: 'list', list: { heading: 'Buy', items: [{ text: 'flour', at: 4 }, { at: 11 }, { at: 21 }] } },
      { kind: 'figure', figure: { value: 12, before: '', after: '', label: 'apostles' } },
      { kind: 'comparison', comparison: { sides: [{ subject: 'train' }, { label: 'planes' }] } },
    ]);
  });

  it('may be nothing: then it is the presenter, sentence by sentence', () => {
    expect(kindsIn(0)).toEqual(['presenter', 'presenter', 'presenter']);
  });

  it.each<[string, Partial<ToldPassage>]>([
    ['a subject that nobody draws', { subjects: ['unicorn'] }],
    ['no subject', {}],
    ['a kind that there is not', { show: 'hologram' }],
    ['a number that nobody says', { first: 2, last: 2, show: 'figure', words: '99 percent' }],
    ['a label that nobody says', { first: 2, last: 2, show: 'figure', words: '57 percent', label: 'of men' }],
    ['no number', { first: 2, last: 2, show: 'figure', words: 'all bees' }],
    ['a quotation that nobody says', { first: 3, last: 3, show: 'quotation', words: 'The sea is warm' }],
    ['an author whom nobody names', { first: 3, last: 3, show: 'quotation', words: 'The sea', author: 'Bo' }],
    ['an empty list', { show: 'list', items: [] }],
    ['an item that nobody says', { show: 'list', items: ['A bear', 'honey'] }],
    ['one side', { show: 'comparison', sides: [{ label: 'A bear' }] }],
    ['a part of another scene', { first: 3, last: 4, show: 'list', items: ['sea', 'flour'] }],
    ['a part that ends before it begins', { first: 2, last: 1, subjects: ['bear'] }],
  ])('costs its scene alone where it is %s', (_, wrong) => {
    const right = { first: 6, last: 6, subjects: ['train'] };
    const found = read(wrong, right);
    expect(found.get(0)).toEqual({ wrong: expect.stringMatching(/^[a-z]+$/) });
    if (wrong.last !== 4) expect(kindsIn(1, wrong, right)).toEqual(['presenter', 'presenter', 'aside']);
  });

  it.each([
    ['Growth was 2.5 percent.', '5 percent', 'wrong'],
    ['Es waren 2,5 Prozent.', '5 Prozent', 'wrong'],
    ['It took 12 000 days.', '000 days', 'wrong'],
    ['It took 12 000 days.', '12', 'wrong'],
    ['Prices went by -7 percent.', '7 percent', 'wrong'],
    ['It takes 5–10 percent.', '10 percent', 'wrong'],
    ['It takes 5–10 percent.', '5', 'wrong'],
    ['There were 5 million people.', '5', 'wrong'],
    ['There were 5 thousand ships.', '5', 'wrong'],
    ['Growth was 2.5 percent.', '2.5', 'wrong'],
    ['There were 5 million people.', '5 million', 5],
    ['There were 5 million people.', '5 million people', 5],
    ['Growth was 2.5 percent.', '2.5 percent', 2.5],
    ['It fell—57 percent of it.', '57 percent', 57],
    ['In the end there were 75.', '75', 75],
    ['It was 5 percent, not 2.5 percent.', '5 percent', 5],
  ])('is no part of another number: of "%s" %s is %s', (narration, words, expected) => {
    const own = filmOf([narration]);
    const told = [{ first: 1, last: 1, show: 'figure', words }];
    const found = readDirection(own, partsToDirect(own), told).get(0);
    if (found === undefined) throw new RangeError('one scene');
    const [layout] = 'wrong' in found ? [] : found.passages.map((passage) => passage.layout);
    expect(layout?.kind === 'figure' ? layout.figure.value : 'wrong').toBe(expected);
  });

  it('is wrong where two passages are of one part, or one is within another', () => {
    const bear = { subjects: ['bear'] };
    expect(kindsIn(0, bear, bear)).toEqual({ wrong: 'overlap' });
    expect(kindsIn(0, { ...bear, last: 3 }, { ...bear, first: 2, last: 2 })).toEqual({ wrong: 'overlap' });
    expect(kindsIn(0, { ...bear, last: 3 })).toEqual(['aside']);
  });

  it('holds every sentence once, in order, or is wrong, whatever is answered', () => {
    const words = fc.constantFrom(
      '57 percent',
      'bear',
      'The sea is cold',
      'flour',
      'Ada',
      '',
      'no such words',
    );
    const passage = fc.record({
      first: fc.integer({ min: 0, max: 7 }),
      last: fc.integer({ min: 0, max: 7 }),
      show: fc.constantFrom('aside', 'illustration', 'figure', 'list', 'quotation', 'comparison', '?'),
      subjects: fc.array(fc.constantFrom('bear', 'fox', 'unicorn'), { maxLength: 4 }),
      words,
      label: words,
      author: words,
      items: fc.array(words, { maxLength: 8 }),
      sides: fc.array(fc.record({ label: words }), { maxLength: 3 }),
    });
    fc.assert(
      fc.property(fc.array(passage, { maxLength: 6 }), (told) => {
        for (const [scene, found] of readDirection(film, parts, told)) {
          if ('wrong' in found) continue;
          let reached = 0;
          for (const { from, to } of found.passages) {
            expect(from).toBe(reached);
            reached = to;
          }
          expect(reached).toBe(narrations[scene]?.length);
          expect(directionSchema.safeParse(found.passages).success).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is asked for with a bound, as data; a double answers in its form', () => {
    const task = directionTask([{ parts, language: 'en' }]);
    expect(task.maxTokens).toBeLessThan(1000);
    expect(JSON.stringify(task.instructions)).not.toContain('bear sleeps');
    const answer = task.check(modelAnswer(task.schema, JSON.stringify(task.data)));
    expect(answer?.passages.map(({ first, show }) => [first, show])).toEqual([
      [1, 'illustration'],
      [2, 'figure'],
      [3, 'quotation'],
    ]);
    expect(task.check({ passages: 'none' })).toBeUndefined();
  });
});
