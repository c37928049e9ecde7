export const ledgerTypes = ['grant', 'hold', 'charge', 'release', 'refund', 'purchase', 'adjust'] as const;
export type LedgerType = (typeof ledgerTypes)[number];

/** One line of an account's append-only ledger. The balance is the sum of all amounts. */
export interface LedgerEntry {
  id: string;
  userId: string;
  type: LedgerType;
  /** Whole credits; negative takes. A charge follows the release of its hold, so their sum is 0. */
  amount: number;
  /** Why, in words a customer understands. */
  reason: string;
  videoId?: string;
  attempt?: number;
  createdAt: string;
}
