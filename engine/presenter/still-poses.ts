import type { Pose } from './animation.ts';
import { lipsOf } from './mouth.ts';

/** A pose, and since which frame each part of it has been held. */
export interface StillPose {
  pose: Pose;
  headSince: number;
  eyesSince: number;
  mouthSince: number;
}

/**
 * How far a part moves before it is drawn anew, in hundredths of the head's height: under half a pixel at 720 lines
 * for the head, a quarter for the eyes and a sixth for the lips, which must follow the sound.
 */
const headStep = 0.18;
const eyesStep = 0.1;
const lipsStep = 0.06;
/** The same for a smile, 0..1, which moves the lips' corners by 1.3 hundredths. */
const smileStep = 0.05;

/** Poses frame by frame; a pose is held while the change is too small to be seen. */
export class StillPoses {
  readonly #poseAt: (seconds: number) => Pose;
  readonly #framesPerSecond: number;
  readonly #stills: StillPose[] = [];

  constructor(poseAt: (seconds: number) => Pose, framesPerSecond: number) {
    this.#poseAt = poseAt;
    this.#framesPerSecond = framesPerSecond;
  }

  /** The same for a frame in whatever order frames are asked for. */
  at(frame: number): StillPose {
    let still = this.#stills[frame];
    while (still === undefined) {
      const next = this.#stills.length;
      this.#stills.push(stillAfter(this.#stills.at(-1), this.#poseAt(next / this.#framesPerSecond), next));
      still = this.#stills[frame];
    }
    return still;
  }
}

const stillAfter = (last: StillPose | undefined, pose: Pose, frame: number): StillPose => {
  // What moves with the head is drawn with it, so that nothing is held for longer than it must be.
  if (last === undefined || headShift(last.pose, pose) > headStep)
    return { pose, headSince: frame, eyesSince: frame, mouthSince: frame };
  const { headX, headY, tilt, yaw, breath } = last.pose;
  const smiles = Math.abs(last.pose.smile - pose.smile) > smileStep;
  const looks = smiles || eyesShift(last.pose, pose) > eyesStep;
  const speaks = smiles || lipsShift(last.pose, pose) > lipsStep;
  const { blink, gazeX, gazeY, brows } = looks ? pose : last.pose;
  const { mouth } = speaks ? pose : last.pose;
  const { smile } = smiles ? pose : last.pose;
  return {
    pose: { headX, headY, tilt, yaw, breath, blink, gazeX, gazeY, brows, smile, mouth },
    headSince: last.headSince,
    eyesSince: looks ? frame : last.eyesSince,
    mouthSince: speaks ? frame : last.mouthSince,
  };
};

/** The way of the point of the head that moves farthest: crown, chin, an ear or, with the turn, the features. */
const headShift = (one: Pose, other: Pose): number => {
  const x = other.headX - one.headX;
  const y = other.headY - one.headY - 0.72 * (other.breath - one.breath);
  const tilt = other.tilt - one.tilt;
  const turn = other.yaw - one.yaw;
  return Math.max(
    Math.hypot(x + 106 * tilt, y),
    Math.hypot(x, y + 38 * tilt),
    Math.hypot(x, y - 38 * tilt),
    Math.hypot(x + 46 * tilt + 2.2 * turn, y),
  );
};

const eyesShift = (one: Pose, other: Pose): number =>
  Math.max(
    8 * Math.abs(one.blink - other.blink),
    2.6 * Math.abs(one.brows - other.brows),
    1.7 * Math.abs(one.gazeX - other.gazeX),
    1.2 * Math.abs(one.gazeY - other.gazeY),
  );

const lipsShift = (one: Pose, other: Pose): number => {
  const smile = one.smile;
  const [a, b] = [lipsOf({ mouth: one.mouth, smile }), lipsOf({ mouth: other.mouth, smile })];
  return Math.max(
    Math.abs(a.reach - b.reach),
    Math.abs(a.top - b.top),
    Math.abs(a.bottom - b.bottom),
    Math.abs(a.corner - b.corner),
    Math.abs(a.upper - b.upper),
    Math.abs(a.lower - b.lower),
    3.4 * Math.abs(one.mouth.teeth - other.mouth.teeth) * one.mouth.open,
    4 * Math.abs(one.mouth.tongue - other.mouth.tongue) * one.mouth.open,
  );
};
