/**
 * Where a picture of the owner's stands while a part of a narration is spoken. `full`: it fills the frame, from the first
 * to the last word of its part; `aside`: it stands beside the presenter, as long as a shot lasts; `auto`: one of both, as
 * pictures that are drawn. Where the film's title or closing card stands, and where a shot would be too short, it fills
 * the frame. In a layout, one that would lose much of itself is shown whole, unless its `fit` is said.
 */
export const bRollLayouts = ['full', 'aside', 'auto'] as const;
export type BRollLayout = (typeof bRollLayouts)[number];
