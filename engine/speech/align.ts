import type { PhonemeTiming, WordTiming } from '../contract.ts';
import {
  type Cepstra,
  cepstraOf,
  cepstraRate,
  featureCount,
  framesIn,
  framesPerSecond,
  normalised,
} from './cepstra.ts';
import { coarseFrames, likeness, roughly } from './likeness.ts';
import { pausesIn, type Stretch, spokenFrames } from './pauses.ts';
import { resample } from './resample.ts';
import { aroundWay, type Warp, warp } from './warp.ts';

/** Mono samples in -1..1 at a rate in Hz. */
export interface MonoSound {
  sampleRate: number;
  samples: Float32Array;
}

/** A text that was spoken, and when each part of it is heard in seconds from the beginning. */
export interface Reference extends MonoSound {
  words: readonly WordTiming[];
  phonemes: readonly PhonemeTiming[];
}

/** Where a text is heard in a recording, in seconds from its beginning. */
export interface Alignment {
  words: WordTiming[];
  phonemes: PhonemeTiming[];
  /** When the recording's speech begins and ends. */
  from: number;
  until: number;
  /**
   * 0..1: how much nearer the recording is to the text than to the same sounds in another order. Below
   * `leastConfidence` it is a recording of something else.
   */
  confidence: number;
}

/** Frames on either side of the coarse way that are looked at on the fine scale: half a second. */
const radius = 50;
/** Stretches of a voice's frequencies that are tried: heads of people differ by a fifth, those of children by more. */
const stretches = [0.8, 0.88, 0.94, 1, 1.06, 1.14, 1.25] as const;
/** Frames of the beginning by which the stretch is found: half a minute. */
const triedFrames = 30 * framesPerSecond;

/** What is said in a sound: its frames without the pauses. */
interface Spoken {
  pauses: Stretch[];
  /** Numbers of the frames. */
  kept: Int32Array;
  features: Float32Array;
}

const spokenIn = (cepstra: Cepstra): Spoken => {
  const pauses = pausesIn(cepstra.levels);
  const kept = spokenFrames(cepstra.frames, pauses);
  return { pauses, kept, features: normalised(cepstra, kept) };
};

/** Means of so many frames each. */
const coarse = (features: Float32Array): Float32Array => {
  const frames = framesIn(features);
  const out = new Float32Array(Math.ceil(frames / coarseFrames) * featureCount);
  for (let first = 0, at = 0; first < frames; first += coarseFrames, at += featureCount) {
    const until = Math.min(frames, first + coarseFrames);
    for (let frame = first; frame < until; frame += 1)
      for (let feature = 0; feature < featureCount; feature += 1)
        out[at + feature] =
          (out[at + feature] as number) +
          (features[frame * featureCount + feature] as number) / (until - first);
  }
  return out;
};

/** How the reference's frequencies have to be stretched to be most like those of the recording. */
const stretchFor = (samples: Float32Array, heard: Spoken, read: Spoken): number => {
  const share = Math.min(1, triedFrames / Math.max(heard.kept.length, read.kept.length));
  const beginning = coarse(heard.features.subarray(0, Math.ceil(share * heard.kept.length) * featureCount));
  const until = Math.ceil(share * read.kept.length);
  const kept = read.kept.subarray(0, until);
  const beginningSamples = samples.subarray(0, (((kept.at(-1) ?? 0) + 1) * cepstraRate) / framesPerSecond);
  let best = { stretch: 1, distance: Number.POSITIVE_INFINITY };
  for (const stretch of stretches) {
    const tried = normalised(cepstraOf(beginningSamples, stretch), kept);
    const { distance } = roughly(coarse(tried), beginning);
    if (distance < best.distance) best = { stretch, distance };
  }
  return best.stretch;
};

/**
 * Finds the words of a text in a recording of it: a voice that speaks the same text, whose times are known, is warped
 * until it is most like the recording. Pauses are left out of the comparison, and may be anywhere and of any length.
 *
 * @param recording mono at 16 kHz or more; needs about 25 MB for a minute of it
 * @param reference the same text, spoken by a voice that tells its times
 */
export const alignWords = (recording: MonoSound, reference: Reference): Alignment => {
  const heard = spokenIn(cepstraOf(resample(recording.samples, recording.sampleRate, cepstraRate)));
  const samples = resample(reference.samples, reference.sampleRate, cepstraRate);
  const plain = spokenIn(cepstraOf(samples));
  if (plain.kept.length === 0 || heard.kept.length === 0) return nothing(reference);
  const stretch = stretchFor(samples, heard, plain);
  const features = normalised(cepstraOf(samples, stretch), plain.kept);
  const [read, other] = [coarse(features), coarse(heard.features)];
  const rough = roughly(read, other);
  const way = warp(
    features,
    heard.features,
    aroundWay(rough, {
      factor: coarseFrames,
      radius,
      rows: plain.kept.length,
      columns: heard.kept.length,
    }),
  );
  return {
    ...placed(reference, placesOf(way, plain, heard)),
    from: (heard.kept[0] ?? 0) / framesPerSecond,
    until: (heard.kept.at(-1) ?? 0) / framesPerSecond,
    confidence: likeness(read, other, rough),
  };
};

const nothing = ({ words, phonemes }: Reference): Alignment => ({
  words: words.map((word) => ({ ...word, start: 0, end: 0 })),
  phonemes: phonemes.map((phoneme) => ({ ...phoneme, start: 0, end: 0 })),
  from: 0,
  until: 0,
  confidence: 0,
});

/** When in the recording something begins or ends that does so in the reference. All in seconds. */
interface Places {
  beginning: (seconds: number) => number;
  end: (seconds: number) => number;
  /** When the voice that speaks at a time is silent next. */
  silentFrom: (seconds: number) => number;
}

const placesOf = (way: Warp, read: Spoken, heard: Spoken): Places => {
  /** The first frame of the reference that is compared and not before a time. */
  const rowAt = (seconds: number): number => {
    const frame = seconds * framesPerSecond - 0.5;
    let [low, high] = [0, read.kept.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((read.kept[middle] as number) < frame) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const secondsOf = (column: number): number => (heard.kept[column] as number) / framesPerSecond;
  return {
    beginning: (seconds) => secondsOf(way.first[Math.min(rowAt(seconds), way.first.length - 1)] as number),
    end: (seconds) => secondsOf(way.last[Math.max(0, rowAt(seconds) - 1)] as number) + 1 / framesPerSecond,
    silentFrom: (seconds) => {
      const frame = seconds * framesPerSecond;
      const pause = heard.pauses.find(({ to }) => to > frame);
      return pause === undefined ? Number.POSITIVE_INFINITY : pause.from / framesPerSecond;
    },
  };
};

/** Words and sounds at their places. What follows a word at once in the reference does so in the recording. */
const placed = (
  { words, phonemes }: Reference,
  { beginning, end, silentFrom }: Places,
): Pick<Alignment, 'words' | 'phonemes'> => {
  const starts = words.map(({ start }) => beginning(start));
  const endFrom = (start: number, seconds: number): number => {
    const silence = silentFrom(start);
    const until = Math.max(start, end(seconds));
    return silence > start ? Math.min(until, silence) : until;
  };
  return {
    words: words.map((word, index) => {
      const start = starts[index] as number;
      const following = words[index + 1];
      const isFollowed = following !== undefined && following.start <= word.end;
      return { ...word, start, end: isFollowed ? (starts[index + 1] as number) : endFrom(start, word.end) };
    }),
    phonemes: phonemes.map((phoneme) => {
      const start = beginning(phoneme.start);
      return { ...phoneme, start, end: endFrom(start, phoneme.end) };
    }),
  };
};
