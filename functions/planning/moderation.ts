import { segmentsOf } from '@kinora/engine/language/segments';
import { hasWords } from '@kinora/engine/language/spoken-length';
import {
  assignIncrementingIds,
  englishRecommendedBlacklistMatcherTransformers,
  pattern,
  RegExpMatcher,
} from 'obscenity';
import { type Category, rules } from './moderation-rules.ts';

export interface Verdict {
  /** Nothing in the text is refused. */
  safe: boolean;
  reasons: { category: Category; excerpt?: string }[];
  /** A video can be made of it. */
  feasible: boolean;
  /** What its author can do, in plain words; empty when safe and feasible. */
  suggestions: string[];
}

/**
 * Words without an innocent meaning in any language that we speak, found through look-alike letters and digits
 * as well. Obscenity's own English list is no use here: it takes the Swedish for "end", the French for "late",
 * the Spanish for "black" and half of medicine for obscene.
 */
const slurs = [
  pattern`|nigger`,
  pattern`|nigga|`,
  pattern`|niggas|`,
  pattern`|faggot`,
  pattern`|kikes|`,
  pattern`|chingchong`,
  pattern`|raghead`,
  pattern`|towelhead`,
  pattern`|wetback`,
  pattern`|untermensch`,
];
const obscenities = [
  pattern`|fuck`,
  pattern`motherfuck`,
  pattern`|cunt|`,
  pattern`|cunts|`,
  pattern`|blowjob`,
  pattern`|handjob`,
  pattern`|gangbang`,
  pattern`|cumshot`,
  pattern`|deepthroating|`,
  pattern`|buttplug`,
  pattern`|cocksucker`,
];

const matcherOf = (patterns: typeof slurs): RegExpMatcher =>
  new RegExpMatcher({
    blacklistedTerms: assignIncrementingIds(patterns),
    blacklistMatcherTransformers: englishRecommendedBlacklistMatcherTransformers,
  });

const vocabulary: { category: Category; matcher: RegExpMatcher }[] = [
  { category: 'hate', matcher: matcherOf(slurs) },
  { category: 'sexual', matcher: matcherOf(obscenities) },
];

const excerptLength = 80;

/**
 * Judges a script or prompt: hate, dangerous, sexual and harassing requests are refused, and so is a text
 * in which there is nothing to speak. A list of rules, not an understanding: it stops plain requests and lets
 * news, medicine, art and teaching pass; a vendor's own moderation comes on top where a vendor renders.
 *
 * @param language BCP 47 tag; decides how sentences are found
 */
export const moderate = (text: string, language: string): Verdict => {
  const paragraphs = text.split(/\n\s*\n/).map(normalised);
  const readable = paragraphs.join(' ');
  const reasons = [
    ...paragraphs.flatMap((paragraph) => partsOf(paragraph, language)).flatMap(refusalsOf),
    ...vocabulary.flatMap(({ category, matcher }) =>
      matcher.hasMatch(readable) ? [{ category, excerpt: matchOf(matcher, readable) }] : [],
    ),
  ];
  const feasible = hasWords(readable);
  return {
    safe: reasons.length === 0,
    reasons: distinct(reasons),
    feasible,
    suggestions: [
      ...(reasons.length === 0 ? [] : ['Remove or rewrite the quoted part and create the video again.']),
      ...(feasible ? [] : ['Write at least one word or number that can be spoken.']),
    ],
  };
};

type Reason = Verdict['reasons'][number];

/** Compatible forms made one, invisible characters gone, white space single: tricks of spelling end here. */
const normalised = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** As small as they can be cut: an innocent sentence excuses no other one. */
const partsOf = (paragraph: string, language: string): string[] =>
  segmentsOf(paragraph, language, 'sentence').map((part) => part.trim());

const refusalsOf = (sentence: string): Reason[] =>
  rules.flatMap(({ category, pattern: rule, unless }) => {
    const match = rule.exec(sentence);
    if (match === null || unless?.test(sentence) === true) return [];
    return [{ category, excerpt: match[0].slice(0, excerptLength) }];
  });

const matchOf = (matcher: RegExpMatcher, text: string): string => {
  const [match] = matcher.getAllMatches(text, true);
  return match === undefined ? '' : text.slice(match.startIndex, match.endIndex + 1).slice(0, excerptLength);
};

/** One reason for each category: the first. */
const distinct = (reasons: readonly Reason[]): Reason[] =>
  reasons.filter(
    (reason, index) => reasons.findIndex(({ category }) => category === reason.category) === index,
  );
