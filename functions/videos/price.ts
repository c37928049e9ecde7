import type { Quality } from '../planning/frame-size.ts';

/** Credits per started 15 seconds of film. */
const creditsPerUnit: Record<Quality, number> = { low: 1, medium: 2, high: 3, ultra: 5 };
const unitSeconds = 15;

/**
 * What a film costs, in whole credits.
 *
 * @param seconds estimated length of the film; above 0
 */
export const creditsFor = (seconds: number, quality: Quality): number =>
  Math.max(1, Math.ceil(seconds / unitSeconds)) * creditsPerUnit[quality];

/** `standard` is the older clients' word for medium. */
export const qualityOf = (sent: string): Quality | undefined => {
  if (sent === 'standard') return 'medium';
  return sent === 'low' || sent === 'medium' || sent === 'high' || sent === 'ultra' ? sent : undefined;
};
