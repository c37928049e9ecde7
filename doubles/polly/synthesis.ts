import { LanguageCode, VoiceId } from '@aws-sdk/client-polly';
import { type Viseme, visemeOf } from '../../engine/speech/visemes.ts';
import { type SpokenText, speakText } from '../spoken-text.ts';
import type { Answer } from '../vendor-fault.ts';

/** What `POST /v1/speech` takes, as far as it is known here. */
interface SpeechRequest {
  Engine?: unknown;
  LanguageCode?: unknown;
  OutputFormat?: unknown;
  SampleRate?: unknown;
  SpeechMarkTypes?: unknown;
  Text?: unknown;
  TextType?: unknown;
  VoiceId?: unknown;
}

/** Characters of a call that are billed at most. Source: Amazon Polly developer guide, "Quotas". */
const longestText = 3000;
const engines = ['standard', 'neural', 'long-form', 'generative'];
const known = new Set([
  ...['Engine', 'LanguageCode', 'LexiconNames', 'OutputFormat', 'SampleRate', 'SpeechMarkTypes'],
  ...['Text', 'TextType', 'VoiceId'],
]);

/** An error as REST-JSON services answer it: its name is in a header. */
export const pollyError = (name: string, message: string, status = 400): Answer => ({
  status,
  headers: { 'content-type': 'application/json', 'x-amzn-errortype': name },
  body: JSON.stringify({ message }),
});

/** What Polly's model and manual refuse, in the order in which it is looked for; undefined where nothing is wrong. */
const refusalOf = (request: SpeechRequest): Answer | undefined => {
  const {
    Engine,
    LanguageCode: language,
    OutputFormat,
    SampleRate,
    Text,
    TextType,
    VoiceId: voice,
  } = request;
  const validation = (message: string) => pollyError('ValidationException', message);
  const unknown = Object.keys(request).find((name) => !known.has(name));
  if (unknown !== undefined) return validation(`The double does not know ${unknown}`);
  if (typeof Text !== 'string' || Text === '') return validation('Text must not be empty');
  if (!Object.values<unknown>(VoiceId).includes(voice)) return validation(`No voice is called ${voice}`);
  if (language !== undefined && !Object.values<unknown>(LanguageCode).includes(language))
    return validation(`No language has the code ${language}`);
  if (Engine !== undefined && !engines.includes(String(Engine))) return validation(`No engine is ${Engine}`);
  if (TextType !== undefined && TextType !== 'text')
    return pollyError('InvalidSsmlException', 'The double reads plain texts alone');
  if (Text.length > longestText)
    return pollyError('TextLengthExceededException', 'Maximum text length has been exceeded');
  const marks = Array.isArray(request.SpeechMarkTypes) ? request.SpeechMarkTypes : [];
  if (OutputFormat === 'json') {
    if (marks.length === 0) return validation('SpeechMarkTypes is missing');
    return Engine === 'generative'
      ? pollyError('EngineNotSupportedException', 'This engine has no speech marks')
      : undefined;
  }
  if (marks.length > 0)
    return pollyError('MarksNotSupportedForFormatException', 'Speech marks are given as json alone');
  if (OutputFormat !== 'pcm') return validation(`The double makes json and pcm, not ${OutputFormat}`);
  return SampleRate === undefined || ['8000', '16000'].includes(String(SampleRate))
    ? undefined
    : pollyError('InvalidSampleRateException', `pcm has no rate of ${SampleRate}`);
};

/** BCP 47 tag of one of Polly's codes. */
const tagOf = (code: string): string => {
  if (code === 'arb') return 'ar';
  return code === 'cmn-CN' ? 'zh-CN' : code;
};

/** Answers a call of SynthesizeSpeech: bytes of sound or lines of marks, or the error that Polly answers. */
export const synthesizeSpeech = async (body: Buffer): Promise<Answer> => {
  const request = parsed(body);
  if (request === undefined) return pollyError('SerializationException', 'The body is no JSON object');
  const refusal = refusalOf(request);
  if (refusal !== undefined) return refusal;
  const text = String(request.Text);
  const rate = Number(request.SampleRate ?? 16_000);
  const spoken = await speakText(text, tagOf(String(request.LanguageCode ?? 'en-US')), rate);
  const isJson = request.OutputFormat === 'json';
  const types = isJson ? (request.SpeechMarkTypes as string[]) : [];
  return {
    status: 200,
    headers: {
      'content-type': isJson ? 'application/x-json-stream' : 'audio/pcm',
      'x-amzn-requestcharacters': String(Array.from(text).length),
    },
    body: isJson ? marksOf(text, spoken, types) : spoken.pcm,
  };
};

const parsed = (body: Buffer): SpeechRequest | undefined => {
  try {
    const value: unknown = JSON.parse(body.toString('utf8'));
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
};

const visemes: Readonly<Record<Viseme, string>> = {
  rest: 'sil',
  closed: 'p',
  lipTeeth: 'f',
  dental: 'T',
  alveolar: 't',
  velar: 'k',
  hushed: 'S',
  hissed: 's',
  liquid: 'r',
  wide: 'a',
  middle: 'E',
  neutral: '@',
  spread: 'i',
  rounded: 'O',
  puckered: 'u',
};

/** One JSON object a line, in the order of time; places of words are bytes of the text. */
const marksOf = (text: string, { words, sounds, seconds }: SpokenText, types: readonly string[]): string => {
  const bytesBefore = (at: number): number => Buffer.byteLength(text.slice(0, at));
  const wordMarks = words.map(({ at, value, start }) => ({
    time: Math.round(start * 1000),
    type: 'word',
    start: bytesBefore(at),
    end: bytesBefore(at + value.length),
    value,
  }));
  const visemeMarks = [
    ...sounds.map(({ symbol, start }) => ({ symbol, start })),
    { symbol: '', start: seconds },
  ].map(({ symbol, start }) => ({
    time: Math.round(start * 1000),
    type: 'viseme',
    value: visemes[visemeOf(symbol)],
  }));
  return [...wordMarks, ...visemeMarks]
    .filter(({ type }) => types.includes(type))
    .toSorted((one, other) => one.time - other.time)
    .map((mark) => `${JSON.stringify(mark)}\n`)
    .join('');
};
