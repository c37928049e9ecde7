import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDirection } from '../../../functions/planning/direction-answer.ts';
import { inOneQuestion, partsToDirect } from '../../../functions/planning/direction-parts.ts';
import {
  directionTask,
  passagesByFilm,
  type ToldPassage,
} from '../../../functions/planning/direction-task.ts';
import { filmOf } from '../engine/films.ts';

const askedOf = (narrations: readonly string[], language = 'en') => {
  const film = filmOf(narrations, { language });
  return { film, language, parts: partsToDirect(film) };
};
const long = (sentences: number) => askedOf(Array(sentences).fill('A bear sleeps.'));
const bear = (first: number, last = first): ToldPassage => ({
  first,
  last,
  show: 'aside',
  subjects: ['bear'],
});

describe('films that a language model is asked about in one question', () => {
  it('are numbered through; a part in another language than the first says so', () => {
    const films = [
      askedOf(['A bear sleeps. It is dark.']),
      askedOf(['Ein Bär schläft.'], 'de'),
      askedOf(['The end.']),
    ];
    const { data, maxTokens } = directionTask(films);
    expect(data).toEqual({
      language: 'en',
      parts: [
        { number: 1, text: 'A bear sleeps.' },
        { number: 2, text: 'It is dark.' },
        { number: 3, text: 'Ein Bär schläft.', language: 'de' },
        { number: 4, text: 'The end.' },
      ],
    });
    expect(maxTokens).toBe(directionTask([askedOf(['One. Two. Three. Four.'])]).maxTokens);
  });

  it('are whole ones, as many as may be asked about at once, in order', () => {
    const [first, second, third, fourth] = [long(100), long(70), long(60), long(1)];
    expect(inOneQuestion([first, second, third, fourth])).toEqual([first, third]);
    expect(inOneQuestion([])).toEqual([]);
  });

  it('each have what is said of them alone, by their own numbers; what reaches across two is wrong in both', () => {
    const films = [askedOf(['A bear sleeps. It is dark.']), askedOf(['A bear wakes. It is light.'])];
    const [one, other] = passagesByFilm(films, [bear(1), bear(4), bear(9)]);
    expect([one, other]).toEqual([[bear(1)], [bear(2)]]);
    const read = (told: readonly ToldPassage[]) =>
      passagesByFilm(films, told).map((own, index) => {
        const { film, parts } = films[index] ?? long(1);
        const found = readDirection(film, parts, own).get(0);
        return found !== undefined && 'passages' in found
          ? found.passages.map(({ layout }) => layout.kind)
          : found;
      });
    expect(read([bear(1), bear(3)])).toEqual([
      ['aside', 'presenter'],
      ['aside', 'presenter'],
    ]);
    expect(read([bear(2, 3)])).toEqual([{ wrong: 'part' }, { wrong: 'overlap' }]);
  });

  it('have back, in order, what was said of each, however many there are', () => {
    const lengths = fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 4 });
    const told = fc.array(fc.record({ film: fc.nat(3), first: fc.nat(3), more: fc.nat(3) }), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(lengths, told, (counts, wanted) => {
        const films = counts.map((count) => askedOf(Array(count).fill('So it is.')));
        const own: ToldPassage[][] = films.map(() => []);
        const passages = wanted.flatMap(({ film, first, more }) => {
          const count = counts[film] ?? 0;
          if (count === 0) return [];
          const from = 1 + (first % count);
          const to = Math.min(count, from + more);
          own[film]?.push(bear(from, to));
          const before = counts.slice(0, film).reduce((sum, one) => sum + one, 0);
          return [bear(before + from, before + to)];
        });
        expect(passagesByFilm(films, passages)).toEqual(own);
      }),
    );
  });
});
