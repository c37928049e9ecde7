import { type Action, colors, type DeedWords, type Look, type State, states } from '../language/deeds.ts';
import { deedWords, foreignScripts } from '../language/languages.ts';
import type { Place, Subject } from '../language/vocabulary.ts';
import { canBe, canHave, shownAction } from '../subjects/abilities.ts';
import { composed } from './findings.ts';
import { type Span, spansIn, wordsBetween } from './spans.ts';

/** A subject or the place, where a sentence names it. */
export interface Named extends Span {
  of: Subject | 'place';
}

/** What a text says of its subjects and of its place. */
export interface Deeds {
  looks: Partial<Record<Subject, Look>>;
  states: State[];
}

/** What was read in one language, and whether it has words of that language at all, denied or not. */
interface Read extends Deeds {
  isHeard: boolean;
}

const placeStates: Readonly<Partial<Record<Place, readonly State[]>>> = {
  sea: ['frozen', 'melting', 'empty'],
  lake: ['frozen', 'melting', 'empty'],
  city: ['empty', 'crowded', 'flooded', 'burning', 'lit'],
  road: ['empty', 'flooded'],
  forest: ['burning'],
  meadow: ['flooded', 'burning'],
};

/** Sentences: nothing is bound across their ends. */
const sentencesIn = (text: string): string[] =>
  text.split(/[.!?…。！？؟।;；:：\n]+/u).filter((sentence) => sentence.trim() !== '');

/** A sentence with what it names, read in one language. */
class Sentence {
  readonly #text: string;
  readonly #words: DeedWords;
  readonly #named: readonly Named[];
  readonly #bounds: readonly number[];
  readonly #denied: readonly Span[];

  constructor(text: string, words: DeedWords, named: readonly Named[]) {
    this.#text = text;
    this.#words = words;
    this.#named = named;
    this.#bounds = [
      ...Array.from(text.matchAll(/[,،、，–—()]/gu), ({ index }) => index),
      ...spansIn(text, words.conjunctions).map(({ at }) => at),
    ].toSorted((one, other) => one - other);
    this.#denied = spansIn(text, words.negations);
  }

  /** Which part of the sentence a place in it belongs to. */
  #part(at: number): number {
    return this.#bounds.filter((bound) => bound < at).length;
  }

  isDenied({ at }: Span): boolean {
    return this.#denied.some((span) => this.#part(span.at) === this.#part(at));
  }

  /** Whether a word stands beside a name, and so belongs to the language that is read. */
  isBeside(word: Span): boolean {
    const [before, after] = [this.#before(word), this.#after(word)];
    const isNear = (from: number, to: number): boolean => this.gap(from, to) <= 3;
    return (
      (before !== undefined && isNear(before.end, word.at)) ||
      (after !== undefined && isNear(word.end, after.at))
    );
  }

  gap(from: number, to: number): number {
    return wordsBetween(this.#text, from, to);
  }

  #hasBetween(words: string | undefined, from: number, to: number): boolean {
    return spansIn(this.#text, words).some(({ at, end }) => at >= from && end <= to);
  }

  #before({ at }: Span, fits: (named: Named) => boolean = () => true): Named | undefined {
    return this.#named.findLast((named) => named.end <= at && fits(named));
  }

  #after({ end }: Span, fits: (named: Named) => boolean = () => true): Named | undefined {
    return this.#named.find((named) => named.at >= end && fits(named));
  }

  /** Whether a word stands right behind an article, and is a noun there. */
  #isNoun({ at }: Span): boolean {
    return spansIn(this.#text, this.#words.articles).some(({ end }) => end <= at && this.gap(end, at) === 0);
  }

  /** Who does what a verb says: those right behind a participle, else who is named before, else after. */
  doersOf(verb: Span, action: Action): Subject[] {
    if (this.isDenied(verb)) return [];
    const fits = ({ of }: Named): boolean => of !== 'place' && shownAction(of, action) !== undefined;
    const next = this.#after(verb, fits);
    const isNext = (most: number): boolean => {
      if (next === undefined) return false;
      const gap = this.gap(verb.end, next.at);
      if (gap > most) return false;
      return gap < 2 || this.#beginsWithArticle(verb.end, next.at);
    };
    if (next !== undefined && isNext(0)) return subjectsOf([next]);
    if (this.#isNoun(verb)) return [];
    if (this.#words.isVerbFirst && next !== undefined && isNext(2)) return subjectsOf([next]);
    const before = this.#before(verb, fits);
    if (before !== undefined && this.gap(before.end, verb.at) <= this.#reachOf(before, action))
      return subjectsOf(this.#withCompanions(before, fits));
    const most = next?.of === 'tree' ? 1 : 2;
    return next !== undefined && isNext(most) && !this.#isBehindPreposition(verb.end, next.at)
      ? subjectsOf([next])
      : [];
  }

  /** Leaves fall from trees: only who stands right beside the verb falls over. */
  #reachOf({ of }: Named, action: Action): number {
    return of === 'tree' && action === 'fall' ? 1 : 8;
  }

  #beginsWithArticle(from: number, to: number): boolean {
    const first = spansIn(this.#text.slice(from, to), this.#words.articles)[0];
    return first !== undefined && wordsBetween(this.#text, from, from + first.at) === 0;
  }

  /** In a language with articles a single other word before the name is most likely a preposition. */
  #isBehindPreposition(from: number, to: number): boolean {
    const gap = this.gap(from, to);
    if (gap === 0) return false;
    if (this.#words.articles !== undefined) return !this.#beginsWithArticle(from, to);
    return (this.#text.slice(from, to).match(/[\p{L}\p{M}]+/u)?.[0].length ?? 0) < 4;
  }

  /** "The dog and the cat run": all who are named in one breath do it. */
  #withCompanions(last: Named, fits: (named: Named) => boolean): Named[] {
    const all = [last];
    for (let first = last; ; ) {
      const other = this.#before(first, fits);
      if (other === undefined || this.gap(other.end, first.at) > 2) return all;
      const isJoined =
        this.#hasBetween(this.#words.conjunctions, other.end, first.at) ||
        /[,،、，]/u.test(this.#text.slice(other.end, first.at));
      if (!isJoined) return all;
      all.push(other);
      first = other;
    }
  }

  /** What an adjective belongs to, or whatever else tells how something is. */
  bearerOf(word: Span, isVerb: boolean): Named | undefined {
    if (this.isDenied(word)) return undefined;
    const { adjectives, copulas } = this.#words;
    const before = this.#before(word);
    const after = this.#after(word);
    const isAhead = after !== undefined && this.gap(word.end, after.at) <= 1;
    const gap = before === undefined ? Infinity : this.gap(before.end, word.at);
    const isSamePart = before !== undefined && this.#part(before.at) === this.#part(word.at);
    if (adjectives !== 'before' && gap <= 1 && isSamePart) return before;
    if (adjectives !== 'after' && isAhead && this.gap(word.end, after.at) <= 1) return after;
    if (before === undefined || !isSamePart) return undefined;
    if (copulas !== undefined && gap <= 3 && this.#hasBetween(copulas, before.end, word.at)) return before;
    return gap <= 1 && (isVerb || copulas === undefined) ? before : undefined;
  }
}

const subjectsOf = (all: readonly Named[]): Subject[] =>
  all.flatMap(({ of }) => (of === 'place' ? [] : [of]));

/** States that verbs tell as well as adjectives. */
const verbal: readonly State[] = ['frozen', 'melting', 'flooded', 'burning', 'broken', 'lit'];

const isOneOf = <Kind extends string>(kinds: readonly Kind[], kind: string): kind is Kind =>
  kinds.some((each) => each === kind);

/** Reads what a text says in one language. */
const readIn = (
  sentences: readonly { part: string; named: readonly Named[] }[],
  words: DeedWords,
  place: Place,
): Read => {
  const deeds: Read = { looks: {}, states: [], isHeard: false };
  const add = (subject: Subject, more: Look): void => {
    const look = deeds.looks[subject] ?? {};
    const both = [...new Set([...(look.states ?? []), ...(more.states ?? [])])];
    deeds.looks[subject] = { ...more, ...look, ...(both.length === 0 ? {} : { states: both }) };
  };
  for (const { part, named } of sentences) {
    const sentence = new Sentence(part, words, named);
    const verbs = Object.entries(words.actions).flatMap(([action, list]) =>
      spansIn(part, list).map((span) => ({ span, action: action as Action })),
    );
    deeds.isHeard ||= verbs.length > 0;
    for (const { span, action } of verbs.toSorted((one, other) => one.span.at - other.span.at))
      for (const subject of sentence.doersOf(span, action)) {
        const shown = shownAction(subject, action);
        if (shown !== undefined) add(subject, { action: shown });
      }
    for (const [kind, list] of [...Object.entries(words.states), ...Object.entries(words.colors)])
      for (const span of spansIn(part, list)) {
        deeds.isHeard ||= sentence.isBeside(span);
        const bearer = sentence.bearerOf(span, isOneOf(verbal, kind))?.of;
        if (bearer === undefined) continue;
        if (bearer === 'place') {
          if (isOneOf(states, kind) && placeStates[place]?.includes(kind)) deeds.states.push(kind);
        } else if (isOneOf(colors, kind)) {
          if (canHave(bearer, kind)) add(bearer, { color: kind });
        } else if (isOneOf(states, kind) && canBe(bearer, kind)) add(bearer, { states: [kind] });
      }
  }
  return { ...deeds, states: [...new Set(deeds.states)] };
};

/** The languages whose letters a text has, besides those of the Latin alphabet. */
const otherLanguagesOf = (text: string): string[] =>
  [...scripts].filter(([pattern]) => pattern.test(text)).flatMap(([, languages]) => languages);

const scripts: readonly (readonly [RegExp, readonly string[]])[] = foreignScripts.map(
  ([script, languages]) => [new RegExp(`\\p{Script=${script}}`, 'u'), languages],
);

/** In small letters, where those are as many. */
const lowered = (text: string): string => {
  const small = text.toLowerCase();
  return small.length === text.length ? small : text;
};

/**
 * What a text says that its subjects do and are, and how its place is. What is denied, or cannot be shown of whom it
 * is said of, is left out.
 *
 * @param languages to read in, the likeliest first; those with letters of their own are read in any case
 * @param namedIn what of the scene's subjects and place a sentence names, in order
 */
export const deedsOf = (
  text: string,
  languages: readonly string[],
  namedIn: (sentence: string) => Named[],
  place: Place,
): Deeds => {
  const sought = composed(text);
  const sentences = sentencesIn(sought)
    .map((sentence) => ({ part: lowered(sentence), named: namedIn(sentence) }))
    .filter(({ named }) => named.length > 0);
  if (sentences.length === 0) return { looks: {}, states: [] };
  for (const language of [...otherLanguagesOf(sought), ...languages]) {
    const words = deedWords[language];
    if (words === undefined) continue;
    const { isHeard, looks, states } = readIn(sentences, words, place);
    if (isHeard) return { looks, states };
  }
  return { looks: {}, states: [] };
};
