import type { Area } from '../../../engine/area.ts';
import { findPresenter } from '../../../engine/catalogue.ts';
import type { Film } from '../../../engine/contract.ts';
import { animatePresenter } from '../../../engine/presenter/animation.ts';
import { framingOf, type Stand } from '../../../engine/presenter/framing.ts';
import { PresenterRig } from '../../../engine/presenter/presenter.ts';
import type { PresenterLook } from '../../../engine/presenter/presenters.ts';
import { styleSheet } from '../../../engine/styles.ts';
import { silentTiming } from './films.ts';
import { sentences } from './sentences.ts';

export const intersects = (one: Area, other: Area): boolean =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height;

const words = [...(sentences.en ?? '').matchAll(/\S+/gu)].map(({ 0: text, index: offset }, at) => ({
  text,
  offset,
  start: at * 0.3,
  end: at * 0.3 + 0.3,
}));
const timing = { ...silentTiming(300), words };

/** Where a face is at any time, in hundredths of the head's height: hair line to chin, ear to ear, also turned aside. */
const reachOf = (look: PresenterLook): Area => {
  const rig = new PresenterRig(look, styleSheet('professional'), { x: 0, y: 0, unit: 1 });
  const attentions = [[], ...([-1, 1] as const).map((side) => [{ from: 0, to: 10, side }])];
  const areas = [1, 2, 3, 4, 5].flatMap((seed) =>
    attentions.flatMap((attention) => {
      const perform = animatePresenter(timing, 30, seed, attention);
      const poses = Array.from({ length: 300 }, (_, frame) => perform(frame / 30));
      return poses.flatMap((pose) => [rig.eyesArea(pose), rig.mouthArea(pose)]);
    }),
  );
  const x = Math.min(...areas.map((area) => area.x));
  // The forehead is above what moves.
  const y = Math.min(...areas.map((area) => area.y)) - 26;
  return {
    x,
    y,
    width: Math.max(...areas.map((area) => area.x + area.width)) - x,
    height: Math.max(...areas.map((area) => area.y + area.height)) - y,
  };
};

const reaches = new Map<string, Area>();

/** Where the face of a film's presenter may be in a shot, in pixels. @throws {RangeError} when nobody is called so */
export const faceOf = (film: Film, stand: Stand): Area => {
  const presenter = findPresenter(film.avatarId);
  if (presenter === undefined) throw new RangeError(`nobody is called ${film.avatarId}`);
  const face = reaches.get(presenter.id) ?? reachOf(presenter.look);
  reaches.set(presenter.id, face);
  const { x, y, unit } = framingOf(film, stand);
  return {
    x: x + face.x * unit,
    y: y + face.y * unit,
    width: face.width * unit,
    height: face.height * unit,
  };
};
