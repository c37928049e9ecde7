import type { Film, SceneTiming } from '../../../engine/contract.ts';
import type { Layout, Shot } from '../../../engine/direction/direction.ts';
import { PortraitScene } from '../../../engine/presenter/portrait-scene.ts';
import { filmOf, silentTiming } from './films.ts';

export const shapes = [
  [854, 480],
  [480, 854],
  [480, 480],
] as const;

export const timingOf = (narration: string, index: number): SceneTiming => {
  const words = [...narration.matchAll(/\S+/gu)].slice(0, 40).map(({ 0: text, index: offset }, at) => ({
    text,
    offset,
    start: 0.3 + at * 0.3,
    end: 0.6 + at * 0.3,
  }));
  return { ...silentTiming(150, index), words };
};

export const shotOf = (layout: Layout, changes: Partial<Shot> = {}): Shot => ({
  from: 0,
  to: 150,
  layout,
  size: 'medium',
  push: 'none',
  ...changes,
});

/** A scene in the middle of a film, without cards, in one shot. */
export const sceneOf = (narration: string, shot: Shot, changes: Partial<Film>): PortraitScene => {
  const film = filmOf(['', narration, ''], changes);
  return new PortraitScene(film, timingOf(narration, 1), {}, [shot]);
};
