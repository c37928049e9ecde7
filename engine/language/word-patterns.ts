/** What a text on outer space names besides: "space" is room for the family, too, in most languages. */
const ofOuterSpace =
  'astrona|[ck]osmona|plan[eèéë]t|pianet|galax|galáx|univer|[ck]osmo|rocket|raket|rachet|fusée|cohete|razz[oi]!|foguet|' +
  '(?<!(?:cinco|cinq|cinque|quatre|cuatro|quattro|[45])\\s)(?:étoile|estrel|stell[ae]!)|sterren|stjern|stele!|lune!|luna!|lua!|maan!|' +
  'satell?[iy]t|vaisseau|nave!|navicella|extraterr|alien|mars!|marte!|orbit|vista_(?:desde|dal)|vue_de';

/** A word that means outer space only where something of it is named within 300 characters before or after. */
export const nearPlanets = (word: string): string =>
  `(?:${word})!(?:(?=[^]{0,300}(?<!\\p{L})(?:${ofOuterSpace}))|(?<=(?<!\\p{L})(?:${ofOuterSpace})[^]{0,300}))`;

/**
 * Buildings whose inside is told: "in a small church", where "the church on the hill" is seen from without.
 *
 * @param before small words that say "inside", with their own spaces
 * @param buildings names of buildings, parted by `|`
 */
export const inside = (before: string, buildings: string): string =>
  `(?:${before})(?:\\p{L}+_){0,2}(?:${buildings})!`;
