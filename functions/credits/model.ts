export const ledgerTypes = ['grant', 'hold', 'charge', 'release', 'refund', 'purchase', 'adjust'] as const;
export type LedgerType = (typeof ledgerTypes)[number];

/** One line of an account's append-only ledger. The balance is the sum of all amounts. */
export interface LedgerEntry {
  id: string;
  userId: string;
  type: LedgerType;
  /** Whole credits; negative takes. A charge follows the release of its hold and is never more. */
  amount: number;
  /** Why, in words a customer understands. Lines outlive their video, so they say nothing of what is in it. */
  reason: string;
  videoId?: string;
  attempt?: number;
  createdAt: string;
}

/** Why credits of a video move, as its owner reads it; the line's `videoId` says of which. */
export const ledgerReasons = {
  hold: 'Price of a video, held until it ends',
  release: 'Price of a video, no longer held',
  charge: 'A finished video',
} as const;
