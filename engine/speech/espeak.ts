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
const usualRate = 160;

/** Bytes of text that the package keeps room for. */
const roomBytes = 65_536;

/** The voice package with its memory as it was before it first spoke. */
interface Voice {
  worker: Worker;
  /** Puts the memory back: what is spoken next hears nothing of what was spoken before. */
  forget(): void;
}

/**
 * The GPL voice package is loaded here and nowhere else, when somebody first speaks.
 *
 * It draws the noise in consonants and breath from a generator that it seeds once, with the time, and never
 * again; its other oscillators go on from utterance to utterance, too. All of that lies in its memory.
 */
const loadVoice = async (): Promise<Voice> => {
  const { default: createModule } = await import('@echogarden/espeak-ng-emscripten');
  const voicePackage = await createModule({ thisProgram: 'espeak-ng' });
  const worker = atTimeZero(() => new voicePackage.eSpeakNGWorker());
  // Where the room for texts lies is known outside of the memory, so it has to be there before the memory is kept:
  // the first call finds it too small, the second makes it larger.
  worker.set_voice(' '.repeat(roomBytes));
  worker.set_voice('en');
  const fresh = withoutZeros(voicePackage.HEAPU8);
  return {
    worker,
    forget: () => {
      const memory = voicePackage.HEAPU8;
      memory.set(fresh);
      memory.fill(0, fresh.length);
    },
  };
};

/** Runs synchronous code for which `Date.now()` is 0. */
const atTimeZero = <Result>(run: () => Result): Result => {
  const { now } = Date;
  Date.now = () => 0;
  try {
    return run();
  } finally {
    Date.now = now;
  }
};

/** Bytes of a page of memory. */
const pageBytes = 65_536;

/** A copy of a memory without the pages of zeros that it ends with. */
const withoutZeros = (memory: Uint8Array): Uint8Array => {
  const zeros = Buffer.alloc(pageBytes);
  let end = memory.length;
  while (end >= pageBytes && zeros.equals(memory.subarray(end - pageBytes, end))) end -= pageBytes;
  return memory.slice(0, end);
};

let shared: Promise<Voice> | undefined;

/** What a voice made of a text. */
export interface Utterance {
  sampleRate: number;
  samples: Float32Array;
  events: VoiceEvent[];
}

/**
 * Speaks a text: the same sound to the bit for the same text and voice, whatever was spoken before.
 *
 * @param source the package's name of the voice, e.g. `en-us+f3`
 * @param wordsPerMinute how fast it speaks, 80 to 450
 * @throws when the package does not know the voice
 */
export const synthesize = async (
  text: string,
  source: string,
  wordsPerMinute: number = usualRate,
): Promise<Utterance> => {
  // A text beyond the room moves it for good: such a one has a package to itself.
  if (Buffer.byteLength(text) >= roomBytes) return speak(await loadVoice(), text, source, wordsPerMinute);
  shared ??= loadVoice();
  try {
    const voice = await shared;
    await breathe();
    return speak(voice, text, source, wordsPerMinute);
  } catch (error) {
    shared = undefined;
    throw error;
  }
};

const speak = (
  { worker, forget }: Voice,
  text: string,
  source: string,
  wordsPerMinute: number,
): Utterance => {
  forget();
  const status = worker.set_voice(source);
  if (status !== 0) throw new Error(`The voice package does not know "${source}" (${status})`);
  worker.set_rate(wordsPerMinute);
  const pieces: Int16Array[] = [];
  const events: VoiceEvent[] = [];
  worker.synthesize(text, (samples, found) => {
    pieces.push(samples.slice());
    events.push(...found);
    return false;
  });
  const samples = new Float32Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) for (const sample of piece) samples[at++] = sample / 32768;
  return { sampleRate: worker.samplerate, samples, events };
};
