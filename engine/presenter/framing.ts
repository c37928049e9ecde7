import type { Film } from '../contract.ts';
import type { ShotSize } from '../direction/direction.ts';
import { isWideFrame } from '../frame.ts';
import { isReadFromRight } from '../text/lettering.ts';

/** How a presenter is framed: the head's middle and a hundredth of its height, in pixels. */
export interface Framing {
  x: number;
  y: number;
  unit: number;
}

/** How near, and where. */
export interface Stand {
  size: ShotSize;
  /** Beside what a shot shows, on the side on which reading begins; in a tall frame below it. */
  isAside: boolean;
}

/** The head's height by size, as a multiple of a medium shot's. */
const sizes: Readonly<Record<ShotSize, number>> = { wide: 0.84, medium: 1, close: 1.2 };
const asideSizes: Readonly<Record<ShotSize, number>> = { wide: 0.8, medium: 0.9, close: 1 };

/** Hundredths of a head's height from its middle to the body's lower end, and to above the hair. */
const bodyUnits = 232;
const hairUnits = 72;

/** Where the presenter stands in a shot: the body always reaches the frame's lower edge. */
export const framingOf = (film: Film, { size, isAside }: Stand): Framing => {
  const { width, height } = film;
  if (isWideFrame(film)) {
    const head = Math.min(height * 0.365, width * 0.46) * (isAside ? asideSizes : sizes)[size];
    const unit = head / 100;
    // The hair's top keeps its distance from the frame while the head grows.
    const y = Math.max(height * 0.345, hairUnits * unit, height - bodyUnits * unit);
    const side = isReadFromRight(film) ? 0.73 : 0.27;
    return { x: width * (isAside ? side : 0.5), y, unit };
  }
  const head = Math.min(height * 0.3, width * 0.46) * (isAside ? asideSizes[size] * 0.94 : sizes[size]);
  const unit = head / 100;
  // Below the panel: the hair begins where the panel ends.
  const top = isAside ? height * 0.39 + hairUnits * unit : Math.max(height * 0.36, hairUnits * unit);
  return { x: width / 2, y: Math.max(top, height - bodyUnits * unit), unit };
};
