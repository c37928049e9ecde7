import type { PhonemeTiming } from '@kinora/engine/contract';
import type { PlainSpeech } from '@kinora/engine/speech/scene-speech';
import * as z from 'zod/mini';
import type { TextPart } from '../vendor-speech/text-parts.ts';

/** `time` in milliseconds; `start` and `end` of a word in bytes of the text as UTF-8. */
const markSchema = z.object({
  time: z.number(),
  type: z.string(),
  value: z.string(),
  start: z.optional(z.int()),
  end: z.optional(z.int()),
});
export type Mark = z.infer<typeof markSchema>;

/** What Polly tells of its mouth, as IPA of the same shape. Source: Polly developer guide, "Phoneme and viseme tables". */
const sounds: Readonly<Record<string, string>> = {
  // Closed as long as the mark lasts: a `p` of IPA is heard when the lips part.
  p: 'm',
  t: 't',
  S: 'ʃ',
  T: 'θ',
  f: 'f',
  k: 'k',
  i: 'i',
  r: 'ɹ',
  s: 's',
  u: 'u',
  '@': 'ə',
  a: 'a',
  e: 'e',
  E: 'ɛ',
  o: 'o',
  O: 'ɔ',
  B: 'β',
  J: 'ɲ',
};
const silence = 'sil';
const unknownSound = 'ə';
/** How long the last sound is seen, in seconds. */
const lastSeconds = 0.1;
/** Seconds by which a mark may lie behind the end of the sound. */
const tolerance = 0.05;

/** One JSON object a line. @returns undefined where the answer is nothing of the kind */
export const marksOf = (answer: Uint8Array): Mark[] | undefined => {
  const text = Buffer.from(answer).toString('utf8').trim();
  try {
    return text.split('\n').map((line) => z.parse(markSchema, JSON.parse(line)));
  } catch {
    return undefined;
  }
};

const areInOrder = (marks: readonly Mark[], seconds: number): boolean =>
  marks.every(
    ({ time }, index) => time >= (marks[index - 1]?.time ?? 0) && time / 1000 <= seconds + tolerance,
  );

/**
 * When Polly began the words of a part.
 *
 * @param seconds of its sound
 * @returns undefined where the marks are not of this text or this sound
 */
export const wordsOf = (
  marks: readonly Mark[],
  { text, offsets }: TextPart,
  seconds: number,
): PlainSpeech['heard'] | undefined => {
  const words = marks.filter(({ type }) => type === 'word');
  if (words.length === 0 || !areInOrder(words, seconds)) return undefined;
  const bytes = Buffer.from(text);
  const places = new Map<number, number>();
  let at = 0;
  for (const [index, character] of Array.from(text).entries()) {
    places.set(at, offsets[index] ?? 0);
    at += Buffer.byteLength(character);
  }
  const heard = words.flatMap(({ start = -1, end = -1, value, time }) => {
    const offset = places.get(start);
    const isThere = offset !== undefined && bytes.toString('utf8', start, end) === value;
    return isThere ? [{ offset, start: time / 1000 }] : [];
  });
  return heard.length === words.length ? heard : undefined;
};

/** When its sounds are heard and seen. @returns undefined where the marks are not of this sound */
export const soundsOf = (marks: readonly Mark[], seconds: number): PhonemeTiming[] | undefined => {
  const visemes = marks.filter(({ type }) => type === 'viseme');
  if (!areInOrder(visemes, seconds)) return undefined;
  const found = visemes.flatMap(({ value, time }, index): PhonemeTiming[] => {
    if (value === silence) return [];
    const start = Math.min(time / 1000, seconds);
    const next = visemes[index + 1];
    const end = next === undefined ? start + lastSeconds : next.time / 1000;
    return [{ symbol: sounds[value] ?? unknownSound, start, end: Math.min(seconds, end) }];
  });
  return found.length > 0 ? found : undefined;
};
