import type { PhonemeTiming, WordTiming } from '../contract.ts';

type Timed = Pick<WordTiming, 'start' | 'end'>;

/**
 * The sounds of words that somebody else spoke: those that the embedded voice makes of the same words, stretched word
 * by word to where each of them was heard.
 *
 * @param words as they were heard
 * @param read the same words as the embedded voice reads them, and its sounds
 */
export const soundsWithin = (
  words: readonly Timed[],
  read: { words: readonly Timed[]; phonemes: readonly PhonemeTiming[] },
): PhonemeTiming[] => {
  let index = 0;
  return read.phonemes.flatMap(({ symbol, start, end }): PhonemeTiming[] => {
    while ((read.words[index + 1]?.start ?? Number.POSITIVE_INFINITY) <= start) index += 1;
    const [from, to] = [read.words[index], words[index]];
    if (from === undefined || to === undefined) return [];
    const stretch = (to.end - to.start) / Math.max(from.end - from.start, 0.001);
    const within = (seconds: number): number =>
      Math.min(to.end, Math.max(to.start, to.start + (seconds - from.start) * stretch));
    return [{ symbol, start: within(start), end: within(end) }];
  });
};
