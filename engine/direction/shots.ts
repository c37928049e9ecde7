import type { Film, SceneTiming, WordTiming } from '../contract.ts';
import { endsSentence } from '../language/tokens.ts';
import type { Layout, Shot } from './direction.ts';
import { isDirected, isFullScreen, readPassages } from './passages.ts';
import { looksOf } from './shot-looks.ts';

/** Frames of a step: cuts stand where all of the picture is drawn anew. */
const every = 3;
/** Frames of the shortest and the longest shot: 2.5 and 9 s. */
export const shortestShot = 75;
export const longestShot = 270;
/** Seconds after the title in which the presenter's name is shown. */
const nameSeconds = 3.8;

const presenter: Layout = { kind: 'presenter' };

/** A shot in the making. */
interface Cut {
  from: number;
  to: number;
  layout: Layout;
  /** A card stands there: it stays the presenter's. */
  isPinned: boolean;
}

const step = (frames: number): number => every * Math.round(frames / every);

/**
 * The shots of a scene: what is seen from which frame to which, how near, and where the view goes. Cuts stand between
 * sentences, clauses or words; a shot lasts 2.5 to 9 s, unless the scene is shorter; two in a row differ in size, also
 * from scene to scene. The same film and timing give the same shots; another seed shows the same otherwise.
 */
export const shotsOf = (film: Film, timing: SceneTiming): readonly Shot[] => {
  const cuts = isDirected(film) ? cutsOf(film, timing) : [uncut(timing)];
  return looksOf(film, timing.index, cuts);
};

const uncut = ({ frames }: SceneTiming): Cut => ({ from: 0, to: frames, layout: presenter, isPinned: true });

const cutsOf = (film: Film, timing: SceneTiming): Cut[] => {
  const passages = readPassages(film)[timing.index] ?? [];
  const { words, frames } = timing;
  const isCarded = film.part === undefined;
  const last = film.scenes.length - 1;
  let reached = 0;
  const heard = passages.flatMap(({ from, to, layout }) => {
    const first = words.find(({ offset }) => offset >= from && offset < to);
    if (first === undefined) return [];
    reached = Math.max(reached, every * Math.floor((first.start * film.framesPerSecond) / every));
    return [{ layout, start: reached }];
  });
  if (heard.length === 0) return split([uncut(timing)], timing, film.framesPerSecond);
  const cuts = heard.map(
    ({ layout, start }, index): Cut => ({
      from: index === 0 ? 0 : Math.min(start, frames),
      to: index === heard.length - 1 ? frames : Math.min(heard[index + 1]?.start ?? frames, frames),
      layout,
      isPinned:
        isCarded &&
        ((timing.index === 0 && index === 0) || (timing.index === last && index === heard.length - 1)),
    }),
  );
  const joined = joinShort(cuts);
  return named(film, timing, split(joined, timing, film.framesPerSecond));
};

/** How much a layout tells: of two that are joined, the one that tells more is seen. */
const weights: Readonly<Record<Layout['kind'], number>> = {
  presenter: 0,
  aside: 1,
  illustration: 1,
  comparison: 2,
  figure: 3,
  quotation: 4,
  list: 5,
};

/** What the owner shows is seen before all else. */
const weightOf = (layout: Layout): number =>
  'illustration' in layout && layout.illustration.own !== undefined ? 6 : weights[layout.kind];

const join = (one: Cut, other: Cut): Cut => {
  const isPinned = one.isPinned || other.isPinned;
  const weight = weightOf(one.layout) - weightOf(other.layout);
  const isFirst = weight > 0 || (weight === 0 && one.to - one.from >= other.to - other.from);
  // A list is shown as far as it has grown.
  const isGrown = one.layout.kind === 'list' && other.layout.kind === 'list';
  const layout = isPinned ? presenter : isFirst && !isGrown ? one.layout : other.layout;
  return {
    from: one.from,
    to: other.to,
    layout: isGrown && !isPinned ? grown(one.layout, other.layout) : layout,
    isPinned,
  };
};

/** Two steps of one list: the items of the first are still to be spoken when the shot begins. */
const grown = (one: Layout, other: Layout): Layout => {
  if (one.kind !== 'list' || other.kind !== 'list') return other;
  const items = other.list.items.map((item, index) => ({ ...item, ...one.list.items[index] }));
  return { kind: 'list', list: { ...other.list, items } };
};

const lengthOf = ({ from, to }: Cut): number => to - from;

/** Joins shots that are too short with the neighbour that suits them: one that tells as much, else the shorter. */
const joinShort = (cuts: readonly Cut[]): Cut[] => {
  const joined = [...cuts];
  for (;;) {
    const short = joined.findIndex((cut) => lengthOf(cut) < shortestShot);
    if (short < 0 || joined.length === 1) return joined;
    const [before, own, after] = [joined[short - 1], joined[short], joined[short + 1]];
    if (own === undefined) return joined;
    const cost = (other: Cut | undefined): number => {
      if (other === undefined) return Number.POSITIVE_INFINITY;
      const isLost = own.layout.kind !== 'presenter' && (other.isPinned || other.layout.kind !== 'presenter');
      const isGrown = own.layout.kind === 'list' && other.layout.kind === 'list';
      return (isLost && !isGrown ? 1000 : 0) + lengthOf(other);
    };
    if (before !== undefined && cost(before) <= cost(after)) joined.splice(short - 1, 2, join(before, own));
    else if (after !== undefined) joined.splice(short, 2, join(own, after));
  }
};

/** How good a place for a cut is before a word: behind a sentence, a clause, between words. */
const breakBefore = (words: readonly WordTiming[], index: number): number => {
  const before = words[index - 1];
  if (before === undefined) return 0;
  if (endsSentence(before)) return 0;
  return /[,;:—–،؛、，；：]["'”’»」)\]]*$/u.test(before.text) ? 20 : 60;
};

/** Cuts what is too long into even parts, at the ends of sentences, clauses or words near their bounds. */
const split = (cuts: readonly Cut[], { words }: SceneTiming, perSecond: number): Cut[] => {
  const places = words.map(({ start }, index) => ({
    frame: every * Math.floor((start * perSecond) / every),
    cost: breakBefore(words, index),
  }));
  return cuts.flatMap((cut) => {
    const parts: Cut[] = [];
    let from = cut.from;
    for (let count = Math.ceil(lengthOf(cut) / longestShot); count > 1; count -= 1) {
      const left = cut.to - from;
      const even = step(from + left / count);
      const low = every * Math.ceil((cut.to - (count - 1) * longestShot) / every);
      const least = Math.max(step(from) + shortestShot, low);
      const most = Math.min(from + longestShot, cut.to - (count - 1) * shortestShot);
      const [best] = places
        .filter(({ frame }) => frame >= least && frame <= most)
        .toSorted(
          (one, other) => one.cost + Math.abs(one.frame - even) - other.cost - Math.abs(other.frame - even),
        );
      const to = best?.frame ?? Math.min(Math.max(even, least), most - (most % every));
      parts.push({ ...cut, from, to });
      from = to;
    }
    return [...parts, { ...cut, from }];
  });
};

/** While the presenter's name is shown, so is the presenter. */
const named = (film: Film, { index }: SceneTiming, cuts: readonly Cut[]): Cut[] => {
  const isNamed = index === 0 && film.part === undefined && film.brand?.lowerThird?.isHidden !== true;
  const end = isNamed ? ((film.scenes[0]?.leadInSeconds ?? 0) + nameSeconds) * film.framesPerSecond : 0;
  return cuts.map((cut) => {
    if (cut.from >= end || !isFullScreen(cut.layout)) return cut;
    const { layout } = cut;
    return { ...cut, layout: layout.kind === 'illustration' ? { ...layout, kind: 'aside' } : presenter };
  });
};
