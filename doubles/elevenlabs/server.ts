import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { listenOnLoopback } from '../loopback.ts';
import { speakText } from '../spoken-text.ts';
import { type Answer, deliver, type FaultKind, faultOf, type VendorFault } from '../vendor-fault.ts';

export interface ElevenLabsDouble {
  url: string;
  /** Texts that were spoken and are billed, answered or not, in order. */
  billed: string[];
  /** How many calls arrived. */
  calls: string[];
  /** What is going to go wrong. */
  faults: VendorFault<'speech'>[];
  close(): Promise<void>;
}

/** Most characters of a call to the model. Source: help.elevenlabs.io, "API - Error Code 400 or 401". */
const longestText = 10_000;
const path = /^\/v1\/text-to-speech\/(\w{20})\/with-timestamps\?output_format=pcm_(16000|22050|24000|44100)$/;

const json = (status: number, body: unknown): Answer => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

const failed = (httpStatus: number, status: string, message: string): Answer =>
  json(httpStatus, { detail: { status, message } });

const errors: Partial<Record<FaultKind, Answer>> = {
  busy: failed(429, 'system_busy', 'We are currently experiencing heavy traffic.'),
  broken: failed(500, 'internal_error', 'Something went wrong.'),
  denied: failed(
    401,
    'quota_exceeded',
    'This request exceeds your quota of 10000. You have 3 credits remaining.',
  ),
};

/**
 * A server that speaks the part of ElevenLabs' API that Kinora uses, and fails as planned.
 *
 * @param options.apiKey the only one that is let in
 */
export const startElevenLabsDouble = async ({ apiKey }: { apiKey: string }): Promise<ElevenLabsDouble> => {
  const state: State = { apiKey, billed: [], calls: [], faults: [] };
  const server = createServer((request, response) => {
    respond(state, request, response).catch((error: unknown) => {
      response.writeHead(500).end(String(error));
    });
  });
  const listening = await listenOnLoopback(server);
  const { billed, calls, faults } = state;
  return {
    ...{ billed, calls, faults },
    ...listening,
  };
};

type State = Pick<ElevenLabsDouble, 'billed' | 'calls' | 'faults'> & { apiKey: string };

const respond = async (state: State, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const body = await text(request);
  const fault = faultOf(state.faults, 'speech');
  if (fault === 'lost-request') return void request.socket.destroy();
  state.calls.push(body);
  const error = fault === undefined ? undefined : errors[fault];
  const answer = error ?? (await answerOf(state, request, body));
  if (answer.status === 200) state.billed.push(String(JSON.parse(body).text));
  const wrong = { nonsense: shuffled, mute: muted } as Partial<Record<FaultKind, typeof muted>>;
  deliver(request, response, wrong[fault ?? 'busy']?.(answer) ?? answer, fault);
};

const answerOf = async ({ apiKey }: State, request: IncomingMessage, body: string): Promise<Answer> => {
  if (request.headers['xi-api-key'] !== apiKey) return failed(401, 'invalid_api_key', 'Invalid API key');
  const [, voice, rate] = path.exec(request.url ?? '') ?? [];
  if (request.method !== 'POST' || voice === undefined) return json(404, { detail: 'Not Found' });
  const sent: { text?: unknown; model_id?: unknown } = JSON.parse(body);
  if (typeof sent.text !== 'string' || sent.text === '')
    return json(422, { detail: [{ loc: ['body', 'text'], msg: 'field required', type: 'missing' }] });
  if (sent.text.length > longestText)
    return failed(400, 'max_character_limit_exceeded', `The limit is ${longestText} characters.`);
  return json(200, await speech(sent.text, Number(rate)));
};

const muted = (answer: Answer): Answer => {
  const spoken: { audio_base64: string } = JSON.parse(String(answer.body));
  const silence = Buffer.alloc(Buffer.from(spoken.audio_base64, 'base64').length);
  return json(200, { ...spoken, audio_base64: silence.toString('base64') });
};

/** The model finds out the language by itself; the double takes it from the writing, and is English in doubt. */
const languageOf = (written: string): string => {
  if (/\p{Script=Hangul}/u.test(written)) return 'ko';
  if (/\p{Script=Han}/u.test(written)) return 'zh';
  if (/\p{Script=Cyrillic}/u.test(written)) return 'ru';
  if (/\p{Script=Greek}/u.test(written)) return 'el';
  if (/\p{Script=Arabic}/u.test(written)) return 'ar';
  return /\p{Script=Devanagari}/u.test(written) ? 'hi' : 'en';
};

/** Characters of a word share its time evenly. */
const speech = async (written: string, rate: number) => {
  const { pcm, seconds, words } = await speakText(written, languageOf(written), rate);
  const characters = Array.from(written);
  const anchors = [
    { at: 0, start: 0 },
    ...words.filter(({ at }) => at > 0),
    { at: written.length, start: seconds },
  ];
  let [at, next] = [0, 1];
  const starts = characters.map((character) => {
    while (next < anchors.length - 1 && (anchors[next]?.at ?? 0) <= at) next += 1;
    const [from, to] = [anchors[next - 1], anchors[next]];
    const [begin, end] = [from?.at ?? 0, to?.at ?? written.length];
    const share = end > begin ? (at - begin) / (end - begin) : 0;
    at += character.length;
    return (from?.start ?? 0) + share * ((to?.start ?? seconds) - (from?.start ?? 0));
  });
  const alignment = {
    characters,
    character_start_times_seconds: starts,
    character_end_times_seconds: [...starts.slice(1), seconds],
  };
  return { audio_base64: Buffer.from(pcm).toString('base64'), alignment, normalized_alignment: alignment };
};

/** The times of another text. */
const shuffled = (answer: Answer): Answer => {
  const body = JSON.parse(String(answer.body));
  body.alignment.characters.reverse();
  return { ...answer, body: JSON.stringify(body) };
};
