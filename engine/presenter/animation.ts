import type { SceneTiming, WordTiming } from '../contract.ts';
import { smoothStep } from '../easing.ts';
import { between, type Random, seededRandom } from '../random.ts';
import { type MouthShape, mouthTrack } from '../speech/visemes.ts';

/** How a presenter holds still: never quite. Lengths are hundredths of the head's height. */
export interface Pose {
  headX: number;
  headY: number;
  /** Radians, clockwise. */
  tilt: number;
  /** How far the face is turned, -1 left .. 1 right. */
  yaw: number;
  /** Lungs, 0 empty .. 1 full. */
  breath: number;
  /** Lids, 0 open .. 1 shut. */
  blink: number;
  gazeX: number;
  gazeY: number;
  /** Brows, 0 at rest .. 1 raised. */
  brows: number;
  /** 0 .. 1 */
  smile: number;
  mouth: MouthShape;
}

/** A moment with a strength, around which something happens. */
interface Moment {
  at: number;
  strength: number;
}

const blinkSeconds = 0.18;
const breathSeconds = 4.2;

/** Something beside the presenter, which they turn to a little and look at when it comes. */
export interface Attention {
  /** In seconds from the start of the scene. */
  from: number;
  to: number;
  /** -1: left of them, 1: right. */
  side: -1 | 1;
}

/** When after its coming a presenter looks at what is beside them, and how long, in seconds. */
const lookAfter = 0.3;
const lookSeconds = 0.8;
/** How far they are turned to it. */
const attentiveYaw = 0.32;

/** What the presenter does in a scene, from its sounds and words. Same seed, same performance. */
export const animatePresenter = (
  timing: SceneTiming,
  framesPerSecond: number,
  seed: number,
  attentions: readonly Attention[] = [],
): ((seconds: number) => Pose) => {
  const length = timing.frames / framesPerSecond;
  const random = seededRandom(seed, timing.index, 11);
  const blinks = blinkTimes(random, length);
  const chance = glanceTimes(random, length);
  const looks = attentions.map(({ from, side }) => ({
    from: from + lookAfter,
    to: from + lookAfter + lookSeconds,
    x: side,
    y: -0.1,
  }));
  // Who is shown something does not look away from it.
  const isFree = ({ from, to }: { from: number; to: number }): boolean =>
    !attentions.some((one) => from < one.to && to > one.from);
  const glances = [...looks, ...chance.filter(isFree)];
  const stresses = stressedWords(timing.words);
  const mouth = mouthTrack(timing.phonemes);
  const phase = Array.from({ length: 6 }, () => random() * Math.PI * 2);
  const firstWord = timing.words[0]?.start ?? 0;
  const lastWord = timing.words.at(-1)?.end ?? length;
  const wave = (index: number, period: number, seconds: number): number =>
    Math.sin((seconds / period) * Math.PI * 2 + (phase[index] ?? 0));
  return (seconds) => {
    const speaking =
      smoothStep(firstWord - 0.3, firstWord + 0.3, seconds) *
      (1 - smoothStep(lastWord, lastWord + 0.5, seconds));
    const life = 0.35 + 0.65 * speaking;
    const stress = peak(stresses, seconds, 0.16, 0.3);
    const glance = glances.find(({ from, to }) => seconds >= from && seconds < to + 0.1);
    const away =
      glance === undefined
        ? 0
        : smoothStep(glance.from, glance.from + 0.07, seconds) *
          (1 - smoothStep(glance.to, glance.to + 0.08, seconds));
    const attention = attentions.find(({ from, to }) => seconds >= from && seconds < to);
    const turn = attentiveYaw * (attention?.side ?? 0);
    const yaw =
      turn + life * (0.55 * wave(0, 5.3, seconds) + 0.3 * wave(1, 2.9, seconds)) * (turn === 0 ? 1 : 0.6);
    return {
      headX: yaw * 0.9 + 0.3 * wave(2, 3.7, seconds),
      headY: life * 0.5 * wave(3, 2.3, seconds) + 1.1 * stress,
      tilt: life * (0.014 * wave(4, 4.7, seconds) + 0.008 * wave(5, 2.1, seconds)) + 0.006 * stress,
      yaw,
      breath: 0.5 - 0.5 * Math.cos((seconds / breathSeconds) * Math.PI * 2 + (phase[2] ?? 0)),
      blink: Math.max(0, ...blinks.map((at) => lidsAt(seconds - at))),
      gazeX: away * (glance?.x ?? 0) - yaw * 0.25,
      gazeY: away * (glance?.y ?? 0),
      brows: Math.min(1, 0.16 + stress * 0.84),
      smile: 0.55 + 0.45 * (1 - speaking),
      mouth: mouth(seconds),
    };
  };
};

/** Shut fast, opened slower. */
const lidsAt = (seconds: number): number =>
  seconds < 0 || seconds > blinkSeconds
    ? 0
    : smoothStep(0, blinkSeconds * 0.35, seconds) *
      (1 - smoothStep(blinkSeconds * 0.5, blinkSeconds, seconds));

const blinkTimes = (random: Random, length: number): number[] => {
  const times: number[] = [];
  for (let at = between(random, 0.8, 2.6); at < length - 0.2; at += between(random, 2.1, 4.8)) {
    times.push(at);
    if (random() < 0.15) times.push(at + 0.28);
  }
  return times;
};

const glanceTimes = (random: Random, length: number) => {
  const glances: { from: number; to: number; x: number; y: number }[] = [];
  for (let from = between(random, 2, 4); from < length; from += between(random, 3, 5.5))
    glances.push({
      from,
      to: from + between(random, 0.35, 0.8),
      x: between(random, -1, 1),
      y: between(random, -0.5, 0.35),
    });
  return glances;
};

/** Words that a reader would stress: the longest of each clause, and those before an exclamation mark. */
const stressedWords = (words: readonly WordTiming[]): Moment[] => {
  const stresses: Moment[] = [];
  let clause: WordTiming[] = [];
  for (const [index, word] of words.entries()) {
    clause.push(word);
    const isEnd = index === words.length - 1 || /[,;:.!?…،؛。！？，；।]["'”’»)]*$/u.test(word.text);
    if (!isEnd) continue;
    const longest = clause.reduce(
      (best, other) => (other.text.length > best.text.length ? other : best),
      word,
    );
    const isLoud = /[!！]/u.test(word.text);
    stresses.push({ at: (longest.start + longest.end) / 2, strength: isLoud ? 1 : 0.7 });
    clause = [];
  }
  return stresses;
};

/** The strongest of the moments near a time. */
const peak = (moments: readonly Moment[], seconds: number, before: number, after: number): number =>
  moments.reduce((strongest, { at, strength }) => {
    const share = smoothStep(at - before, at, seconds) * (1 - smoothStep(at + 0.06, at + after, seconds));
    return Math.max(strongest, share * strength);
  }, 0);
