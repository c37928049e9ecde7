import { createHash } from 'node:crypto';
import { charactersPerSecond } from './catalogue.ts';
import type { Film, Scene } from './contract.ts';
import { sentencePieces } from './language/sentences.ts';
import { hasWords, spokenLength } from './language/spoken-length.ts';
import { checkGlyphs, checkSize, presenterIdOf, styleOf, voiceIdOf } from './script-choices.ts';

/** Longest scene, in seconds of speech, unless one sentence is longer. */
const sceneSeconds = 9;
/** Seconds of the title card before the first word, of the pause between scenes and of the closing card. */
const [titleSeconds, pauseSeconds, closingSeconds] = [2.2, 0.35, 2.4];

/** What decides a film beside its script. */
export interface ScriptOptions {
  /** `avatar`: a presenter speaks; `prompt`: a storyboard of what the script names. @default 'avatar' */
  kind?: Film['kind'];
  /** @default the first sentence */
  title?: string;
  /** BCP 47 tag. @default 'en' */
  language?: string;
  /** @default 'professional' */
  style?: string;
  /** Ids of the catalogue. @default the first presenter, the first voice of the language */
  avatar?: string;
  voice?: string;
  /** Pixels, both even, 64 to 4096. @default 1280 and 720 */
  width?: number;
  height?: number;
  /** @default true */
  music?: boolean;
}

/**
 * The film of a script: a scene for each paragraph, a long one cut between sentences. The same script and options
 * give the same film.
 *
 * @param script paragraphs, parted by empty lines
 * @throws {RangeError} saying what to change, when the script has nothing to speak or a letter that no font has, or
 * when an option is not in the catalogue
 */
export const filmOfScript = (script: string, options: ScriptOptions = {}): Film => {
  const text = script.normalize('NFC');
  const { kind = 'avatar', language = 'en', width = 1280, height = 720, music = true } = options;
  if (!hasWords(text)) throw new RangeError('The script has no word to speak. Write at least one.');
  checkGlyphs(text);
  checkSize(width, height);
  const voiceId = voiceIdOf(options.voice, language);
  const paragraphs = text.split(/\n\s*\n/).map((paragraph) => paragraph.replace(/\s+/g, ' ').trim());
  const narrations = paragraphs.filter(hasWords).flatMap((paragraph) => narrationsOf(paragraph, language));
  const [opening = ''] = sentencePieces(narrations[0] ?? '', language);
  return {
    kind,
    title: options.title ?? opening.trim().replace(/[.。।]$/u, ''),
    language,
    style: styleOf(options.style ?? 'professional'),
    avatarId: presenterIdOf(options.avatar),
    voiceId,
    width,
    height,
    framesPerSecond: 30,
    seed: createHash('sha256').update(text).digest().readUInt32BE(0) >>> 1,
    music,
    scenes: narrations.map((narration, index): Scene => {
      const isLast = index === narrations.length - 1;
      const leadInSeconds = index === 0 ? titleSeconds : 0;
      return { index, narration, leadInSeconds, leadOutSeconds: isLast ? closingSeconds : pauseSeconds };
    }),
  };
};

/** Sentences of a paragraph, joined while they are spoken in one scene. */
const narrationsOf = (paragraph: string, language: string): string[] => {
  const speed = charactersPerSecond(language);
  const narrations: string[] = [];
  for (const sentence of sentencePieces(paragraph, language)) {
    const joined = `${narrations.at(-1) ?? ''}${sentence}`;
    if (narrations.length > 0 && spokenLength(joined, speed, language) <= sceneSeconds * speed)
      narrations[narrations.length - 1] = joined;
    else narrations.push(sentence);
  }
  return narrations.map((narration) => narration.trim());
};
