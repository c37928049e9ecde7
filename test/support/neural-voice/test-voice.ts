import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { synthesize } from '../../../engine/speech/espeak.ts';
import { modelOfSounds } from './onnx.ts';

const sampleRate = 22_050;
/** Of each token. Every second token is Piper's pad, so that a phoneme lasts twice as long. */
const seconds = 0.045;
/** Of Piper: pad, begin, end and space are silent. */
const silent = ['_', '^', '$', ' '];
const symbols = [
  ...silent,
  ..."!'(),-.:;?abcdefhijklmnopqrstuvwxyzæçðøħŋœǀɐɑɒɓɔɕɖɗɘəɚɛɜɞɟɠɡɢɣɤɥɦɧɨɪɫɬɭɮɯɰɱɲɳɴɵɶɸɹɺɻɽɾʀʁʂʃʄʈʉʊʋʌʍʎʏʐʑʒʔʕʘʙʛʜʝʟʡʢˈˌːˑβθχᵻⱱ",
];
/** Words with many of the sounds of English. */
const words =
  'The quick brown fox jumps over a lazy dog. Five measures of pure joy, church bells and young shepherds think.';

/** A piece of the embedded voice for every symbol that it says there; others hum. */
const soundsOfSymbols = async (): Promise<Float32Array[]> => {
  const { samples, events, sampleRate: rate } = await synthesize(words, 'en-us');
  const starts = new Map<string, number>();
  for (const { type, id, audio_position: at } of events)
    if (type === 'phoneme')
      for (const symbol of String(id)) if (!starts.has(symbol)) starts.set(symbol, (at / 1000 + 0.02) * rate);
  const length = Math.round(seconds * sampleRate);
  return symbols.map((symbol) => {
    const start = starts.get(symbol);
    return Float32Array.from({ length }, (_, at) => {
      if (silent.includes(symbol)) return 0;
      if (start !== undefined) return samples[Math.round(start + (at * rate) / sampleRate)] ?? 0;
      return 0.2 * Math.sin((2 * Math.PI * 140 * at) / sampleRate);
    });
  });
};

/** The data of eSpeak NG as the embedded voice's package ships it, which the runtime's own copy reads, too. */
const writeEspeakData = (folder: string): void => {
  const script = createRequire(import.meta.url).resolve('@echogarden/espeak-ng-emscripten');
  const data = readFileSync(join(dirname(script), 'espeak-ng.data'));
  const files = readFileSync(script, 'utf8').matchAll(
    /filename:"\/usr\/share\/(espeak-ng-data\/[^"]+)",start:(\d+),end:(\d+)/g,
  );
  for (const [, name = '', start, end] of files) {
    if (/_dict$/.test(name) && !name.endsWith('/en_dict')) continue;
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), data.subarray(Number(start), Number(end)));
  }
};

/**
 * Writes a folder as Piper's models are packed, with a model that is no voice: it says pieces of the embedded one, as
 * long as the text has sounds.
 *
 * @param folder is made
 */
export const writeTestVoice = async (folder: string): Promise<void> => {
  mkdirSync(folder, { recursive: true });
  const metadata = {
    model_type: 'vits',
    comment: 'piper',
    language: 'English',
    voice: 'en-us',
    has_espeak: '1',
    add_blank: '1',
    n_speakers: '1',
    sample_rate: String(sampleRate),
  };
  writeFileSync(join(folder, 'en_US-tester-low.onnx'), modelOfSounds(await soundsOfSymbols(), metadata));
  writeFileSync(join(folder, 'tokens.txt'), symbols.map((symbol, id) => `${symbol} ${id}\n`).join(''));
  writeEspeakData(folder);
};
