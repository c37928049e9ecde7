import { segmentsOf } from '@kinora/engine/language/segments';
import { sentencesOf } from '@kinora/engine/language/sentences';
import { hasWords } from '@kinora/engine/language/spoken-length';
import { moderate, type Verdict } from './moderation.ts';
import { folded } from './spellings.ts';
import { paragraphsOf } from './spoken-text.ts';

/** What a text is worth as the words of a film. */
export interface TextAnalysis {
  /** The content policy refuses nothing in it. */
  safe: boolean;
  /** 0 to 1, by {@link qualityRules}; 0 where no film is made of it. */
  qualityScore: number;
  /** There is something to speak. */
  feasible: boolean;
  /** What its author can do, in plain words. */
  suggestions: string[];
  /** Why the text could not be judged; then nothing is safe. */
  error?: unknown;
}

interface Words {
  words: string[];
  /** Words of each sentence. */
  lengths: number[];
  sentences: string[];
  text: string;
}

interface QualityRule {
  /** Its part of the score; all parts together are 1. */
  weight: number;
  /** How far a text with words keeps it, 0 to 1. */
  kept: (words: Words) => number;
  suggestion: string;
}

/** Words that fill a scene of about three seconds. */
const fewWords = 8;
/** A listener follows a sentence of so many words. */
const longestSentence = 30;
/** Different words that the first fifty of a text have at least, as a share. */
const richVocabulary = 0.5;
const vocabularySample = 50;

const share = (part: number, whole: number): number => (whole === 0 ? 0 : Math.min(1, part / whole));
const distinct = (texts: readonly string[]): number => new Set(texts.map(folded)).size;

/** What makes a text good to listen to, each rule with its part of the score. */
export const qualityRules = [
  {
    weight: 0.3,
    kept: ({ words }) => share(words.length, fewWords),
    suggestion: `Write some more: at least ${fewWords} words, or about three seconds of speech.`,
  },
  {
    weight: 0.25,
    kept: ({ lengths }) =>
      share(lengths.filter((length) => length <= longestSentence).length, lengths.length),
    suggestion: `Cut sentences of more than ${longestSentence} words in two: listeners cannot read them again.`,
  },
  {
    weight: 0.25,
    kept: ({ words, sentences }) => {
      const sample = words.slice(0, vocabularySample);
      const variety = share(distinct(sample), sample.length * richVocabulary);
      return variety * share(distinct(sentences), sentences.length);
    },
    suggestion: 'Say things once: words or sentences come again and again.',
  },
  {
    weight: 0.2,
    kept: ({ text, words }) => plainShare(text) * (isShouted(words) ? 0.5 : 1),
    suggestion: 'Write plain sentences, without capitals throughout and with few signs.',
  },
] as const satisfies readonly QualityRule[];

/** Below this a rule is worth a word to the author. */
const wellKept = 0.8;

/** The share of what is written that is letters, figures and the signs of common sentences. */
const plainShare = (text: string): number => {
  const signs = Array.from(text).filter((sign) => !/\s/u.test(sign));
  return share(
    signs.filter((sign) => /[\p{L}\p{M}\p{N}.,;:!?'’"“”()\-–—…¿¡。、，？！；：।؟،]/u.test(sign)).length,
    signs.length,
  );
};

/** Whether most words that could be in small letters are in capitals; short ones may be abbreviations. */
const isShouted = (words: readonly string[]): boolean => {
  const cased = words.filter((word) => word.length > 3 && word.toLowerCase() !== word.toUpperCase());
  return cased.length > 3 && cased.filter((word) => word === word.toUpperCase()).length > cased.length / 2;
};

const wordsOf = (text: string, language: string): string[] =>
  segmentsOf(text, language, 'word').filter(hasWords);

/**
 * How good a text is to listen to, 0 to 1 in hundredths, and what would make it better. Pure: it knows rules, no
 * meaning.
 */
export const qualityOf = (
  text: string,
  language: string,
): Pick<TextAnalysis, 'qualityScore' | 'suggestions'> => {
  const sentences = paragraphsOf(text)
    .flat()
    .flatMap((line) => sentencesOf(line, language))
    .filter(hasWords);
  const words = sentences.map((sentence) => wordsOf(sentence, language));
  const measured = { sentences, words: words.flat(), lengths: words.map(({ length }) => length), text };
  if (measured.words.length === 0) return { qualityScore: 0, suggestions: [] };
  const judged = qualityRules.map(({ weight, kept, suggestion }) => ({
    weight,
    suggestion,
    kept: kept(measured),
  }));
  const score = judged.reduce((sum, { weight, kept }) => sum + weight * kept, 0);
  return {
    qualityScore: Math.round(score * 100) / 100,
    suggestions: judged.filter(({ kept }) => kept < wellKept).map(({ suggestion }) => suggestion),
  };
};

/**
 * Judges a text before anything is made of it. Whatever goes wrong in judging, nothing is called safe.
 *
 * @param title judged with the text, as it is shown in the film
 * @param judge the content policy
 */
export const analyseText = (
  { text, title, language }: { text: string; title: string; language: string },
  judge: (text: string, language: string) => Verdict = moderate,
): TextAnalysis => {
  try {
    const { safe, suggestions } = judge(`${title}\n\n${text}`, language);
    const { feasible, suggestions: toMend } = judge(text, language);
    const refused = [...new Set([...suggestions, ...toMend])];
    if (!safe || !feasible) return { safe, qualityScore: 0, feasible, suggestions: refused };
    return { safe, feasible, ...qualityOf(text, language) };
  } catch (error) {
    return {
      safe: false,
      qualityScore: 0,
      feasible: false,
      suggestions: ['The text could not be judged. Try again in a few minutes.'],
      error,
    };
  }
};

/**
 * A judgement of the rules, with that of a language model where one was asked: what either does not want is not safe,
 * and what no voice can speak is not feasible, whatever the other says.
 */
export const withModel = (
  rules: TextAnalysis,
  model: { safe: boolean; quality_score: number; feasible: boolean; suggestions: string[] },
): TextAnalysis => {
  const safe = rules.safe && model.safe;
  const feasible = rules.feasible && model.feasible;
  const mended = safe || !rules.safe ? [] : ['Remove or rewrite what the content policy does not allow.'];
  return {
    safe,
    feasible,
    qualityScore: safe && feasible ? Math.round(model.quality_score * 100) / 100 : 0,
    suggestions: rules.safe && rules.feasible ? [...mended, ...model.suggestions] : rules.suggestions,
  };
};
