import { alignedSpeech, spreadSpeech } from '@kinora/engine/speech/aligned-speech';
import { sceneIn, sceneOfSpeech, silentScene } from '@kinora/engine/speech/scene-speech';
import type { SceneSpeaker } from '../capabilities.ts';
import { installedVoices } from './installed.ts';
import { failed, loadNeuralModel, type NeuralModel, type NeuralSound } from './runtime.ts';
import type { NeuralVoice } from './voices.ts';

/** Nobody is heard in what never is louder: 50 dB below full scale. */
const quietest = 10 ** (-50 / 20);

/**
 * Speaks with voices of this machine. Times of words are found in the sound; where the words cannot be told, they are
 * laid out as the embedded voice would say them, as the sound is of this text for certain.
 *
 * @param voices those that there are
 */
export const neuralSpeech = (voices: readonly NeuralVoice[] = installedVoices): SceneSpeaker => {
  /** The model that was used last: two would not fit beside each other everywhere. */
  let loaded: { sha256: string; model: Promise<NeuralModel> } | undefined;
  const modelOf = (voice: NeuralVoice): Promise<NeuralModel> => {
    if (loaded?.sha256 === voice.sha256) return loaded.model;
    const model = loadNeuralModel(voice);
    loaded = { sha256: voice.sha256, model };
    model.catch(() => {
      loaded = undefined;
    });
    return model;
  };
  return {
    speakScene: async (film, sceneIndex) => {
      if (film.part?.card !== undefined) return silentScene(film, sceneIndex);
      const voice = voices.find(({ id }) => id === film.voiceId);
      if (voice === undefined) throw failed('The voice of this video was removed.');
      const { narration } = sceneIn(film, sceneIndex);
      const sound = await (await modelOf(voice)).speak(narration, voice.speaker);
      if (!isHeard(sound)) throw failed('The voice said nothing of the text.');
      const timed =
        (await alignedSpeech(film, sceneIndex, sound)) ?? (await spreadSpeech(film, sceneIndex, sound));
      return sceneOfSpeech(film, sceneIndex, timed);
    },
  };
};

const isHeard = ({ samples }: NeuralSound): boolean => samples.some((sample) => Math.abs(sample) > quietest);
