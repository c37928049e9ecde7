import type { Scene } from '@kinora/engine/contract';
import { graphemesOf } from '@kinora/engine/language/segments';
import { sentencesOf } from '@kinora/engine/language/sentences';
import { hasWords, spokenLength } from '@kinora/engine/language/spoken-length';
import { bulletsOf } from './bullets.ts';
import { breathSeconds, clipStoryboard, type PlannedScene, speechWithin } from './clip-storyboard.ts';
import { gather, piecesOf } from './narrations.ts';
import { bulletedIn, paragraphsOf } from './spoken-text.ts';

/** Seconds of title card before the first word of an avatar film. */
export const titleSeconds = 2.2;
/** Seconds of closing card after the last word. */
export const closingSeconds = 2.4;
/** A scene is spoken in about this long at most; sentences are grouped up to it. */
const sceneSeconds = 9;

/**
 * Cuts a script into scenes along its paragraphs and sentences.
 *
 * @param text the script as sent
 * @param language BCP 47 tag; decides how sentences and words are found
 * @param charactersPerSecond the voice's speed in this language
 */
export const planScript = (text: string, language: string, charactersPerSecond: number): PlannedScene[] => {
  const lengthOf = (part: string): number => spokenLength(part, charactersPerSecond, language);
  const measure = { language, longest: Math.floor(sceneSeconds * charactersPerSecond), lengthOf };
  const narrations = paragraphsOf(text)
    .flatMap((lines) => gather(piecesOf(lines, measure), measure))
    .map((part) => part.trim());
  const bullets = bulletsOf(narrations, bulletedIn(text));
  return narrations.map((narration, index) => {
    const leadInSeconds = index === 0 ? titleSeconds : 0;
    const leadOutSeconds = index === narrations.length - 1 ? closingSeconds : breathSeconds;
    const scene = { index, narration, leadInSeconds, leadOutSeconds };
    const own = bullets[index] ?? [];
    return timed(own.length === 0 ? scene : { ...scene, bullets: own }, charactersPerSecond, language);
  });
};

/**
 * Lays a prompt out as a storyboard of the length asked for.
 *
 * @param durationSeconds length of the film in seconds
 * @param clipSeconds lengths of the scenes that its engine makes; without it a scene may last as long as silence fills
 * it
 */
export const planPrompt = (
  prompt: string,
  language: string,
  charactersPerSecond: number,
  durationSeconds: number,
  clipSeconds?: readonly number[],
): PlannedScene[] => {
  const count = Math.max(1, Math.round(durationSeconds / 6));
  const lines = paragraphsOf(prompt).flat();
  const lengthOf = (part: string): number => spokenLength(part, charactersPerSecond, language);
  // Half as much again as an even share, so that a part may end where a clause does; what is spoken in four seconds
  // stays whole.
  const share = (lengthOf(lines.join('\n\n')) / count) * 1.5;
  const longest = Math.ceil(Math.max(4 * charactersPerSecond, share));
  const most =
    clipSeconds === undefined ? longest : Math.floor(speechWithin(clipSeconds) * charactersPerSecond);
  const measure = { language, longest: Math.min(longest, most), lengthOf };
  const pieces = piecesOf(lines, { ...measure, longest: most });
  // A scene for each sentence, as long as there are not too many.
  const parts = (pieces.length > count ? gather(pieces, measure) : pieces).map((part) => part.trim());
  const spoken = parts.map((part) => lengthOf(part) / charactersPerSecond);
  if (clipSeconds !== undefined) return clipStoryboard(parts, spoken, { durationSeconds, clipSeconds });
  const spare = durationSeconds - spoken.reduce((sum, seconds) => sum + seconds, 0);
  const pause = Math.max(breathSeconds, spare / parts.length);
  return parts.map((narration, index) => {
    const leadInSeconds = index === 0 ? Math.min(titleSeconds, pause / 2) : 0;
    return timed(
      { index, narration, leadInSeconds, leadOutSeconds: pause - leadInSeconds },
      charactersPerSecond,
      language,
    );
  });
};

const timed = (scene: Scene, charactersPerSecond: number, language: string): PlannedScene => ({
  ...scene,
  estimatedSeconds:
    scene.leadInSeconds +
    spokenLength(scene.narration, charactersPerSecond, language) / charactersPerSecond +
    scene.leadOutSeconds,
});

/** Length of a planned film in seconds. */
export const plannedSeconds = (scenes: readonly PlannedScene[]): number =>
  scenes.reduce((sum, scene) => sum + scene.estimatedSeconds, 0);

/** A one-line title: the first sentence of a text that has a word in it. */
export const titleOf = (text: string, language: string): string => {
  const line = paragraphsOf(text).flat().find(hasWords) ?? '';
  const first = sentencesOf(line, language).find(hasWords) ?? '';
  // Signs may stand before the first word, but not in place of it.
  const word = first.search(/[\p{L}\p{N}]/u);
  return shorten(first.slice(word > 20 ? word : 0).replace(/(?<![\s.!?。！？।])[\s.!?。！？।]+$/u, ''), 60);
};

/** Cuts at a word's end, with an ellipsis, counting what a reader sees as one character. */
const shorten = (text: string, longest: number): string => {
  const characters = graphemesOf(text);
  if (characters.length <= longest) return text;
  const cut = characters.slice(0, longest - 1).join('');
  const space = cut.lastIndexOf(' ');
  return `${(space > longest / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
};
