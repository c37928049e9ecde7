import { describe, expect, it } from 'vitest';
import type { SceneTiming } from '../../../engine/contract.ts';
import { animatePresenter, type Pose } from '../../../engine/presenter/animation.ts';
import { lipsOf } from '../../../engine/presenter/mouth.ts';
import { StillPoses } from '../../../engine/presenter/still-poses.ts';
import { filmOf, silentTiming, speak } from './films.ts';

const spokenTiming = async (): Promise<SceneTiming> => {
  const [spoken] = await speak(filmOf(['Amazing apples always bloom! My mother may help, papa.']));
  if (spoken === undefined) throw new Error('nothing was spoken');
  return spoken.timing;
};

/** Farthest that a corner of the head and the lips stand from where they should, in hundredths of its height. */
const distance = (held: Pose, meant: Pose): { head: number; lips: number; lids: number } => {
  const [a, b] = [lipsOf(held), lipsOf(meant)];
  return {
    head: Math.hypot(
      Math.abs(held.headX - meant.headX) + 106 * Math.abs(held.tilt - meant.tilt),
      Math.abs(held.headY - meant.headY) + 38 * Math.abs(held.tilt - meant.tilt),
    ),
    lips: Math.max(Math.abs(a.top - b.top), Math.abs(a.bottom - b.bottom), Math.abs(a.reach - b.reach)),
    lids: 8 * Math.abs(held.blink - meant.blink),
  };
};

describe('held poses', () => {
  it('are never further from the performance than the eye can see: a quarter of a hundredth', async () => {
    const timing = await spokenTiming();
    const perform = animatePresenter(timing, 30, 7);
    const stills = new StillPoses(perform, 30);
    for (let frame = 0; frame < timing.frames; frame += 1) {
      const { head, lips, lids } = distance(stills.at(frame).pose, perform(frame / 30));
      expect(head).toBeLessThan(0.3);
      expect(lips).toBeLessThan(0.15);
      expect(lids).toBeLessThan(0.15);
    }
  });

  it('change a part only in the frames they say', async () => {
    const timing = await spokenTiming();
    const stills = new StillPoses(animatePresenter(timing, 30, 7), 30);
    let held = 0;
    for (let frame = 1; frame < timing.frames; frame += 1) {
      const [was, is] = [stills.at(frame - 1), stills.at(frame)];
      if (is.headSince !== frame) {
        held += 1;
        const { headX, headY, tilt, yaw, breath } = was.pose;
        expect(is.pose).toMatchObject({ headX, headY, tilt, yaw, breath });
      }
      if (is.mouthSince !== frame) expect(is.pose.mouth).toEqual(was.pose.mouth);
      if (is.eyesSince !== frame) expect(is.pose.blink).toBe(was.pose.blink);
      if (is.mouthSince !== frame || is.eyesSince !== frame) expect(is.pose.smile).toBe(was.pose.smile);
    }
    expect(held).toBeGreaterThan(timing.frames / 4);
  });

  it('are the same in whatever order frames are asked for', () => {
    const perform = animatePresenter(silentTiming(90), 30, 7);
    const [forward, backward] = [new StillPoses(perform, 30), new StillPoses(perform, 30)];
    const frames = Array.from({ length: 90 }, (_, frame) => frame);
    const seen = frames.map((frame) => forward.at(frame));
    expect(
      frames
        .toReversed()
        .map((frame) => backward.at(frame))
        .toReversed(),
    ).toEqual(seen);
  });
});
