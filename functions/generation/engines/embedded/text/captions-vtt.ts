import type { SceneTiming, WordTiming } from '../../../film.ts';
import { endsSentence } from '../speech/speakable.ts';

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

const cuesOf = (timing: SceneTiming, offset: number): Cue[] => {
  const groups: WordTiming[][] = [];
  for (const word of timing.words) {
    if (readable(word.text) === '') continue;
    const group = groups.at(-1);
    const first = group?.[0];
    const last = group?.at(-1);
    const fits =
      group !== undefined &&
      first !== undefined &&
      last !== undefined &&
      !endsSentence(last) &&
      joined([...group, word]).length <= longestCue &&
      word.end - first.start <= longestSeconds;
    if (fits) group.push(word);
    else groups.push([word]);
  }
  return groups.map((group) => ({
    start: offset + (group[0]?.start ?? 0),
    end: offset + (group.at(-1)?.end ?? 0),
    text: joined(group),
  }));
};

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
