import type { Film } from '../contract.ts';
import { isWideFrame } from '../frame.ts';

/** How a presenter is framed: the head's middle and a hundredth of its height, in pixels. */
export interface Framing {
  x: number;
  y: number;
  unit: number;
}

/** By turns, so that a cut between scenes is meant: where the head stands and how large it is. */
const shots = [
  { x: 0.5, scale: 1 },
  { x: 0.54, scale: 1.12 },
  { x: 0.47, scale: 1.04 },
] as const;

/** Where the presenter stands in a scene: the body always reaches the frame's lower edge. */
export const framingOf = (film: Film, sceneIndex: number): Framing => {
  const { width, height } = film;
  const shot = shots[sceneIndex % shots.length] ?? shots[0];
  const isWide = isWideFrame(film);
  const head = Math.min(height * (isWide ? 0.365 : 0.34), width * 0.46) * shot.scale;
  const unit = head / 100;
  // The hair's top keeps its distance from the frame while the head grows.
  const y = Math.max(height * (isWide ? 0.345 : 0.36), 72 * unit);
  return { x: width * (isWide ? shot.x : 0.5), y, unit: Math.max(unit, (height - y) / 232) };
};
