import { voicesOf } from '../engine/catalogue.ts';
import { synthesize, type VoiceEvent } from '../engine/speech/espeak.ts';
import { resample } from '../engine/speech/resample.ts';

/** A text as a double speaks it. */
export interface SpokenText {
  /** 16-bit little-endian mono. */
  pcm: Uint8Array;
  seconds: number;
  /** Of a word: its place in UTF-16 units of the text, and when it begins in seconds. */
  words: { at: number; value: string; start: number }[];
  /** IPA. */
  sounds: { symbol: string; start: number }[];
}

/** Nobody of the catalogue speaks so: what takes a double's sound for the embedded voice's is found out. */
const variant = 'f5';
const wordsPerMinute = 175;

/**
 * Speaks a text with the package of the embedded voice, so that its times are true.
 *
 * @param language BCP 47 tag; English where nobody speaks it
 * @param sampleRate of the sound, in Hz
 */
export const speakText = async (text: string, language: string, sampleRate: number): Promise<SpokenText> => {
  const [voice] = [...voicesOf(language), ...voicesOf('en')];
  const base = voice?.source.split('+')[0] ?? 'en';
  const {
    samples,
    sampleRate: spokenRate,
    events,
  } = await synthesize(text, `${base}+${variant}`, wordsPerMinute);
  const sound = resample(samples, spokenRate, sampleRate);
  const pcm = new Uint8Array(sound.length * 2);
  const view = new DataView(pcm.buffer);
  sound.forEach((sample, at) => {
    view.setInt16(at * 2, Math.round(Math.max(-1, Math.min(1, sample)) * 32_767), true);
  });
  return { pcm, seconds: sound.length / sampleRate, words: wordsIn(text, events), sounds: soundsIn(events) };
};

const wordsIn = (text: string, events: readonly VoiceEvent[]): SpokenText['words'] => {
  const characters = Array.from(text);
  return events.flatMap(({ type, text_position: position, audio_position: milliseconds }) => {
    const rest = characters.slice(position - 1).join('');
    const [value = ''] = /^[\p{L}\p{N}\p{M}'’-]+/u.exec(rest) ?? [];
    if (type !== 'word' || value === '') return [];
    return { at: characters.slice(0, position - 1).join('').length, value, start: milliseconds / 1000 };
  });
};

const soundsIn = (events: readonly VoiceEvent[]): SpokenText['sounds'] =>
  events
    .filter(({ type }) => type === 'phoneme')
    .map(({ id, audio_position: milliseconds }) => ({
      symbol: String(id ?? ''),
      start: milliseconds / 1000,
    }));
