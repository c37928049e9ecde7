import type { PhonemeTiming } from '../contract.ts';
import { smoothStep } from '../easing.ts';

/** A shape of the mouth. All in 0..1 but `width`, which is -1 (puckered) .. 1 (spread). */
export interface MouthShape {
  open: number;
  width: number;
  /** Lips pushed forward. */
  round: number;
  /** How much of the upper teeth shows. */
  teeth: number;
  /** How near the tongue is to the teeth. */
  tongue: number;
  /** Lips pressed together. */
  press: number;
  /** Lower lip under the upper teeth. */
  tuck: number;
}

/** Visible sounds, grouped as MPEG-4 (ISO/IEC 14496-2, annex on facial animation) groups them. */
export const visemes = {
  rest: [0, 0, 0, 0, 0, 0, 0],
  closed: [0, -0.08, 0.1, 0, 0, 1, 0],
  lipTeeth: [0.12, 0.12, 0, 0.9, 0, 0, 1],
  dental: [0.26, 0.15, 0, 0.6, 1, 0, 0],
  alveolar: [0.24, 0.2, 0, 0.7, 0.7, 0, 0],
  velar: [0.32, 0.1, 0, 0.4, 0.1, 0, 0],
  hushed: [0.24, -0.5, 0.75, 0.85, 0, 0, 0],
  hissed: [0.14, 0.45, 0, 1, 0.1, 0, 0],
  liquid: [0.26, -0.25, 0.45, 0.4, 0.3, 0, 0],
  wide: [1, 0.1, 0, 0.55, 0.1, 0, 0],
  middle: [0.6, 0.3, 0, 0.6, 0.15, 0, 0],
  neutral: [0.42, 0.05, 0, 0.45, 0.1, 0, 0],
  spread: [0.3, 0.75, 0, 0.75, 0.2, 0, 0],
  rounded: [0.66, -0.55, 0.75, 0.2, 0.05, 0, 0],
  puckered: [0.26, -1, 1, 0.05, 0, 0, 0],
} as const satisfies Record<string, readonly [number, number, number, number, number, number, number]>;

export type Viseme = keyof typeof visemes;

/** IPA letters by the viseme they show. */
const letters: Readonly<Record<Exclude<Viseme, 'rest'>, string>> = {
  closed: 'pbmɓʙɱ̪',
  lipTeeth: 'fvʋⱱ',
  dental: 'θð',
  alveolar: 'tdnlɾʈɖɳɭɗɬɮɫⱡǀǃǂ',
  velar: 'kgɡŋqɢɴxɣχʁʀħʕhɦʔcɟɲʎçʝjɠʛʡʜʢɰʟ',
  hushed: 'ʃʒɕʑʂʐʧʤʨʥɧ',
  hissed: 'szʦʣ',
  liquid: 'rɹɻɽɺ',
  wide: 'aɑäɐɶʌæ',
  // Some voices write the Greek letter for the Latin one.
  middle: 'eɛεœøɘɞ',
  neutral: 'əɜɚɝɤᵻ',
  spread: 'iɪɨyʏ',
  rounded: 'oɔɒɵ',
  puckered: 'uʊʉɯwʍɥɸβ',
};

const visemeByLetter = new Map<string, Viseme>(
  Object.entries(letters).flatMap(([viseme, row]) =>
    [...row].map((letter): [string, Viseme] => [letter, viseme as Viseme]),
  ),
);

/** Two letters that are one sound, or that show more in the second. */
const pairs: readonly (readonly [RegExp, Viseme])[] = [
  [/^[td][ʃʒʂʐɕʑ]/u, 'hushed'],
  [/^[td][sz]/u, 'hissed'],
  [/^pf/u, 'lipTeeth'],
];

/**
 * The viseme of a phoneme, of any text at all: stress, length and tone marks are passed over, an unknown sound is
 * neutral, silence is rest.
 */
export const visemeOf = (symbol: string): Viseme => {
  const bare = symbol.normalize('NFD').replace(/[\p{M}\p{Lm}\p{N}\p{P}\p{S}\p{Z}\p{C}]/gu, '');
  if (bare === '') return 'rest';
  const pair = pairs.find(([pattern]) => pattern.test(bare));
  if (pair !== undefined) return pair[1];
  for (const letter of bare) {
    const viseme = visemeByLetter.get(letter);
    if (viseme !== undefined) return viseme;
  }
  return 'neutral';
};

/** Half of the time in which one sound's shape gives way to the next: co-articulation of 70 ms. */
const halfBlend = 0.035;
/** Lips shut and part faster than anything else moves; every one of them is seen shut in a frame at least. */
const halfShutting = 0.025;
/** How much of its neighbours a shape overrules: lips that do not meet in an `m` are seen at once. */
const dominance: Partial<Record<Viseme, number>> = { closed: 3, lipTeeth: 2.2, hushed: 1.5, puckered: 1.4 };

/**
 * A `p` is heard when the lips part: they have been shut, without a sound, for 40 ms before. Measured on the voice
 * package's own sound; it is the same with people (voice onset time, Lisker and Abramson 1964).
 */
const shutBefore = 0.06;
const partsAfter = 0.02;
const isHeardWhenItEnds = (symbol: string): boolean => /^[\p{P}\p{Lm}\p{S}]*p/u.test(symbol);

interface Sound {
  start: number;
  end: number;
  /** Half of the time in which it comes and goes. */
  blend: number;
  weight: number;
  shape: readonly number[];
}

/**
 * The mouth over time.
 *
 * @param phonemes in order of time
 * @returns the shape at a time in seconds from the scene's start
 */
export const mouthTrack = (phonemes: readonly PhonemeTiming[]): ((seconds: number) => MouthShape) => {
  const sounds = phonemes
    .map(({ symbol, start, end }): Sound & { viseme: Viseme } => {
      const viseme = visemeOf(symbol);
      const seen =
        viseme === 'closed' && isHeardWhenItEnds(symbol)
          ? { start: start - shutBefore, end: Math.min(end, start + partsAfter) }
          : { start, end };
      const blend = viseme === 'closed' ? halfShutting : halfBlend;
      return { viseme, ...seen, blend, weight: dominance[viseme] ?? 1, shape: visemes[viseme] };
    })
    .filter(({ viseme, start, end }) => viseme !== 'rest' && end > start)
    .map((sound, index, all) => ({ ...sound, end: Math.min(sound.end, all[index + 1]?.start ?? sound.end) }))
    .filter(({ start, end }) => end > start);
  return (seconds) => {
    const sums = [0, 0, 0, 0, 0, 0, 0];
    let total = 0;
    let presence = 0;
    for (const { start, end, blend, weight, shape } of sounds) {
      if (start - blend > seconds || end + blend < seconds) continue;
      const rise = smoothStep(start - blend, start + blend, seconds);
      const share = rise * (1 - smoothStep(end - blend, end + blend, seconds));
      presence += share;
      total += share * weight;
      shape.forEach((value, index) => {
        sums[index] = (sums[index] ?? 0) + value * share * weight;
      });
    }
    // Where no sound is near, the missing share is rest.
    const scale = total === 0 ? 0 : Math.min(1, presence) / total;
    const [open = 0, width = 0, round = 0, teeth = 0, tongue = 0, press = 0, tuck = 0] = sums.map(
      (sum) => sum * scale,
    );
    return { open, width, round, teeth, tongue, press, tuck };
  };
};
