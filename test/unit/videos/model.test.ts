import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { videoFailure } from '../../../functions/generation/video-failures.ts';
import { chargedFor } from '../../../functions/videos/charge.ts';
import {
  advance,
  cancel,
  complete,
  type Decide,
  enterStage,
  eventOf,
  fail,
  isTerminal,
  progressWithin,
  restart,
  stageStarts,
  stages,
  type Video,
} from '../../../functions/videos/model.ts';
import { newVideo } from '../../../functions/videos/new-video.ts';
import { presentEvent, presentVideo } from '../../../functions/videos/present.ts';
import { advanceScene } from '../../../functions/videos/scene-progress.ts';

const now = new Date('2026-11-22T10:00:00Z');

const pending = (): Video =>
  newVideo(
    {
      kind: 'avatar',
      text: 'Hello',
      textTruncated: false,
      title: 'Hello',
      language: 'en',
      voiceId: 'v',
      avatarId: 'a',
      style: 'professional',
      quality: 'medium',
      resolution: 'medium',
      aspectRatio: '16:9',
      music: true,
      engineId: 'embedded',
    },
    { id: 'video', ownerId: 'owner', price: 7, estimatedSeconds: 10, now, checkAt: now.toISOString() },
  );

/** Clocks of different machines: some behind, some ahead. */
const clock = fc.integer({ min: -5000, max: 5000 }).map((offset) => new Date(now.getTime() + offset));

const result = { durationSeconds: 10, bytes: 1000, width: 1280, height: 720, sha256: 'ab' };
const card = videoFailure('INTERNAL_ERROR', 'rendering');
const frames = [30, 90, 60];

const attempt = fc.integer({ min: 1, max: 3 });
const stage = fc.constantFrom(...stages);
const fraction = fc.double({ min: -0.2, max: 1.2, noNaN: true });

interface Step {
  name: 'enter' | 'advance' | 'scene' | 'complete' | 'fail' | 'cancel' | 'restart';
  attempt: number;
  at: Date;
  decide: Decide;
}

const step: fc.Arbitrary<Step> = clock.chain((at) =>
  fc.oneof(
    fc
      .tuple(attempt, stage)
      .map(([a, s]): Step => ({ name: 'enter', attempt: a, at, decide: enterStage(a, s, at) })),
    fc
      .tuple(attempt, stage, fraction)
      .map(([a, s, f]): Step => ({ name: 'advance', attempt: a, at, decide: advance(a, s, f, at) })),
    fc.tuple(attempt, fc.integer({ min: 0, max: 2 }), fraction).map(
      ([a, index, f]): Step => ({
        name: 'scene',
        attempt: a,
        at,
        decide: advanceScene(a, { index, fraction: f, sceneFrames: frames }, at),
      }),
    ),
    attempt.map(
      (a): Step => ({
        name: 'complete',
        attempt: a,
        at,
        decide: complete(a, { result, charge: Math.abs(at.getTime() - now.getTime()) % 12 }, at),
      }),
    ),
    attempt.map((a): Step => ({ name: 'fail', attempt: a, at, decide: fail(a, card, at) })),
    fc.constant<Step>({ name: 'cancel', attempt: 0, at, decide: cancel(at) }),
    fc.constant<Step>({ name: 'restart', attempt: 0, at, decide: restart(at, at.toISOString()) }),
  ),
);

const lives = fc.array(step, { maxLength: 80 });

/** Tells of every step what was before, what the step decided, and what is after. */
const live = (
  steps: readonly Step[],
  see: (before: Video, taken: Step, change: ReturnType<Decide>) => void,
): Video =>
  steps.reduce((video, taken) => {
    const change = taken.decide(video);
    see(video, taken, change);
    return change?.video ?? video;
  }, pending());

describe('any life of a video', () => {
  test('numbers every change by one more, and its event alike', () => {
    fc.assert(
      fc.property(lives, (steps) => {
        live(steps, (before, _taken, change) => {
          if (change === undefined) return;
          expect(change.video.seq).toBe(before.seq + 1);
          expect(eventOf(change)).toMatchObject({
            seq: change.video.seq,
            type: change.event,
            attempt: change.video.attempt,
          });
        });
      }),
    );
  });

  test('its clock never goes back, whatever the clocks of those who change it say', () => {
    fc.assert(
      fc.property(lives, (steps) => {
        live(steps, (before, taken, change) => {
          if (change === undefined) return;
          expect(change.video.updatedAt >= before.updatedAt).toBe(true);
          expect(change.video.updatedAt >= taken.at.toISOString()).toBe(true);
          expect(change.video.endedAt).toBe(
            isTerminal(change.video.status) ? change.video.updatedAt : undefined,
          );
        });
      }),
    );
  });

  test('progress never falls within an attempt and stays from 0 to 1', () => {
    fc.assert(
      fc.property(lives, (steps) => {
        live(steps, (before, _taken, change) => {
          if (change === undefined) return;
          const { progress } = change.video;
          expect(progress >= 0 && progress <= 1).toBe(true);
          if (change.video.attempt === before.attempt)
            expect(progress).toBeGreaterThanOrEqual(before.progress);
        });
      }),
    );
  });

  test('an ended video never changes, but a failed one may run again', () => {
    fc.assert(
      fc.property(lives, (steps) => {
        live(steps, (before, taken, change) => {
          if (!isTerminal(before.status) || change === undefined) return;
          expect([before.status, taken.name]).toEqual(['failed', 'restart']);
          expect(change.video).toMatchObject({ status: 'pending', attempt: before.attempt + 1, progress: 0 });
          expect(change.video).not.toHaveProperty('failure');
        });
      }),
    );
  });

  test('only the running attempt moves it', () => {
    fc.assert(
      fc.property(lives, (steps) => {
        live(steps, (before, taken, change) => {
          if (taken.attempt !== 0 && taken.attempt !== before.attempt) expect(change).toBeUndefined();
        });
      }),
    );
  });

  test('stages go forward, and a stage that was passed changes nothing', () => {
    fc.assert(
      fc.property(lives, (steps) => {
        live(steps, (before, taken, change) => {
          if (taken.name !== 'enter' || change === undefined) return;
          const reached = change.video.stage === undefined ? -1 : stages.indexOf(change.video.stage);
          expect(reached).toBeGreaterThan(before.stage === undefined ? -1 : stages.indexOf(before.stage));
          expect(change.video.status).toBe('processing');
        });
      }),
    );
  });

  test('costs at most its price, once, when it is completed and nothing otherwise', () => {
    fc.assert(
      fc.property(lives, (steps) => {
        let balance = -pending().price;
        let active = 1;
        const last = live(steps, (before, taken, change) => {
          if (change === undefined) return;
          if (taken.name === 'restart') {
            balance -= change.video.price;
            active += 1;
          }
          if (change.settlement !== undefined) active -= 1;
          if (change.settlement !== undefined) balance += before.price - chargedFor(change.video);
          expect(chargedFor(change.video) === 0 || change.video.status === 'completed').toBe(true);
          expect(isTerminal(change.video.status)).toBe(change.settlement !== undefined);
        });
        expect(active).toBe(isTerminal(last.status) ? 0 : 1);
        const free = last.status === 'failed' || last.status === 'cancelled';
        if (last.status === 'completed') expect(balance + chargedFor(last)).toBe(0);
        else expect(balance).toBe(free ? 0 : -last.price);
        expect(chargedFor(last)).toBeLessThanOrEqual(last.price);
      }),
    );
  });

  test('the reconciler watches it exactly until it ends', () => {
    fc.assert(
      fc.property(lives, (steps) => {
        const last = live(steps, () => undefined);
        expect(last.checkAt === undefined).toBe(isTerminal(last.status));
      }),
    );
  });
});

describe('progress', () => {
  test('of a stage begins where the stage does and ends where the next begins', () => {
    stages.forEach((name, index) => {
      const following = stages[index + 1];
      expect(progressWithin(name, 0)).toBe(stageStarts[name]);
      expect(progressWithin(name, 1)).toBe(following === undefined ? 1 : stageStarts[following]);
    });
  });

  test('of scenes side by side weighs each by its frames', () => {
    const rendering = enterStage(1, 'rendering', now)(pending())?.video ?? pending();
    const drawn = (index: number, done: number, video: Video): Video =>
      advanceScene(1, { index, fraction: done, sceneFrames: frames }, now)(video)?.video ?? video;
    const half = drawn(1, 1, rendering);
    expect(half.progress).toBe(progressWithin('rendering', 0.5));
    expect(half.sceneFractions).toEqual([0, 1, 0]);
    const change = advanceScene(1, { index: 0, fraction: 0.254, sceneFrames: frames }, now)(half);
    if (change === undefined) throw new Error('A scene that goes on is told');
    expect(presentEvent(eventOf(change)).scene).toEqual({ index: 0, progress: 0.25 });
    expect(presentVideo(change.video, {}).scene_progress).toEqual([0.25, 1, 0]);
    expect(drawn(0, 1, drawn(2, 1, half)).progress).toBe(stageStarts.stitching);
    expect(advanceScene(1, { index: 1, fraction: 0.4, sceneFrames: frames }, now)(half)).toBeUndefined();
  });

  test('a completed video stands at 1 with its result, a failed one keeps where it stood', () => {
    const rendering = enterStage(1, 'rendering', now)(pending())?.video ?? pending();
    expect(complete(1, { result, charge: 5 }, now)(rendering)?.video).toMatchObject({
      status: 'completed',
      progress: 1,
      result,
    });
    const failed = fail(1, card, now)(rendering);
    expect(failed?.video).toMatchObject({ status: 'failed', progress: stageStarts.rendering, failure: card });
    expect(failed === undefined ? undefined : eventOf(failed).failure).toEqual(card);
  });
});
