import { setImmediate as breathe } from 'node:timers/promises';

/** One event of the voice package. Positions are characters from 1, times are milliseconds. */
export interface VoiceEvent {
  type: 'word' | 'phoneme' | 'sentence' | 'end' | 'samplerate';
  text_position: number;
  word_length: number;
  audio_position: number;
  /** The phoneme's IPA symbol where `type` is `phoneme`. */
  id?: string | number;
}

/** The package's own object; it has no types of its own. */
interface Worker {
  samplerate: number;
  set_voice(name: string): number;
  set_rate(wordsPerMinute: number): number;
  /** Calls back with each piece of sound; answering true stops it. */
  synthesize(text: string, onPiece: (samples: Int16Array, events: VoiceEvent[]) => boolean): void;
}

/** A little slower than the package's own 175: easier to follow with captions. */
const wordsPerMinute = 160;

let worker: Promise<Worker> | undefined;

/** The GPL voice package is loaded here and nowhere else, when somebody first speaks. */
const loadWorker = async (): Promise<Worker> => {
  const { default: createModule } = await import('@echogarden/espeak-ng-emscripten');
  const { eSpeakNGWorker: VoiceWorker } = await createModule();
  return new VoiceWorker();
};

/** What a voice made of a text. */
export interface Utterance {
  sampleRate: number;
  samples: Float32Array;
  events: VoiceEvent[];
}

/**
 * Speaks a text. One call runs at a time: the package holds one voice.
 *
 * @param source the package's name of the voice, e.g. `en-us+f3`
 * @throws when the package does not know the voice
 */
export const synthesize = async (text: string, source: string): Promise<Utterance> => {
  worker ??= loadWorker();
  const voice = await worker;
  await breathe();
  const status = voice.set_voice(source);
  if (status !== 0) throw new Error(`The voice package does not know "${source}" (${status})`);
  voice.set_rate(wordsPerMinute);
  const pieces: Int16Array[] = [];
  const events: VoiceEvent[] = [];
  voice.synthesize(text, (samples, found) => {
    pieces.push(samples.slice());
    events.push(...found);
    return false;
  });
  const samples = new Float32Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) for (const sample of piece) samples[at++] = sample / 32768;
  return { sampleRate: voice.samplerate, samples, events };
};
