import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { listenOnLoopback } from '../loopback.ts';
import { type Answer, deliver, type FaultKind, faultOf, type VendorFault } from '../vendor-fault.ts';
import { pollyError, synthesizeSpeech } from './synthesis.ts';

/** What a call asks for. */
export type PollyCall = 'sound' | 'marks';

export interface PollyDouble {
  url: string;
  /** What was asked for and is billed, answered or not, in order. */
  billed: { call: PollyCall; text: string }[];
  /** All calls that arrived. */
  calls: PollyCall[];
  /** What is going to go wrong. */
  faults: VendorFault<PollyCall>[];
  close(): Promise<void>;
}

const errors: Partial<Record<FaultKind, Answer>> = {
  busy: pollyError('ThrottlingException', 'Rate exceeded'),
  broken: pollyError('ServiceFailureException', 'An unknown condition has caused a service failure.', 500),
  denied: pollyError(
    'AccessDeniedException',
    'User: arn:aws:sts::123456789012:assumed-role/speaker/f is not authorized to perform: polly:SynthesizeSpeech',
    403,
  ),
};

/** A server that speaks the part of Polly's API that Kinora uses, and fails as planned. */
export const startPollyDouble = async (): Promise<PollyDouble> => {
  const state: Pick<PollyDouble, 'billed' | 'calls' | 'faults'> = { billed: [], calls: [], faults: [] };
  const server = createServer((request, response) => {
    respond(state, request, response).catch((error: unknown) => {
      response.writeHead(500).end(String(error));
    });
  });
  const listening = await listenOnLoopback(server);
  return {
    ...state,
    ...listening,
  };
};

const respond = async (
  { billed, calls, faults }: Pick<PollyDouble, 'billed' | 'calls' | 'faults'>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const body = await buffer(request);
  if (request.method !== 'POST' || request.url !== '/v1/speech')
    return deliver(request, response, pollyError('UnknownOperationException', 'Unknown', 404), undefined);
  const asked = body.toString('utf8');
  const call = asked.includes('"json"') ? 'marks' : 'sound';
  const fault = faultOf(faults, call);
  if (fault === 'lost-request') return void request.socket.destroy();
  calls.push(call);
  const error = fault === undefined ? undefined : errors[fault];
  const answer = error ?? (await synthesizeSpeech(body));
  if (answer.status === 200) billed.push({ call, text: String(JSON.parse(asked).Text) });
  deliver(
    request,
    response,
    fault === 'nonsense' || fault === 'mute' ? nonsense(call, answer) : answer,
    fault,
  );
};

/** Silence in place of the speech, or marks of words that are not there. */
const nonsense = (call: PollyCall, { body, ...answer }: Answer): Answer => ({
  ...answer,
  body:
    call === 'sound'
      ? new Uint8Array(body.length)
      : String(body).replaceAll(/"value":"\w+"/g, '"value":"elsewhere"'),
});
