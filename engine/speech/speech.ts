import { resolveVoice } from '../catalogue.ts';
import type { Film, PhonemeTiming, SceneSound, SceneTiming, SpeechEngine } from '../contract.ts';
import { synthesize, type VoiceEvent } from './espeak.ts';
import { sceneIn, sceneOfSpeech, silentScene } from './scene-speech.ts';
import { speakableOf } from './speakable.ts';
import type { Heard } from './word-times.ts';

/** Speaks one scene: sound as long as its frames, words and phonemes on the scene's clock. */
const speakScene: SpeechEngine['speakScene'] = async (film, sceneIndex) => {
  if (film.part?.card !== undefined || sceneIn(film, sceneIndex).narration === '')
    return silentScene(film, sceneIndex);
  const voice = resolveVoice(film.voiceId, film.language);
  if (voice === undefined) throw new Error(`Voice "${film.voiceId}" does not speak "${film.language}"`);
  return speakSceneAs(film, sceneIndex, { source: voice.source });
};

/**
 * Speaks one scene with any voice of the voice package.
 *
 * @param voice `source` as in `Voice`; `wordsPerMinute`: how fast it speaks
 */
export const speakSceneAs = async (
  film: Film,
  sceneIndex: number,
  voice: { source: string; wordsPerMinute?: number },
): Promise<{ timing: SceneTiming; sound: SceneSound }> => {
  const speakable = speakableOf(sceneIn(film, sceneIndex).narration);
  const { events, ...sound } = await synthesize(speakable.text, voice.source, voice.wordsPerMinute);
  return sceneOfSpeech(film, sceneIndex, {
    ...sound,
    heard: heardWords(events, speakable.offsets),
    phonemes: phonemeTimings(events),
  });
};

/** Where the voice began a word in the narration, and when. */
const heardWords = (events: readonly VoiceEvent[], offsets: readonly number[]): Heard[] =>
  events.flatMap((event) => {
    const offset = offsets[event.text_position - 1];
    if (event.type !== 'word' || offset === undefined) return [];
    return { offset, start: event.audio_position / 1000 };
  });

const phonemeTimings = (events: readonly VoiceEvent[]): PhonemeTiming[] => {
  const marks = events.filter(({ type }) => type === 'phoneme' || type === 'end');
  return marks.flatMap((event, index): PhonemeTiming[] => {
    const symbol = event.type === 'phoneme' ? String(event.id ?? '') : '';
    // The package names language switches, such as `(en)`, like sounds.
    if (symbol === '' || symbol.startsWith('(')) return [];
    const start = event.audio_position / 1000;
    const end = (marks[index + 1]?.audio_position ?? event.audio_position + 80) / 1000;
    return [{ symbol, start, end }];
  });
};

/** Speech of the embedded engine: eSpeak NG, without a key or a network. */
export const speechEngine: SpeechEngine = { speakScene };
