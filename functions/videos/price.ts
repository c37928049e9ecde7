import type { AspectRatio, Quality } from './model.ts';

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

const shortSides: Record<Quality, number> = { low: 480, medium: 720, high: 1080, ultra: 1440 };
const longSides: Record<Quality, number> = { low: 854, medium: 1280, high: 1920, ultra: 2560 };

/** Frame size in pixels, both sides even. */
export const frameSize = (quality: Quality, aspectRatio: AspectRatio): { width: number; height: number } => {
  const short = shortSides[quality];
  if (aspectRatio === '1:1') return { width: short, height: short };
  const long = longSides[quality];
  return aspectRatio === '16:9' ? { width: long, height: short } : { width: short, height: long };
};
