import type { Place, Subject } from '../language/vocabulary.ts';

/** What a presenter's film shows while a passage of a narration is spoken. */
export interface Passage {
  /** Where the passage begins, and the place behind it, in UTF-16 units of the narration; passages leave no gaps. */
  from: number;
  to: number;
  layout: Layout;
}

/** What may be known of a scene beside its narration. */
export interface SceneDirection {
  /** Decided by somebody else, in place of the rules. */
  direction?: readonly Passage[];
  /** Where the items of a bulleted list of the script stand in the narration, which has no bullets, in UTF-16 units. */
  bullets?: { from: number; to: number }[];
}

/** How a passage is shown. */
export type Layout =
  /** The presenter alone, in the middle. */
  | { kind: 'presenter' }
  /** The presenter aside, with a picture of what is said. */
  | { kind: 'aside'; illustration: Illustration }
  /** The picture alone, under the voice. */
  | { kind: 'illustration'; illustration: Illustration }
  /** The presenter aside, with one figure large, counted up. */
  | { kind: 'figure'; figure: KeyFigure }
  /** The presenter aside, with a list that grows as its items are spoken. */
  | { kind: 'list'; list: GrowingList }
  /** A quotation alone, under the voice. */
  | { kind: 'quotation'; quotation: Quotation }
  /** Two things side by side, under the voice. */
  | { kind: 'comparison'; comparison: Comparison };

/** A picture or a clip of the owner's, as `BRollShot` names it. */
export interface NamedPicture {
  checksum: string;
  isClip?: true;
  fit?: 'cover' | 'contain' | undefined;
  pan?: 'none' | 'left' | 'right' | 'in' | 'out' | undefined;
}

/** What a picture shows; what it does and what it is like is read from the passage's own words. */
export interface Illustration {
  /** One of the owner's, in place of one that is drawn. */
  own?: NamedPicture;
  /** One to three, in the order of naming; none where the picture is the owner's. */
  subjects: readonly Subject[];
  /** Where they are; the film's own place when absent. */
  place?: Place;
}

/** A number that is worth seeing. */
export interface KeyFigure {
  /** What stands before and behind the digits, e.g. `$` and ` million`; may be empty. */
  before: string;
  after: string;
  value: number;
  /** Digits behind the decimal sign. */
  decimals: number;
  /** Whether thousands are set apart; a year's are not. */
  isGrouped: boolean;
  /** What the number is of, in a few words of the narration; may be empty. */
  label: string;
  /** Where it is spoken, in UTF-16 units of the narration. */
  at: number;
}

/** A list, as far as it has been spoken. */
export interface GrowingList {
  /** What it is of, in a few words; may be empty. */
  heading: string;
  /** Numbers or bullets. */
  isNumbered: boolean;
  /** One to six: the items so far, and those of the passage. */
  items: readonly ListItem[];
}

export interface ListItem {
  /** A few words. */
  text: string;
  /** Where it is spoken, in UTF-16 units of the narration; absent where an earlier passage or scene spoke it. */
  at?: number;
}

/** Words of somebody else. */
export interface Quotation {
  /** Without its quotation marks. */
  text: string;
  /** Who said it; may be empty. */
  author: string;
}

/** Two things that are held against each other. */
export interface Comparison {
  sides: readonly [ComparedThing, ComparedThing];
}

export interface ComparedThing {
  /** A few words. */
  label: string;
  subject?: Subject;
  /** Where it is first spoken, in UTF-16 units of the narration. */
  at: number;
}

/** How near the presenter is seen. */
export type ShotSize = 'wide' | 'medium' | 'close';

/** A passage, or a part of one, with the frames in which it is seen. */
export interface Shot {
  /** In frames of the scene; the last one is not among them. */
  from: number;
  to: number;
  layout: Layout;
  size: ShotSize;
  /** Where the view goes, slowly. */
  push: 'none' | 'in' | 'out';
}
