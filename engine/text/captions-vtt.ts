import type { SceneTiming, WordTiming } from '../contract.ts';
import { endsSentence } from '../language/tokens.ts';

/** Longest cue in characters: two lines on a phone. */
const longestCue = 72;
/** Longest cue in seconds. */
const longestSeconds = 5;

/** Words that are read together. Seconds from the film's start. */
export interface Cue {
  start: number;
  end: number;
  text: string;
}

/** Nothing to read, and able to spoil what stands around it: control characters, halves, private letters, turns. */
const unreadable =
  /[\p{Cc}\p{Cs}\p{Co}\p{Noncharacter_Code_Point}\u202a-\u202e\u2066-\u2069\u2028\u2029\ufeff]/gu;

const readable = (text: string): string => text.replace(unreadable, '').replace(/\s+/gu, '\u00a0').trim();

/** Words with a space wherever white space stood between them. */
const joined = (words: readonly WordTiming[]): string =>
  words
    .map(({ text, offset }, index) => {
      const before = words[index - 1];
      const isApart = before !== undefined && offset > before.offset + before.text.length;
      return (isApart ? ' ' : '') + readable(text);
    })
    .join('');

/** Words up to the end of each sentence. */
const sentencesOf = (words: readonly WordTiming[]): WordTiming[][] => {
  const sentences: WordTiming[][] = [];
  let last: WordTiming | undefined;
  for (const word of words) {
    if (last === undefined || endsSentence(last)) sentences.push([]);
    sentences.at(-1)?.push(word);
    last = word;
  }
  return sentences;
};

/** By how much of their length two halves may differ more, if a clause ends between them. */
const clauseShare = 0.3;

/** Words that fit a cue; too many are halved, where a clause ends if one does near the middle. */
const halved = (words: WordTiming[]): WordTiming[][] => {
  const text = joined(words);
  const seconds = (words.at(-1)?.end ?? 0) - (words[0]?.start ?? 0);
  if (words.length < 2 || (text.length <= longestCue && seconds <= longestSeconds)) return [words];
  const unevenness = (count: number): number => {
    const before = joined(words.slice(0, count));
    const isClause = /[,;:،؛、，；：—–][\p{Pe}\p{Pf}"']*$/u.test(before);
    return Math.abs(text.length - 2 * before.length) - (isClause ? clauseShare * text.length : 0);
  };
  const counts = words.slice(1).map((_, index) => index + 1);
  const best = counts.reduce((found, count) => (unevenness(count) < unevenness(found) ? count : found), 1);
  return [...halved(words.slice(0, best)), ...halved(words.slice(best))];
};

const cuesOf = (timing: SceneTiming, offset: number): Cue[] =>
  sentencesOf(timing.words.filter(({ text }) => readable(text) !== ''))
    .flatMap(halved)
    .map((words) => ({
      start: offset + (words[0]?.start ?? 0),
      end: offset + (words.at(-1)?.end ?? 0),
      text: joined(words),
    }));

const clock = (seconds: number): string => {
  const milliseconds = Math.round(seconds * 1000);
  const part = (value: number, digits = 2) => String(Math.floor(value)).padStart(digits, '0');
  return `${part(milliseconds / 3_600_000)}:${part((milliseconds / 60_000) % 60)}:${part((milliseconds / 1000) % 60)}.${part(milliseconds % 1000, 3)}`;
};

/** WebVTT: a cue's text may not hold `-->`, `&` or `<` as they are. */
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Captions of a whole film, in order, from the times of its words. */
export const cuesOfFilm = (timings: readonly SceneTiming[], framesPerSecond: number): Cue[] => {
  let offset = 0;
  const cues: Cue[] = [];
  for (const timing of timings) {
    cues.push(...cuesOf(timing, offset));
    offset += timing.frames / framesPerSecond;
  }
  return cues.filter(({ start, end }) => end > start);
};

/** Captions as WebVTT (W3C). */
export const captionsOf = (cues: readonly Cue[]): string => {
  const blocks = cues.map(({ start, end, text }) => `${clock(start)} --> ${clock(end)}\n${escaped(text)}\n`);
  return `WEBVTT\n\n${blocks.join('\n')}`;
};
