import { describe, expect, it } from 'vitest';
import { animatePresenter } from '../../../engine/presenter/animation.ts';
import { StillBreath } from '../../../engine/presenter/still-breath.ts';
import { StillPoses } from '../../../engine/presenter/still-poses.ts';
import { silentTiming } from './films.ts';

const frames = 900;
const breathing = { framesPerSecond: 30, every: 3, step: 0.19 };
const newBreath = (): { breath: StillBreath; perform: ReturnType<typeof animatePresenter> } => {
  const perform = animatePresenter(silentTiming(frames), 30, 7);
  return { breath: new StillBreath(perform, new StillPoses(perform, 30), breathing), perform };
};

describe('held breath', () => {
  it('is never further from the lungs than a step and a half where it may change', () => {
    const { breath, perform } = newBreath();
    for (let frame = 0; frame < frames; frame += breathing.every)
      expect(Math.abs(breath.at(frame) - perform(frame / 30).breath)).toBeLessThanOrEqual(
        1.5 * breathing.step + 1e-9,
      );
  });

  it('changes at the looks alone, and less often than without waiting', () => {
    const { breath, perform } = newBreath();
    let [waiting, eager] = [0, 0];
    for (let frame = 1; frame < frames; frame += 1) {
      const changes = breath.at(frame) !== breath.at(frame - 1);
      if (frame % breathing.every !== 0) {
        expect(changes, `frame ${frame}`).toBe(false);
        continue;
      }
      const steps = (at: number): number => Math.round(perform(at / 30).breath / breathing.step);
      waiting += changes ? 1 : 0;
      eager += steps(frame) === steps(frame - breathing.every) ? 0 : 1;
    }
    expect(waiting).toBeGreaterThan(frames / 60);
    expect(waiting).toBeLessThan(eager);
  });

  it('is the same in whatever order frames are asked for', () => {
    const [onwards, backwards] = [newBreath().breath, newBreath().breath];
    const back = Array.from({ length: frames }, (_, index) => backwards.at(frames - 1 - index)).reverse();
    expect(Array.from({ length: frames }, (_, frame) => onwards.at(frame))).toEqual(back);
  });
});
