export const qualities = ['low', 'medium', 'high', 'ultra'] as const;
export type Quality = (typeof qualities)[number];
export const aspectRatios = ['16:9', '9:16', '1:1'] as const;
export type AspectRatio = (typeof aspectRatios)[number];

const shortSides: Record<Quality, number> = { low: 480, medium: 720, high: 1080, ultra: 1440 };
const longSides: Record<Quality, number> = { low: 854, medium: 1280, high: 1920, ultra: 2560 };

/** Frame size in pixels, both sides even. */
export const frameSize = (quality: Quality, aspectRatio: AspectRatio): { width: number; height: number } => {
  const short = shortSides[quality];
  if (aspectRatio === '1:1') return { width: short, height: short };
  const long = longSides[quality];
  return aspectRatio === '16:9' ? { width: long, height: short } : { width: short, height: long };
};

/** The aspect ratio of a frame of {@link frameSize}. */
export const aspectOf = (width: number, height: number): AspectRatio => {
  if (width === height) return '1:1';
  return width > height ? '16:9' : '9:16';
};

/** `standard` is the older clients' word for medium. */
export const qualityOf = (sent: string): Quality | undefined => {
  if (sent === 'standard') return 'medium';
  return sent === 'low' || sent === 'medium' || sent === 'high' || sent === 'ultra' ? sent : undefined;
};
