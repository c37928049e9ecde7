import type { PhonemeTiming, WordTiming } from '../contract.ts';
import type { Token } from '../language/tokens.ts';

/** Something that the voice began: when, in seconds, and where it stands in the narration. */
export interface Heard {
  offset: number;
  start: number;
}

/** Words of which the voice tells only when the first begins. */
interface Run {
  words: Token[];
  start: number;
}

/**
 * When each word is heard: from the first thing that the voice began inside it until the next word. The voice
 * passes over words that it speaks as one with others; those share the time between their heard neighbours, the
 * last of them the time up to the end. Every word lasts, and none begins before the one before it.
 *
 * @param heard in the order of time
 * @param phonemes in the order of time, none after `until`
 * @param from seconds at which speech begins
 * @param until seconds at which it ends, after `from`
 */
export const wordTimings = (
  tokens: readonly Token[],
  heard: readonly Heard[],
  phonemes: readonly PhonemeTiming[],
  from: number,
  until: number,
): WordTiming[] => {
  const known = beginningsOf(
    tokens,
    heard.filter(({ start }) => start < until),
  );
  const runs: Run[] = [];
  tokens.forEach((word, index) => {
    const start = known[index];
    const last = runs.at(-1);
    if (last === undefined) runs.push({ words: [word], start: start ?? phonemes[0]?.start ?? from });
    else if (start !== undefined && start > last.start) runs.push({ words: [word], start });
    else last.words.push(word);
  });
  const starts = runs.flatMap((run, index) => shared(run, runs[index + 1]?.start ?? until, phonemes));
  return tokens.map((token, index) => ({
    ...token,
    start: starts[index] ?? until,
    end: starts[index + 1] ?? until,
  }));
};

/** A word without the signs after it; one of nothing but signs is all spoken. */
const wordLength = (text: string): number => text.search(/[^\p{L}\p{N}]*$/u) || text.length;

/** What the voice began inside a word, and at the signs and white space after it. */
interface Beginnings {
  word: number[];
  after: number[];
}

/** When the voice began each word, where it tells. */
const beginningsOf = (tokens: readonly Token[], heard: readonly Heard[]): (number | undefined)[] => {
  const inside = tokens.map((): Beginnings => ({ word: [], after: [] }));
  for (const { offset, start } of heard) {
    const index = tokens.findLastIndex((token) => token.offset <= offset);
    const token = tokens[index];
    const isAfter = token !== undefined && offset >= token.offset + wordLength(token.text);
    inside[index]?.[isAfter ? 'after' : 'word'].push(start);
  }
  // The voice tells of some words at the signs before them, such as a dash, or at the end of the word before.
  inside.forEach(({ word, after }, index) => {
    const following = inside[index + 1]?.word;
    if (following?.length === 0) following.push(...(after.length > 0 ? after : word.slice(1)).slice(-1));
  });
  return inside.map(({ word }) => word[0]);
};

/** When each word of a run begins, in proportion to its letters, where a sound begins if there are enough of them. */
const shared = ({ words, start }: Run, until: number, phonemes: readonly PhonemeTiming[]): number[] => {
  if (words.length === 1) return [start];
  const sounds = phonemes.filter(
    (sound, index) =>
      sound.start > Math.max(start, phonemes[index - 1]?.start ?? start) && sound.start < until,
  );
  // What follows the last sound is a pause.
  const end = Math.min(until, sounds.at(-1)?.end ?? until);
  const letters = words.map(({ text }) => Math.max(1, text.match(/[\p{L}\p{N}]/gu)?.length ?? 0));
  const all = letters.reduce((sum, count) => sum + count, 0);
  let said = 0;
  let next = 0;
  return words.map((_, index) => {
    const guess = start + ((end - start) * said) / all;
    said += letters[index] ?? 0;
    if (index === 0 || sounds.length < words.length - 1) return guess;
    // A sound for every word that is still to come.
    const last = sounds.length - (words.length - 1 - index);
    const distance = (at: number): number => Math.abs((sounds[at]?.start ?? until) - guess);
    while (next + 1 < last && distance(next + 1) < distance(next)) next += 1;
    next += 1;
    return sounds[next - 1]?.start ?? guess;
  });
};
