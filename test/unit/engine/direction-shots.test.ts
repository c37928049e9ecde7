import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Film, SceneTiming } from '../../../engine/contract.ts';
import type { Layout, Passage, Shot } from '../../../engine/direction/direction.ts';
import { readPassages } from '../../../engine/direction/passages.ts';
import { shotsOf } from '../../../engine/direction/shots.ts';
import { sentenceSpans } from '../../../engine/direction/spans.ts';
import { tokensOf } from '../../../engine/language/tokens.ts';
import { filmOf } from './films.ts';

const sentences = [
  'A fox lived at the edge of the forest.',
  'Yes.',
  'In 1944, the city was bombed.',
  'About 57 percent of all bees live alone, and nobody knows why they do so in the middle of summer.',
  'First, mix the flour.',
  'Second, add two eggs.',
  'Finally, bake the cake.',
  '“The sea is never the same twice,” said Ada Lovelace.',
  'Cats sleep all day, while dogs play outside.',
  'We walked on and on and on through a long and silent night without any moon or star above us and without a word',
  'Go!',
];

const narration = fc
  .array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 6 })
  .map((some) => some.join(' '));

/** A voice that takes a time for each word, in seconds, and pauses now and then. */
const spoken = (film: Film, index: number, pace: readonly number[]): SceneTiming => {
  const scene = film.scenes[index];
  if (scene === undefined) throw new RangeError(`no scene ${index}`);
  let at = scene.leadInSeconds + 0.1;
  const words = tokensOf(scene.narration, film.language).map((token, place) => {
    const length = pace[place % pace.length] ?? 0.3;
    const word = { ...token, start: at, end: at + length };
    at += length + (place % 7 === 6 ? 0.4 : 0.02);
    return word;
  });
  return { index, frames: Math.max(1, Math.round((at + scene.leadOutSeconds) * 30)), words, phonemes: [] };
};

const anyFilm = fc.record({
  narrations: fc.array(narration, { minLength: 1, maxLength: 6 }),
  seed: fc.nat(),
  pace: fc.array(fc.double({ min: 0.05, max: 1.2, noNaN: true }), { minLength: 1, maxLength: 5 }),
  closing: fc.double({ min: 0, max: 25, noNaN: true }),
});

const directed = ({
  narrations,
  seed,
  closing,
}: {
  narrations: string[];
  seed: number;
  closing: number;
}): Film => {
  const film = filmOf(narrations, { seed });
  const last = narrations.length - 1;
  const scenes = film.scenes.map((scene) => ({
    ...scene,
    leadInSeconds: scene.index === 0 ? 2.2 : 0,
    leadOutSeconds: scene.index === last ? closing : 0.35,
  }));
  return { ...film, scenes };
};

const everyLayout: readonly Layout[] = [
  { kind: 'presenter' },
  { kind: 'aside', illustration: { subjects: ['bee'] } },
  { kind: 'illustration', illustration: { subjects: ['fox'], place: 'forest' } },
  { kind: 'list', list: { heading: '', isNumbered: false, items: [{ text: 'One' }, { text: 'Two' }] } },
  {
    kind: 'comparison',
    comparison: {
      sides: [
        { label: 'One', at: 0 },
        { label: 'Two', at: 0 },
      ],
    },
  },
];

/** The same film, of which somebody else says what is shown with each sentence: anything. */
const told = (given: Parameters<typeof directed>[0]): Film => {
  const film = directed(given);
  const scenes = film.scenes.map((scene) => ({
    ...scene,
    direction: sentenceSpans(scene.narration, film.language).map(({ from, to }, place): Passage => {
      const layout = everyLayout[(given.seed + 7 * scene.index + 3 * place) % everyLayout.length];
      return { from, to, layout: structuredClone(layout) ?? { kind: 'presenter' } };
    }),
  }));
  return { ...film, scenes };
};

const isHidden = ({ layout }: Shot): boolean =>
  ['illustration', 'quotation', 'comparison'].includes(layout.kind);

describe.each([
  ['the rules say', directed],
  ['somebody else says', told],
])('the shots of a film of which %s what is shown', (_, filmed) => {
  it('last 2.5 to 9 seconds, without gaps, and differ from their neighbours, also from scene to scene', () => {
    fc.assert(
      fc.property(anyFilm, (given) => {
        const film = filmed(given);
        let before: Shot | undefined;
        for (const { index } of film.scenes) {
          const timing = spoken(film, index, given.pace);
          const shots = shotsOf(film, timing);
          expect(shots[0]?.from).toBe(0);
          expect(shots.at(-1)?.to).toBe(timing.frames);
          for (const [place, shot] of shots.entries()) {
            expect(shot.from % 3).toBe(0);
            expect(shot.from).toBe(place === 0 ? 0 : shots[place - 1]?.to);
            expect(shot.to - shot.from).toBeLessThanOrEqual(270);
            expect(shot.to - shot.from).toBeGreaterThanOrEqual(Math.min(75, timing.frames));
            expect(shot.layout.kind === before?.layout.kind && shot.size === before.size).toBe(false);
            before = shot;
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('are the same for the same film and timing; another seed changes sizes and pushes, not what is said', () => {
    fc.assert(
      fc.property(anyFilm, fc.nat(), (given, seed) => {
        const film = filmed(given);
        const timing = spoken(film, 0, given.pace);
        const shots = shotsOf(film, timing);
        expect(shotsOf(structuredClone(film), structuredClone(timing))).toEqual(shots);
        const others = shotsOf({ ...film, seed }, timing);
        const said = (some: readonly Shot[]) => some.map(({ from, to, layout }) => ({ from, to, layout }));
        expect(said(others)).toEqual(said(shots));
      }),
      { numRuns: 50 },
    );
    const film = filmed({ narrations: [sentences.join(' ')], seed: 0, closing: 2.4 });
    const timing = spoken(film, 0, [0.3]);
    const looks = Array.from({ length: 20 }, (_, seed) =>
      shotsOf({ ...film, seed }, timing)
        .map(({ size, push }) => `${size} ${push}`)
        .join(),
    );
    expect(new Set(looks).size).toBeGreaterThan(15);
  });

  it('show the presenter while a card or the name is shown, and at the end', () => {
    fc.assert(
      fc.property(anyFilm, (given) => {
        const film = filmed(given);
        const first = shotsOf(film, spoken(film, 0, given.pace));
        expect(first[0]?.layout.kind).toBe('presenter');
        for (const shot of first) if (shot.from < (2.2 + 3.7) * 30) expect(isHidden(shot)).toBe(false);
        const last = shotsOf(film, spoken(film, film.scenes.length - 1, given.pace)).at(-1);
        expect(last?.layout.kind).toBe('presenter');
      }),
      { numRuns: 60 },
    );
  });
});

describe('the shots of a film', () => {
  it('cut where a sentence begins, and a short one is seen with its neighbour', () => {
    const film = directed({
      narrations: [
        'Hello to all of you here.',
        'A fox lived in the forest. Yes. In 1944, the whole city was bombed.',
        'Bye.',
      ],
      seed: 3,
      closing: 2.4,
    });
    const timing = spoken(film, 1, [0.4]);
    const shots = shotsOf(film, timing);
    expect(shots.map(({ layout }) => layout.kind)).toEqual(['illustration', 'figure']);
    const start = timing.words.find(({ text }) => text === 'Yes.' || text === 'In')?.start ?? 0;
    expect(Math.abs((shots[1]?.from ?? 0) - start * 30)).toBeLessThan(45);
  });

  it('are one for a scene that is shorter, for a prompt, a card and a clip', () => {
    const film = filmOf(['Hi.']);
    expect(shotsOf(film, spoken(film, 0, [0.3]))).toHaveLength(1);
    const long = filmOf([sentences.join(' ')]);
    const timing = spoken(long, 0, [0.3]);
    for (const change of [{ kind: 'prompt' }, { part: { edges: 'cut', card: 'title' } }] as const) {
      const shots = shotsOf({ ...long, ...change }, timing);
      expect(shots).toMatchObject([{ from: 0, to: timing.frames, layout: { kind: 'presenter' } }]);
    }
  });
});

describe('the passages of a film', () => {
  it('leave no gaps and hold all of a narration, whatever is spoken', () => {
    fc.assert(
      fc.property(anyFilm, fc.string({ unit: 'grapheme', maxLength: 60 }), (given, odd) => {
        const film = directed({ ...given, narrations: [...given.narrations, odd] });
        for (const [index, passages] of readPassages(film).entries()) {
          const text = film.scenes[index]?.narration ?? '';
          if (passages.length === 0) expect(text.trim()).toBe('');
          let reached = 0;
          for (const { from, to } of passages) {
            expect(from).toBe(reached);
            expect(to).toBeGreaterThan(from);
            reached = to;
          }
          if (passages.length > 0) expect(reached).toBe(text.length);
        }
      }),
      { numRuns: 80 },
    );
  });

  it('never hide the presenter in two layouts in a row where pictures may stand beside', () => {
    const film = filmOf([
      'Hello there.',
      'A fox ran. A bear slept. A dog barked. A cat sat. A horse drank.',
      'Bye.',
    ]);
    const kinds = readPassages(film)[1]?.map(({ layout }) => layout.kind);
    expect(kinds).toEqual(['illustration', 'aside', 'illustration', 'aside', 'illustration']);
  });

  it('are the presenter’s where pictures of the owner are shown, and as somebody else decided', () => {
    const film = filmOf(['Hello there.', 'A fox ran.', 'A bear slept.', 'Bye.']);
    const scenes = film.scenes.map((scene) =>
      scene.index === 1
        ? { ...scene, bRoll: [{ checksum: 'x', from: 0, to: 10 }] }
        : scene.index === 2
          ? {
              ...scene,
              direction: [
                { from: 0, to: 13, layout: { kind: 'aside', illustration: { subjects: ['tent'] } } } as const,
              ],
            }
          : scene,
    );
    const passages = readPassages({ ...film, scenes });
    expect(passages[1]).toEqual([{ from: 0, to: 10, layout: { kind: 'presenter' } }]);
    expect(passages[2]).toEqual([
      { from: 0, to: 13, layout: { kind: 'aside', illustration: { subjects: ['tent'] } } },
    ]);
  });
});
