import type { Scene } from './film.ts';

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
  const longest = Math.max(24, Math.ceil(prompt.length / count));
  const parts = gather(
    sentencesOf(prompt, language).flatMap((sentence) => splitLong(sentence, language, longest)),
    longest,
  );
  const spoken = parts.map((part) => part.length / charactersPerSecond);
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
  estimatedSeconds: scene.leadInSeconds + scene.narration.length / charactersPerSecond + scene.leadOutSeconds,
});

/** Length of a planned film in seconds. */
export const plannedSeconds = (scenes: readonly PlannedScene[]): number =>
  scenes.reduce((sum, scene) => sum + scene.estimatedSeconds, 0);

/** A one-line title: the caller's, or the first words of the text. */
export const titleOf = (text: string, language: string): string => {
  const first = sentencesOf(text.replace(/\s+/g, ' ').trim(), language)[0] ?? '';
  return shorten(first.replace(/[\s.!?。！？।]+$/u, ''), 60);
};

/** Cuts at a word's end, with an ellipsis, counting what a reader sees as one character. */
const shorten = (text: string, longest: number): string => {
  const characters = [...new Intl.Segmenter().segment(text)].map((part) => part.segment);
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

const sentencesOf = (paragraph: string, language: string): string[] =>
  [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(paragraph)]
    .map((part) => part.segment.trim())
    .filter((sentence) => sentence !== '');

/** Splits a sentence that is too long for one scene at words, or inside a word that is itself too long. */
const splitLong = (sentence: string, language: string, longest: number): string[] => {
  if (sentence.length <= longest) return [sentence];
  const words = [...new Intl.Segmenter(language, { granularity: 'word' }).segment(sentence)].flatMap(
    (part) => (part.segment.length <= longest ? [part.segment] : chunk(part.segment, longest)),
  );
  const parts: string[] = [];
  let current = '';
  for (const word of words) {
    if (current !== '' && current.length + word.length > longest) {
      parts.push(current.trim());
      current = '';
    }
    current += word;
  }
  return [...parts, current.trim()].filter((part) => part !== '');
};

const chunk = (word: string, size: number): string[] => {
  const characters = [...word];
  return Array.from({ length: Math.ceil(characters.length / size) }, (_, i) =>
    characters.slice(i * size, (i + 1) * size).join(''),
  );
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
