import type { Film } from '../contract.ts';
import type { ShotSize } from '../direction/direction.ts';
import { hasRoomBeside, isWideFrame } from '../frame.ts';
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

/** The same below a panel. */
const belowPanel = 0.92;

/** Hundredths of a head's height from its middle to the body's lower end, and to above the hair. */
const bodyUnits = 232;
const hairUnits = 72;

/** Where the presenter stands in a shot: the body always reaches the frame's lower edge. */
export const framingOf = (film: Film, { size, isAside }: Stand): Framing => {
  const { width, height } = film;
  const isWide = isWideFrame(film);
  const isBeside = isAside && hasRoomBeside(film);
  const largest = isWide ? height * 0.365 : Math.min(height * (isBeside ? 0.31 : 0.3), width * 0.46);
  const share = isAside ? asideSizes[size] * (isBeside ? 1 : belowPanel) : sizes[size];
  const unit = (largest * share) / 100;
  // The hair's top keeps its distance from the frame, and from a panel above it, while the head grows.
  const below = isAside && !isBeside ? height * 0.365 : 0;
  const y = Math.max(height * (isWide ? 0.345 : 0.36), below + hairUnits * unit, height - bodyUnits * unit);
  const side = isWide ? 0.27 : 0.26;
  return { x: width * (isBeside ? (isReadFromRight(film) ? 1 - side : side) : 0.5), y, unit };
};
