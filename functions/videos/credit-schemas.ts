import * as z from 'zod/mini';
import { qualities } from '../engines/frame-size.ts';

/** How many credits, when, and why. */
const move = z.object({ credits: z.number(), at: z.string(), reason: z.string() });

/** The newest attempt's own ledger; earlier attempts have settled theirs. */
export const creditsOfVideo = z.object({
  /** Version of the prices that it was quoted by. */
  price_version: z.number(),
  estimated: move,
  /** What was taken from the balance until it ends. */
  held: move,
  /** Null but for a completed one, and one that was not finished and of which a vendor had made scenes. */
  charged: z.nullable(move),
  /** What came back of what was held; null where nothing did yet. */
  released: z.nullable(move),
});

/** What a price is made of, by which version of the prices; the parts add up to it. */
export const priceBreakdown = z.object({
  version: z.number(),
  engine: z.string(),
  kind: z.enum(['avatar', 'prompt']),
  quality: z.enum(qualities),
  parts: z.array(z.object({ what: z.string(), credits: z.number() })),
});
