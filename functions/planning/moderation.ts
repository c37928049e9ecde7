import { segmentsOf } from '@kinora/engine/language/segments';
import { hasWords } from '@kinora/engine/language/spoken-length';
import {
  assignIncrementingIds,
  englishRecommendedBlacklistMatcherTransformers,
  pattern,
  RegExpMatcher,
} from 'obscenity';
import { type Category, type Rule, rules } from './moderation-rules.ts';
import { bareWords, folded, formsOf, putTogether, readingsOf, squeezed, visible } from './spellings.ts';

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

const regexOf = (source: string): RegExp => new RegExp(source, 'iu');

/** The rules for texts in folded letters. */
const foldedRules: Rule[] = rules.map(({ category, pattern: { source }, unless }) => ({
  category,
  pattern: regexOf(folded(source)),
  ...(unless === undefined ? {} : { unless: regexOf(folded(unless.source)) }),
}));

/** The rules for letters alone: no word has an end there. A word of any letters has at most twelve. */
const squeezedRules: { category: Category; pattern: RegExp }[] = foldedRules.map(
  ({ category, pattern: { source } }) => ({
    category,
    pattern: new RegExp(
      source
        .replace(/\(\?<?![^()]*\[\\p\{L\}[^()]*\)/g, '')
        .replace(/\[- \]/g, '')
        .replace(/\\p\{L\}\+/g, '\\p{L}{1,12}')
        .replace(/\[[’']+\]\??/g, '')
        .replace(/ \?| /g, ''),
      'giu',
    ),
  }),
);

const excerptLength = 80;

/**
 * Judges a script or prompt: hate, dangerous, sexual and harassing requests are refused, and so is a text
 * in which there is nothing to speak. It is judged as it is written, as it is spoken and as it can be read: without
 * markup, signs and gaps between letters, in plain letters. A list of rules, not an understanding: it stops plain
 * requests and lets news, medicine, art and teaching pass; a vendor's own moderation comes on top where a vendor
 * renders.
 *
 * @param language BCP 47 tag; decides how sentences are found, beside the rules of no language in particular
 */
export const moderate = (text: string, language: string): Verdict => {
  const seen = visible(text);
  const together = putTogether(seen);
  const forms = [...formsOf(seen), ...(together === undefined ? [] : [together])];
  // Most sentences stand in every form and end where every rule says so: each is judged once.
  const judged = new Set<string>();
  const isNew = (words: string): boolean => judged.size < judged.add(words).size;
  const reasons = distinct([
    ...forms
      .flatMap((form) => sentencesOf(form, language))
      .flatMap((sentences) => refusalsOf(sentences, isNew)),
    ...forms.flatMap(wordsIn),
    ...(together === undefined ? [] : spelledOut(together)),
  ]);
  const feasible = hasWords(seen);
  return {
    safe: reasons.length === 0,
    reasons,
    feasible,
    suggestions: [
      ...(reasons.length === 0 ? [] : ['Remove or rewrite the quoted part and create the video again.']),
      ...(feasible ? [] : ['Write at least one word or number that can be spoken.']),
    ],
  };
};

type Reason = Verdict['reasons'][number];

/**
 * The sentences of a text, as small as they can be cut, by the rules of no language and by those of this one: an
 * innocent sentence excuses no other one, and no tag of a language decides alone what is one sentence.
 */
const sentencesOf = (text: string, language: string): string[][] => {
  const paragraphs = text.split(/\n\s*\n/).map((paragraph) => paragraph.replace(/\s+/g, ' ').trim());
  const [plain, own] = ['und', language].map((tag) =>
    paragraphs.flatMap((paragraph) => segmentsOf(paragraph, tag, 'sentence')).map((part) => part.trim()),
  );
  return [plain ?? [], ...(own?.join('\n') === plain?.join('\n') ? [] : [own ?? []])];
};

/** @param isNew whether these words were not asked about before; what was found in them is known then */
const refusalsOf = (sentences: readonly string[], isNew: (words: string) => boolean): Reason[] => [
  ...sentences.filter(isNew).flatMap((sentence) => {
    const plain = matches(rules, sentence, sentence);
    if (plain.length > 0) return plain;
    return readingsOf(sentence).flatMap((reading) => matches(foldedRules, reading, sentence));
  }),
  // A voice makes little of a full stop or comma in the middle of a request.
  ...sentences.flatMap((sentence, index) => {
    const pair = `${sentence} ${sentences[index + 1] ?? ''}`;
    return isNew(`\n${pair}`) ? matches(requests, folded(bareWords(pair)), sentence) : [];
  }),
];

/** Where words stand apart; where they do not, a rule minds the end of a sentence itself. */
const requests = foldedRules.filter(
  ({ category, pattern: { source } }) => category === 'dangerous' && source.startsWith('(?<!'),
);

const matches = (among: readonly Rule[], reading: string, sentence: string): Reason[] =>
  among.flatMap(({ category, pattern: rule, unless }) =>
    rule.test(reading) && unless?.test(reading) !== true
      ? [{ category, excerpt: excerptOf(sentence, rule) }]
      : [],
  );

/** What was found as it is written, else the sentence in which it is hidden. */
const excerptOf = (sentence: string, rule: RegExp): string =>
  (rule.exec(sentence)?.[0] ?? sentence).slice(0, excerptLength);

const wordsIn = (text: string): Reason[] => {
  const readable = text
    .replace(/\u0332/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return vocabulary.flatMap(({ category, matcher }) =>
    matcher.hasMatch(readable) ? [{ category, excerpt: matchOf(matcher, readable) }] : [],
  );
};

/** Requests without a gap between their words, of which at least one letter stood apart. */
const spelledOut = (together: string): Reason[] => {
  const { letters, wasApart, mayStart } = squeezed(together);
  return squeezedRules.flatMap(({ category, pattern: rule }) =>
    [...letters.matchAll(rule)]
      .filter(([found], index, all) => {
        const at = all[index]?.index ?? 0;
        return mayStart[at] === true && wasApart.slice(at, at + found.length).includes(true);
      })
      .map(([found]) => ({ category, excerpt: found.slice(0, excerptLength) })),
  );
};

const matchOf = (matcher: RegExpMatcher, text: string): string => {
  const [match] = matcher.getAllMatches(text, true);
  return match === undefined ? '' : text.slice(match.startIndex, match.endIndex + 1).slice(0, excerptLength);
};

/** One reason for each category: the first. */
const distinct = (reasons: readonly Reason[]): Reason[] =>
  reasons.filter(
    (reason, index) => reasons.findIndex(({ category }) => category === reason.category) === index,
  );
