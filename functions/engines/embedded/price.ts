import type { Quality } from '../frame-size.ts';
import type { Price, PriceRequest } from '../provider.ts';

/** Credits per started 15 seconds of video. */
const creditsPerUnit: Record<Quality, number> = { low: 1, medium: 2, high: 3, ultra: 5 };
const unitSeconds = 15;

/** What the embedded engine's video costs: whole units of 15 seconds, by quality. */
export const priceOf = ({ seconds, quality }: PriceRequest): Price => {
  const units = Math.max(1, Math.ceil(seconds / unitSeconds));
  const credits = units * creditsPerUnit[quality];
  return { credits, parts: [{ what: `${units} x ${unitSeconds} s, ${quality}`, credits }] };
};
