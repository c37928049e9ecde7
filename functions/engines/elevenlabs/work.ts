import { vendorSecret } from '../../platform/aws/secrets.ts';
import { log } from '../../platform/log.ts';
import type { SceneSpeaker } from '../capabilities.ts';
import { keptCall, type Pause } from '../vendor-speech/kept-call.ts';
import { type PartRequest, vendorSpeech } from '../vendor-speech/vendor-speech.ts';
import { answerOf, lettersOf } from './answer.ts';
import { type ElevenLabsAccess, requestSpeech } from './client.ts';
import { notConfigured } from './failures.ts';
import { elevenLabs } from './provider.ts';
import { elevenLabsVoices } from './voices.ts';

/** The most stable of the models that speak all languages of the catalogue. */
const model = 'eleven_multilingual_v2';
/** PCM is exact: no encoder's delay lies between its samples and the times of characters. */
const sampleRate = 24_000;
/** The model takes 10,000 characters; an answer of so many would be held in memory several times. */
const longestText = 2500;
/** Until the last byte of an answer. */
const answerMilliseconds = 60_000;

const voiceOf = ({ voiceId, language }: PartRequest): string => {
  const id = elevenLabs.catalogue.resolveVoice(voiceId, language)?.id;
  const voice = elevenLabsVoices.find((known) => known.id === id);
  if (voice === undefined) throw new Error(`ElevenLabs has no voice "${voiceId}" for "${language}"`);
  return voice.vendorId;
};

/** @param options `pause`: how waiting is done while it is busy; `milliseconds`: longest wait for an answer */
export const elevenLabsSpeech = ({
  access = () => vendorSecret('elevenlabs', new Date()),
  pause,
  milliseconds = answerMilliseconds,
}: {
  access?: () => Promise<ElevenLabsAccess | undefined>;
  pause?: Pause;
  milliseconds?: number;
} = {}): SceneSpeaker =>
  vendorSpeech({
    longestText,
    sampleRate,
    takes: 2,
    speakPart: async (part, kept, take) => {
      const ask = async (): Promise<Uint8Array> => {
        const found = await access();
        if (found === undefined) throw notConfigured();
        const call = { text: part.text, voice: voiceOf(part), model, sampleRate };
        return requestSpeech(found, call, milliseconds);
      };
      const question = { engine: elevenLabs.id, name: 'speech.json', kept, text: part.text, take, pause };
      const answer = await keptCall(question, ask, answerOf);
      if (answer === undefined) return undefined;
      const { samples, alignment } = answer;
      const heard = lettersOf(alignment, part, samples.length / sampleRate);
      if (heard === undefined) log.warn('speech_without_marks', { engine: elevenLabs.id });
      return { samples, heard, phonemes: undefined };
    },
  });
