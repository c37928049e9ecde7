import type { Scene } from './film.ts';
import { segmentsOf, sentencesOf } from './segments.ts';

/** Seconds of title card before the first word of an avatar film. */
export const titleSeconds = 2.2;
/** Seconds of closing card after the last word. */
export const closingSeconds = 2.4;
/** A breath between scenes, in seconds. */
export const breathSeconds = 0.35;
/** A scene is spoken in about this long at most; sentences are grouped up to it. */
const sceneSeconds = 9;

/** A scene and how long it will take, before anybody has spoken it. */
export interface PlannedScene extends Scene {
  estimatedSeconds: number;
}

/**
 * Cuts a script into scenes along its paragraphs and sentences.
 *
 * @param text the script as sent
 * @param language BCP 47 tag; decides how sentences and words are found
 * @param charactersPerSecond the voice's speed in this language
 */
export const planScript = (text: string, language: string, charactersPerSecond: number): PlannedScene[] => {
  const longest = Math.floor(sceneSeconds * charactersPerSecond);
  const narrations = paragraphsOf(text).flatMap((paragraph) =>
    gather(
      sentencesOf(paragraph, language).flatMap((sentence) => splitLong(sentence, language, longest)),
      longest,
    ),
  );
  return narrations.map((narration, index) => {
    const leadInSeconds = index === 0 ? titleSeconds : 0;
    const leadOutSeconds = index === narrations.length - 1 ? closingSeconds : breathSeconds;
    return timed({ index, narration, leadInSeconds, leadOutSeconds }, charactersPerSecond);
  });
};

/**
 * Lays a prompt out as a storyboard of the length asked for.
 *
 * @param durationSeconds length of the film in seconds
 */
export const planPrompt = (
  prompt: string,
  language: string,
  charactersPerSecond: number,
  durationSeconds: number,
): PlannedScene[] => {
  const count = Math.max(1, Math.round(durationSeconds / 6));
  // Half as much again as an even share, so that a part may end where a clause does; what is spoken in four seconds
  // stays whole.
  const longest = Math.ceil(Math.max(4 * charactersPerSecond, (prompt.length / count) * 1.5));
  const line = prompt.replace(/\s+/g, ' ').trim();
  const pieces = sentencesOf(line, language).flatMap((sentence) => splitLong(sentence, language, longest));
  // A scene for each sentence, as long as there are not too many.
  const parts = pieces.length > count ? gather(pieces, longest) : pieces;
  const spoken = parts.map((part) => spokenLength(part) / charactersPerSecond);
  const spare = durationSeconds - spoken.reduce((sum, seconds) => sum + seconds, 0);
  const pause = Math.max(breathSeconds, spare / parts.length);
  return parts.map((narration, index) => {
    const leadInSeconds = index === 0 ? Math.min(titleSeconds, pause / 2) : 0;
    return timed(
      { index, narration, leadInSeconds, leadOutSeconds: pause - leadInSeconds },
      charactersPerSecond,
    );
  });
};

const timed = (scene: Scene, charactersPerSecond: number): PlannedScene => ({
  ...scene,
  estimatedSeconds:
    scene.leadInSeconds + spokenLength(scene.narration) / charactersPerSecond + scene.leadOutSeconds,
});

/** Characters that a voice needs as long for as for a text: figures and signs are spoken as words. */
export const spokenLength = (text: string): number => {
  const figures = text.match(/\p{N}/gu)?.length ?? 0;
  const signs = text.match(/[%&@#+=°§\p{Sc}]/gu)?.length ?? 0;
  return text.length + 6 * figures + 6 * signs;
};

/** Length of a planned film in seconds. */
export const plannedSeconds = (scenes: readonly PlannedScene[]): number =>
  scenes.reduce((sum, scene) => sum + scene.estimatedSeconds, 0);

/** A one-line title: the first sentence of a text that has a word in it. */
export const titleOf = (text: string, language: string): string => {
  const sentences = sentencesOf(text.replace(/\s+/g, ' ').trim(), language);
  const first = sentences.find((sentence) => /[\p{L}\p{N}]/u.test(sentence)) ?? '';
  // Signs may stand before the first word, but not in place of it.
  const word = first.search(/[\p{L}\p{N}]/u);
  return shorten(first.slice(word > 20 ? word : 0).replace(/[\s.!?。！？।]+$/u, ''), 60);
};

/** Cuts at a word's end, with an ellipsis, counting what a reader sees as one character. */
const shorten = (text: string, longest: number): string => {
  const characters = graphemesOf(text);
  if (characters.length <= longest) return text;
  const cut = characters.slice(0, longest - 1).join('');
  const space = cut.lastIndexOf(' ');
  return `${(space > longest / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
};

const paragraphsOf = (text: string): string[] =>
  text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter((paragraph) => paragraph !== '');

/** What a reader sees as one character: a family emoji is never cut apart. */
const graphemesOf = (text: string): string[] => segmentsOf(text, 'und', 'grapheme');

/**
 * Splits a sentence that is too long for one scene into nearly even parts: after a clause where there is one in
 * the later half of a part, else between words, and inside a word only when it is too long itself.
 */
const splitLong = (sentence: string, language: string, longest: number): string[] => {
  if (sentence.length <= longest) return [sentence];
  const even = Math.ceil(sentence.length / Math.ceil(sentence.length / longest));
  const limit = Math.min(longest, even + Math.ceil(longest / 10));
  const parts: string[] = [];
  let current: string[] = [];
  for (const unit of unitsOf(sentence, language, limit)) {
    if (current.length > 0 && lengthOf(current) + unit.trimEnd().length > limit) {
      const cut = clauseEnd(current, limit / 2);
      parts.push(current.slice(0, cut).join('').trim());
      current = current.slice(cut);
    }
    current.push(unit);
  }
  return [...parts, current.join('').trim()].filter((part) => part !== '');
};

const lengthOf = (units: readonly string[]): number => units.reduce((sum, unit) => sum + unit.length, 0);

/** How many units to take so that the part ends with a clause and is at least `least` long; else all. */
const clauseEnd = (units: readonly string[], least: number): number => {
  for (let count = units.length; count > 0; count -= 1) {
    const taken = units.slice(0, count);
    if (lengthOf(taken) < least) break;
    if (/[,;:،؛、，；：—–]["'”’»)\]]*\s*$/u.test(taken.at(-1) ?? '')) return count;
  }
  return units.length;
};

/** Words with the spaces and closing signs behind them and the opening signs before them. */
const unitsOf = (sentence: string, language: string, longest: number): string[] => {
  const units: string[] = [];
  let opening = '';
  for (const segment of segmentsOf(sentence, language, 'word')) {
    if (/^[\p{Ps}\p{Pi}¿¡]/u.test(segment)) opening += segment;
    else if (/[\p{L}\p{N}\p{So}]/u.test(segment) || units.length === 0 || opening !== '') {
      units.push(...chunk(opening + segment, longest));
      opening = '';
    } else units[units.length - 1] += segment;
  }
  return opening === '' ? units : [...units, opening];
};

const chunk = (word: string, size: number): string[] => {
  if (word.length <= size) return [word];
  const chunks: string[] = [];
  for (const character of graphemesOf(word)) {
    const last = chunks.at(-1);
    if (last !== undefined && last.length + character.length <= size)
      chunks[chunks.length - 1] = last + character;
    else chunks.push(character);
  }
  return chunks;
};

/** Joins neighbours while they still fit one scene. */
const gather = (parts: readonly string[], longest: number): string[] => {
  const scenes: string[] = [];
  for (const part of parts) {
    const last = scenes.at(-1);
    if (last !== undefined && last.length + 1 + part.length <= longest)
      scenes[scenes.length - 1] = `${last} ${part}`;
    else scenes.push(part);
  }
  return scenes;
};
