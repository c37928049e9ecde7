import type { PollyClient, SynthesizeSpeechCommandInput, VoiceId } from '@aws-sdk/client-polly';
import { pollyClient, synthesizeSpeech } from '../../platform/aws/polly.ts';
import { log } from '../../platform/log.ts';
import { type SceneSpeaker, VendorFailed } from '../capabilities.ts';
import { keptCall, type Pause } from '../vendor-speech/kept-call.ts';
import { speechIn } from '../vendor-speech/spoken-part.ts';
import { type PartRequest, vendorSpeech } from '../vendor-speech/vendor-speech.ts';
import { vendorFailed } from './failures.ts';
import { type Mark, marksOf, soundsOf, wordsOf } from './marks.ts';
import { polly } from './provider.ts';
import { pollyVoices } from './voices.ts';

/** PCM is exact: no encoder's delay lies between its samples and Polly's times. 16 kHz is the most it has. */
const sampleRate = 16_000;
/** Polly takes 3,000 characters that are billed; half of it, however signs beyond the first plane are counted. */
const longestText = 1500;

/** What both calls about a part have in common: a plain text, so that nothing in it has to be escaped. */
const inputOf = ({ text, voiceId, language }: PartRequest): SynthesizeSpeechCommandInput => {
  const id = polly.catalogue.resolveVoice(voiceId, language)?.id;
  const voice = pollyVoices.find((known) => known.id === id);
  if (voice === undefined) throw new Error(`Polly has no voice "${voiceId}" for "${language}"`);
  return {
    Engine: 'neural',
    VoiceId: voice.vendorId as VoiceId,
    LanguageCode: voice.languageCode as SynthesizeSpeechCommandInput['LanguageCode'],
    Text: text,
    TextType: 'text',
    OutputFormat: 'pcm',
    SampleRate: String(sampleRate),
  };
};

/** @param options `pause`: how waiting is done while it is busy; `milliseconds`: longest wait for an answer */
export const pollySpeech = ({
  client = pollyClient,
  pause,
  milliseconds,
}: {
  client?: () => PollyClient;
  pause?: Pause;
  milliseconds?: number;
} = {}): SceneSpeaker => {
  const ask = (input: SynthesizeSpeechCommandInput) => async (): Promise<Uint8Array> => {
    try {
      return await synthesizeSpeech(client(), input, milliseconds);
    } catch (error) {
      throw vendorFailed(error);
    }
  };
  return vendorSpeech({
    longestText,
    sampleRate,
    takes: 1,
    speakPart: async (part, kept, take) => {
      const about = { engine: polly.id, kept, text: part.text, take, pause };
      const input = inputOf(part);
      const samples = await keptCall({ ...about, name: 'sound.pcm' }, ask(input), speechIn);
      if (samples === undefined) return undefined;
      const { SampleRate: _, ...marksInput } = input;
      const marks = await marksOrNone(() =>
        keptCall(
          { ...about, name: 'marks.jsonl' },
          ask({ ...marksInput, OutputFormat: 'json', SpeechMarkTypes: ['word', 'viseme'] }),
          marksOf,
        ),
      );
      const seconds = samples.length / sampleRate;
      const heard = wordsOf(marks, part, seconds);
      if (heard === undefined) log.warn('speech_without_marks', { engine: polly.id, marks: marks.length });
      return { samples, heard, phonemes: soundsOf(marks, seconds) };
    },
  });
};

/** The sound is there and paid for: without marks its words are found in it, which is better than to pay again. */
const marksOrNone = async (ask: () => Promise<Mark[] | undefined>): Promise<Mark[]> => {
  try {
    return (await ask()) ?? [];
  } catch (error) {
    if (error instanceof VendorFailed && error.failure.state !== 'busy') return [];
    throw error;
  }
};
