import type { Film } from '../contract.ts';
import { seededRandom } from '../random.ts';
import { languagesOf, Reading } from '../storyboard/reading.ts';
import type { Layout, Shot, ShotSize } from './direction.ts';

const sizes: readonly ShotSize[] = ['wide', 'medium', 'close'];

/** Sets the rows of numbers of sizes and pushes apart from all others of a film. */
const [sizeRow, pushRow] = [211, 223];

const othersThan = (...taken: readonly (ShotSize | undefined)[]): ShotSize[] =>
  sizes.filter((size) => !taken.includes(size));

/**
 * The sizes with which each scene begins and ends, told by the seed alone, since scenes are drawn apart: none begins
 * as the one before it begins or ends, so that one with a single shot differs from its neighbours, too.
 */
const endsOf = (seed: number, sceneIndex: number): { first: ShotSize; last: ShotSize } => {
  const random = seededRandom(seed, sizeRow);
  const pick = (some: readonly ShotSize[]): ShotSize => some[Math.floor(random() * some.length)] ?? 'medium';
  // A film begins with all of the presenter's shoulders in the picture.
  let first: ShotSize = pick(['wide', 'medium']);
  let last = pick(othersThan(first));
  for (let scene = 0; scene < sceneIndex; scene += 1) {
    first = pick(othersThan(first, last));
    last = pick(othersThan(first));
  }
  return { first, last };
};

/** Sizes of a scene's shots, each another than the one before. */
const sizesOf = (seed: number, sceneIndex: number, count: number): ShotSize[] => {
  const { first, last } = endsOf(seed, sceneIndex);
  const random = seededRandom(seed, sizeRow, sceneIndex + 1);
  const chosen = [first];
  while (chosen.length < count) {
    const isLast = chosen.length === count - 1;
    const isBeforeLast = chosen.length === count - 2;
    const open = isLast ? [last] : othersThan(chosen.at(-1), isBeforeLast ? last : undefined);
    chosen.push(open[Math.floor(random() * open.length)] ?? 'medium');
  }
  return chosen;
};

type Mood = 'bright' | 'sombre' | 'calm';

const moodOf = (film: Film, sceneIndex: number): Mood => {
  const texts = film.scenes.map(({ narration }) => narration);
  const reading = new Reading(languagesOf(texts.join(' '), film.language));
  return reading.named(texts[sceneIndex] ?? '', 'moods')[0] ?? 'calm';
};

/** How often a view comes nearer and how often it goes away; else it stands. */
const pushes: Readonly<Record<Mood, { in: number; out: number }>> = {
  bright: { in: 0.35, out: 0.35 },
  calm: { in: 0.3, out: 0.2 },
  sombre: { in: 0.6, out: 0.1 },
};

/** Shots with their sizes, and where the view goes in each. */
export const looksOf = (
  film: Film,
  sceneIndex: number,
  cuts: readonly { from: number; to: number; layout: Layout }[],
): Shot[] => {
  const chosen = sizesOf(film.seed, sceneIndex, cuts.length);
  const random = seededRandom(film.seed, pushRow, sceneIndex);
  const chances = pushes[moodOf(film, sceneIndex)];
  return cuts.map(({ from, to, layout }, index) => {
    const drawn = random();
    const push = drawn < chances.in ? 'in' : drawn < chances.in + chances.out ? 'out' : 'none';
    return { from, to, layout, size: chosen[index] ?? 'medium', push };
  });
};
