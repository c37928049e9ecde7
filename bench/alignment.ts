// How near forced alignment comes to known times: texts read by voices that are not the reference, at other speeds, with
// other pauses, noise and echo; what it takes for ten minutes; and how sure it is of right and of wrong texts.
import { sentencePieces } from '../engine/language/sentences.ts';
import { alignWords } from '../engine/speech/align.ts';
import { leastConfidence } from '../engine/speech/likeness.ts';
import { voices } from '../engine/speech/voices.ts';
import { type Reader, type Reading, readAloud } from '../test/unit/engine/narrated.ts';
import { sentences } from '../test/unit/engine/sentences.ts';
import { megabytes, percentile, printTable, round } from './table.ts';

const languages = [
  'en',
  'de',
  'fr',
  'es',
  'it',
  'pl',
  'ru',
  'tr',
  'fi',
  'ar',
  'hi',
  'zh',
  'ko',
  'vi',
] as const;

const reference = { rates: [160, 160], pauses: [0.35, 0.35], seed: 1 } as const;
const lively = { rates: [120, 200], pauses: [0, 1.5] } as const;
const readers: Readonly<Record<string, { variant: string } & Omit<Reader, 'source' | 'seed'>>> = {
  'same pace, a man': { variant: 'm7', rates: [160, 160], pauses: [0.3, 0.3] },
  'a man': { variant: 'm1', ...lively },
  'a woman': { variant: 'f5', ...lively },
  'a man, noise 20 dB below': { variant: 'm2', ...lively, noiseBelow: 20 },
  'a man, room of 0.4 s': { variant: 'm4', ...lively, roomSeconds: 0.4 },
  'a woman, noise 15 dB below, room of 0.3 s': { variant: 'f2', ...lively, noiseBelow: 15, roomSeconds: 0.3 },
};

const baseOf = (language: string): string =>
  voices.find((voice) => voice.language === language)?.source.split('+')[0] ?? language;

const textOf = (language: string): string[] =>
  sentencePieces(sentences[language] ?? '', language).map((sentence) => sentence.trim());

const referenceOf = (language: string): Promise<Reading> =>
  readAloud(textOf(language), language, { source: `${baseOf(language)}+f3`, ...reference });

const measureReader = async (name: string): Promise<(string | number)[]> => {
  const { variant, ...reader } = readers[name] ?? { variant: 'm1', ...lively };
  const errors: number[] = [];
  const [right, wrong]: [number[], number[]] = [[], []];
  for (const [index, language] of languages.entries()) {
    const read = (text: string, seed: number) =>
      readAloud(textOf(text), text, { source: `${baseOf(text)}+${variant}`, ...reader, seed });
    const spoken = await referenceOf(language);
    const recording = await read(language, 100 + index);
    const { words, confidence } = alignWords(recording, spoken);
    right.push(confidence);
    words.forEach(({ start }, at) => {
      errors.push(1000 * Math.abs(start - (recording.words[at]?.start ?? 0)));
    });
    const other = languages[(index + 1) % languages.length] ?? 'en';
    wrong.push(alignWords(await read(other, 200 + index), spoken).confidence);
  }
  return [
    name,
    errors.length,
    round(percentile(errors, 0.5)),
    round(percentile(errors, 0.9)),
    round(Math.min(...right), 2),
    round(Math.max(...wrong), 2),
    wrong.filter((confidence) => confidence >= leastConfidence).length,
  ];
};

const measureLength = async (minutes: number): Promise<(string | number)[]> => {
  const text = textOf('en');
  const paragraph = await referenceOf('en');
  const times = Math.ceil((minutes * 60) / (paragraph.samples.length / paragraph.sampleRate));
  const long = Array.from({ length: times }, () => text).flat();
  const spoken = await readAloud(long, 'en', { source: 'en-us+f3', ...reference });
  const recording = await readAloud(long, 'en', { source: 'en-us+m1', ...lively, seed: 3 });
  const length = recording.samples.length / recording.sampleRate;
  const before = process.memoryUsage().rss;
  let peak = before;
  const started = performance.now();
  const { words } = alignWords(recording, spoken);
  const seconds = (performance.now() - started) / 1000;
  // Nothing of it has been given back: it ran without a pause.
  peak = Math.max(peak, process.memoryUsage().rss, process.resourceUsage().maxRSS * 1024);
  const errors = words.map(({ start }, at) => 1000 * Math.abs(start - (recording.words[at]?.start ?? 0)));
  return [
    round(length / 60, 1),
    round(percentile(errors, 0.5)),
    round(percentile(errors, 0.9)),
    round(seconds, 1),
    round(seconds / (length / 60), 2),
    megabytes(peak - before),
  ];
};

const lengths = [];
for (const minutes of [1, 10]) lengths.push(await measureLength(minutes));
printTable(
  'Alignment of long recordings (English, a man against the reference, a woman)',
  ['minutes', 'median ms', 'p90 ms', 'seconds', 's per minute', 'MB more at the peak'],
  lengths,
);
const rows = [];
for (const name of Object.keys(readers)) rows.push(await measureReader(name));
printTable(
  `Errors of word starts in ${languages.length} languages, two sentences each; confidence of right texts and of others`,
  [
    'reader',
    'words',
    'median ms',
    'p90 ms',
    'least if right',
    'most if wrong',
    `wrong of ${languages.length} let in`,
  ],
  rows,
);
