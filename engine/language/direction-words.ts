/**
 * The words by which one language tells figures, lists, quotations and comparisons. Words of a list are parted by
 * spaces; `_` is a space, and parts that are not letters are regular expressions. A word stands for itself alone.
 */
export interface DirectionWords {
  /** Number words as `word=value`. What is written in one word ("fünfundzwanzig") is read part by part. */
  numbers: string;
  /** Stands between number words ("and", "und"). */
  joiners?: string;
  /** Words that multiply the number before them by a power of ten, as `word=exponent`. */
  magnitudes: string;
  /** Behind a number, before one. */
  percent: string;
  percentBefore?: string;
  /** Of money, behind a number. */
  currencies: string;
  /** Before and behind a year. */
  years: { before?: string; after?: string };
  /** Signs by which endings are put to a number, e.g. the hyphen of "1944-ben". */
  endings?: string;
  /** What a number stands behind that is a name, not an amount: page, room, version. */
  numbered: string;
  /** Measures and moments, behind a number that is not worth seeing. */
  measures: string;
  /** How the items of a spoken list begin: the first, the second, and so on. `,` at an end asks for a comma. */
  ordinals: readonly string[];
  /** How a further one begins, and the last. */
  next: string;
  last: string;
  /** Between the last two of several things. */
  and: string;
  /** What somebody does who is quoted. */
  saying: string;
  /** Before the name of somebody who is quoted. */
  accordingTo?: string;
  /** Between two things that are held against each other; and between one that is had and one that is not. */
  versus: string;
  insteadOf: string;
  /** As `not|but`. */
  notBut: readonly string[];
  /** Between two clauses that are held against each other. */
  whereas: string;
  /**
   * How a clause begins, or ends, that tells what was before, and one that tells what is now; `,` at an end asks for a
   * comma or a colon. Some are found within the clause.
   */
  past: string;
  pastInside?: string;
  present: string;
  /** Words of a speaker who speaks of or to somebody: I, you, we. */
  address: string;
  /** Small words with which a few words of a sentence neither begin nor end. */
  small: string;
}
