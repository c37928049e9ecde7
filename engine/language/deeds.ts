/** What a subject of a scene can be seen doing. */
export const actions = [
  'walk',
  'trot',
  'run',
  'jump',
  'dance',
  'wave',
  'sit',
  'sleep',
  'swim',
  'fly',
  'sail',
  'drive',
  'rise',
  'fall',
  'stop',
  'turn',
  'grow',
] as const;
export type Action = (typeof actions)[number];

/** What a subject or a place of a scene can be seen to be. */
export const states = [
  'frozen',
  'melting',
  'empty',
  'crowded',
  'flooded',
  'burning',
  'broken',
  'old',
  'lit',
  'small',
  'large',
  'tall',
] as const;
export type State = (typeof states)[number];

export const colors = ['red', 'blue', 'green', 'yellow', 'white', 'black', 'brown', 'grey'] as const;
export type Color = (typeof colors)[number];

/** How a subject is seen, besides what it is. */
export interface Look {
  action?: Action;
  states?: readonly State[];
  color?: Color;
}

/**
 * The words by which one language tells what somebody does and how something is, parted by spaces; `_` is a space.
 * A word stands for itself alone, for any ending with `*` at its end, and parts that are not letters are regular
 * expressions.
 */
export interface DeedWords {
  actions: Readonly<Partial<Record<Action, string>>>;
  states: Readonly<Partial<Record<State, string>>>;
  colors: Readonly<Partial<Record<Color, string>>>;
  /** Words that deny what is said beside them, or say that it is not so yet, or only thought of. */
  negations: string;
  /** Words between which and what is before them a denial does not reach. */
  conjunctions: string;
  /** Words that stand before nouns: what follows one is no verb. */
  articles?: string;
  /** What joins a thing and what it is; a language without may put them side by side. */
  copulas?: string;
  /** Where an adjective stands as seen from its noun. */
  adjectives: 'before' | 'after' | 'around';
  /** Whose verb comes before its subject as a rule, as in Arabic. */
  isVerbFirst?: true;
}
