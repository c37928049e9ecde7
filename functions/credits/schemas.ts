import * as z from 'zod/mini';
import { causeOf, type LedgerEntry, ledgerCauses, ledgerTypes } from './model.ts';

/** One line of the ledger, as its owner sees it. */
export const transactionResponse = z.object({
  id: z.string(),
  type: z.enum(ledgerTypes),
  amount: z.number(),
  reason: z.string(),
  /** What moved the credits; `id` names the video, where it was one. */
  cause: z.object({ type: z.enum(ledgerCauses), id: z.nullable(z.string()) }),
  video_id: z.nullable(z.string()),
  created_at: z.string(),
});

export const presentTransaction = (entry: LedgerEntry): z.input<typeof transactionResponse> => ({
  id: entry.id,
  type: entry.type,
  amount: entry.amount,
  reason: entry.reason,
  cause: causeOf(entry),
  video_id: entry.videoId ?? null,
  created_at: entry.createdAt,
});
