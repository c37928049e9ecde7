/** Red, green and blue in 0..255. */
type Channels = readonly [number, number, number];

const channelsOf = (hex: string): Channels => {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
};

const hexOf = (channels: Channels): string =>
  `#${channels.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`;

/** A colour between two, both `#rrggbb`. */
export const mix = (from: string, to: string, share: number): string => {
  const [r1, g1, b1] = channelsOf(from);
  const [r2, g2, b2] = channelsOf(to);
  return hexOf([r1 + (r2 - r1) * share, g1 + (g2 - g1) * share, b1 + (b2 - b1) * share]);
};

/** A `#rrggbb` colour made see-through, as CSS. */
export const withAlpha = (hex: string, alpha: number): string =>
  `rgba(${channelsOf(hex).join(',')},${alpha})`;
