import * as z from 'zod/mini';

export const purchaseSchema = z.object({
  movieId: z.string(),
  /** Of what was made, among what vendors make of the movie: see `purchaseName`. */
  name: z.string(),
  /** Name of the scene that paid, and of how many such pieces it is made. */
  source: z.string(),
  pieces: z.int(),
  engineId: z.string(),
  /** Of the start, at its vendor. */
  token: z.string(),
  /** What its vendor still made when it was paid for; taken away when that has come to its end. */
  handle: z.exactOptional(z.string()),
  /** Of what nobody was charged for: its vendor had it when its version had ended, and the next one goes on with it. */
  isCharged: z.exactOptional(z.literal(false)),
});

/** A piece of a scene of a movie that a version which did not complete was charged for, or has left open. */
export type Purchase = z.output<typeof purchaseSchema>;

/** Names what a vendor makes of a scene: the same in every version of its movie. */
export const purchaseName = (part: { capability: string; sceneIndex: number; hash: string }): string =>
  `${part.capability}#${part.sceneIndex}#${part.hash}`;

/** Which piece of its scene it is: one that was bought twice, of different speech, is one piece all the same. */
const pieceOf = ({ name }: Purchase): string => name.slice(0, name.lastIndexOf('#'));

export const wasCharged = ({ isCharged }: Pick<Purchase, 'isCharged'>): boolean => isCharged !== false;

/** Names of the pieces that were charged for. */
export const chargedNames = (purchases: readonly Purchase[]): Set<string> =>
  new Set(purchases.filter(wasCharged).map(({ name }) => name));

/** Names of the scenes of which every piece was charged for, though no version completed with them. */
export const paidSources = (purchases: readonly Purchase[]): string[] =>
  [...Map.groupBy(purchases.filter(wasCharged), ({ source }) => source)].flatMap(([source, own]) =>
    new Set(own.map(pieceOf)).size >= (own[0]?.pieces ?? Infinity) ? [source] : [],
  );
