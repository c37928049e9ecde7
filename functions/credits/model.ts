export const ledgerTypes = [
  'grant',
  'hold',
  'charge',
  'release',
  'refund',
  'purchase',
  'adjust',
  'expire',
] as const;
export type LedgerType = (typeof ledgerTypes)[number];

/** What may move credits: a new account, a video, a payment, a plan's month, or a person of the service. */
export const ledgerCauses = ['welcome', 'video', 'payment', 'plan', 'administrator'] as const;
export type LedgerCause = (typeof ledgerCauses)[number];

/** One line of an account's append-only ledger. The balance is the sum of all amounts. */
export interface LedgerEntry {
  id: string;
  userId: string;
  type: LedgerType;
  /** Whole credits; negative takes. A charge follows the release of its hold and is never more. */
  amount: number;
  /** Why, in words a customer understands. Lines outlive their video, so they say nothing of what is in it. */
  reason: string;
  /** Absent in lines from before it was noted; `causeOf` tells it of them, too. */
  cause?: LedgerCause;
  /** Names what moved the credits, once within the account and the line's time. Absent in older lines. */
  key?: string;
  /** Of a claim: credits that the balance did not hold. */
  owed?: number;
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

/** Why a video that was cancelled, or failed for its text, is charged. */
export const vendorWorkReason = 'Scenes that a vendor had made of a video that was not finished';

/** What moved the credits of a line, and the id of the video where it was one. */
export const causeOf = ({ cause, type, videoId }: LedgerEntry): { type: LedgerCause; id: string | null } => ({
  type: cause ?? (videoId === undefined ? (type === 'adjust' ? 'administrator' : 'welcome') : 'video'),
  id: videoId ?? null,
});

/** Names a move of a video's credits: each change of a video has its own number. */
export const videoMoveKey = (type: LedgerType, video: { id: string; seq: number }): string =>
  `${type} ${video.id} ${video.seq}`;
