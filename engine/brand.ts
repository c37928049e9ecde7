import { contrast, mix } from './color.ts';
import type { Film } from './contract.ts';
import { type StyleSheet, styleSheet } from './styles.ts';

/** Least contrast of words with what they stand on. Source: WCAG 2.2, success criterion 1.4.3. */
const leastContrast = 4.5;
/** From this contrast on, words that are not spoken yet may be as faint as in films without a brand. */
const strongContrast = 9;
/** How much of what is behind a panel of a brand is covered at least: nobody knows what its colours lie over. */
const leastCover = 0.86;

/** The look of a film: that of its style, with the colours and letters of its brand. */
export const sheetOf = ({ style, brand }: Pick<Film, 'style' | 'brand'>): StyleSheet => {
  const sheet = styleSheet(style);
  if (brand === undefined) return sheet;
  const { accent = sheet.accent, background, text, font } = brand;
  const onPanel =
    background === undefined || text === undefined
      ? sheet
      : {
          ...sheet,
          ink: text,
          wash: background,
          panel: background,
          panelInk: text,
          panelOpacity: Math.max(leastCover, sheet.panelOpacity),
          unspoken: contrast(text, background) < strongContrast ? 0.9 : undefined,
          // Verses stand on the dark of a storyboard.
          verseInk: contrast(text, '#05060c') < strongContrast ? undefined : text,
        };
  return {
    ...onPanel,
    accent,
    spoken: legible(accent, mix(onPanel.panel, accent, 0.22), onPanel.panelInk),
    heading: font === undefined ? sheet.heading : { ...sheet.heading, face: font },
  };
};

/** A colour brought towards that of the words until it is read as they are; that colour where nothing less is. */
const legible = (color: string, ground: string, ink: string): string => {
  for (let share = 0; share < 1; share += 0.1) {
    const mixed = mix(color, ink, share);
    if (contrast(mixed, ground) >= leastContrast) return mixed;
  }
  return ink;
};
