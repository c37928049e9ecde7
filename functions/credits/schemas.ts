import * as z from 'zod/mini';
import { type LedgerEntry, ledgerTypes } from './model.ts';

/** One line of the ledger, as its owner sees it. */
export const transactionResponse = z.object({
  id: z.string(),
  type: z.enum(ledgerTypes),
  amount: z.number(),
  reason: z.string(),
  video_id: z.nullable(z.string()),
  created_at: z.string(),
});

export const presentTransaction = (entry: LedgerEntry): z.input<typeof transactionResponse> => ({
  id: entry.id,
  type: entry.type,
  amount: entry.amount,
  reason: entry.reason,
  video_id: entry.videoId ?? null,
  created_at: entry.createdAt,
});
