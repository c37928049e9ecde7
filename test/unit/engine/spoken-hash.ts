import { createHash } from 'node:crypto';
import { defaultVoice } from '../../../engine/catalogue.ts';
import { encodePcm } from '../../../engine/pacing.ts';
import { speechEngine } from '../../../engine/speech/speech.ts';
import { filmOf } from './films.ts';
import { sentences } from './sentences.ts';

/** One hash over a language's sentences as they are spoken: the stored sound, and the times of words and phonemes. */
export const spokenHash = async (
  language: string,
  voiceId = defaultVoice(language)?.id ?? '',
): Promise<string> => {
  const film = filmOf([sentences[language] ?? ''], { language, voiceId });
  const { timing, sound } = await speechEngine.speakScene(film, 0);
  return createHash('sha256').update(encodePcm(sound)).update(JSON.stringify(timing)).digest('hex');
};
