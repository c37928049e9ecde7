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

/** A colour in coloured light. */
export const multiply = (color: string, light: string): string => {
  const [r1, g1, b1] = channelsOf(color);
  const [r2, g2, b2] = channelsOf(light);
  return hexOf([(r1 * r2) / 255, (g1 * g2) / 255, (b1 * b2) / 255]);
};

/** A colour with its distance from grey multiplied, the same in brightness (Rec. 601 weights). */
export const saturate = (color: string, factor: number): string => {
  const [r, g, b] = channelsOf(color);
  const grey = 0.299 * r + 0.587 * g + 0.114 * b;
  const moved = (channel: number): number => Math.min(255, Math.max(0, grey + (channel - grey) * factor));
  return hexOf([moved(r), moved(g), moved(b)]);
};

/** How bright a colour seems, 0..1 (Rec. 601 weights). */
export const brightness = (color: string): number => {
  const [r, g, b] = channelsOf(color);
  return (0.299 * r + 0.587 * g + 0.114 * b) / 255;
};

/** A colour made pale enough to be read as text on the dark. */
export const brightened = (color: string): string => {
  const lacking = 0.68 - brightness(color);
  return lacking <= 0 ? color : mix(color, '#ffffff', lacking / (1 - brightness(color)));
};

/** Relative luminance of a colour, 0..1. Source: WCAG 2.2, "relative luminance". */
const luminance = (color: string): number => {
  const [r, g, b] = channelsOf(color).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

/** Contrast of two colours, 1 (none) to 21. Source: WCAG 2.2, "contrast ratio". */
export const contrast = (one: string, other: string): number => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};
