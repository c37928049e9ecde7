import type { Film } from '@kinora/engine/contract';
import { alignedSpeech, speechOfWords } from '@kinora/engine/speech/aligned-speech';
import { type PlainSpeech, sceneIn, sceneOfSpeech, silentScene } from '@kinora/engine/speech/scene-speech';
import { type KeptAnswers, type SceneSpeaker, VendorFailed } from '../capabilities.ts';
import { joinParts, type SpokenPart, type SpokenWhole } from './spoken-part.ts';
import { type TextPart, textParts } from './text-parts.ts';

/** One call's worth of a narration. */
export interface PartRequest extends TextPart {
  /** BCP 47 tag of the film. */
  language: string;
  /** Of the vendor's catalogue here. */
  voiceId: string;
}

/** A vendor that answers a text with its sound. */
export interface SpeechVendor {
  /** Most characters (code points) of a call. */
  longestText: number;
  /** Of all its sounds, in Hz; at least 16,000. */
  sampleRate: number;
  /**
   * Answers that are asked for where a sound cannot be used: one of a vendor that says the same each time, two of one
   * whose voices vary.
   */
  takes: 1 | 2;
  /**
   * Has one part spoken, or takes what was answered before.
   *
   * @param kept answers about this part alone
   * @param take of `takes`, from 1
   * @returns undefined where nobody is heard in the sound
   * @throws {VendorFailed}
   */
  speakPart(request: PartRequest, kept: KeptAnswers, take: number): Promise<SpokenPart | undefined>;
}

/** Speech of scenes by a vendor: every part is asked for once, as long as its answers are kept. */
export const vendorSpeech = (vendor: SpeechVendor): SceneSpeaker => ({
  speakScene: async (film, sceneIndex, kept) => {
    if (film.part?.card !== undefined) return silentScene(film, sceneIndex);
    for (let take = 1; take <= vendor.takes; take += 1) {
      const spoken = await spokenParts(vendor, film, sceneIndex, kept, take);
      const timed = spoken && (await timedSpeech(film, sceneIndex, joinParts(spoken, vendor.sampleRate)));
      if (timed !== undefined) return sceneOfSpeech(film, sceneIndex, timed);
    }
    throw new VendorFailed(unlikeTheText);
  },
});

/** @returns undefined where nobody is heard in one of them */
const spokenParts = async (
  vendor: SpeechVendor,
  film: Film,
  sceneIndex: number,
  kept: KeptAnswers,
  take: number,
): Promise<SpokenPart[] | undefined> => {
  const { language, voiceId } = film;
  const spoken: SpokenPart[] = [];
  const parts = textParts(sceneIn(film, sceneIndex).narration, language, vendor.longestText);
  for (const [number, part] of parts.entries()) {
    const one = await vendor.speakPart({ ...part, language, voiceId }, answersOf(kept, number), take);
    if (one === undefined) return undefined;
    spoken.push(one);
  }
  return spoken;
};

const answersOf = ({ load, save, asks, demandWanted }: KeptAnswers, part: number): KeptAnswers => {
  const named = (name: string): string => `${part}-${name}`;
  return {
    load: (name) => load(named(name)),
    save: (name, answer) => save(named(name), answer),
    asks: {
      load: (question) => asks.load(named(question)),
      save: (question, noted) => asks.save(named(question), noted),
    },
    demandWanted,
  };
};

/**
 * Times of what a vendor did not tell are found in the sound, which costs nothing.
 *
 * @returns undefined where the text is not heard in the sound
 */
const timedSpeech = async (
  film: Film,
  sceneIndex: number,
  { heard, phonemes, ...sound }: SpokenWhole,
): Promise<PlainSpeech | undefined> => {
  if (sound.samples.length === 0) return { ...sound, heard: [], phonemes: [] };
  if (heard === undefined) return alignedSpeech(film, sceneIndex, sound);
  return phonemes === undefined
    ? speechOfWords(film, sceneIndex, sound, heard)
    : { ...sound, heard, phonemes };
};

const unlikeTheText = {
  state: 'failed',
  code: 'ENGINE_FAILED',
  vendorMessage: 'The vendor answered with a sound in which the text is not heard.',
  retryable: false,
  charged: true,
} as const;
