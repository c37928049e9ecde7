import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { plainSegment } from '../../unit/engine/segments.ts';

/** A clip that somebody pays for. */
export interface Clip {
  id: string;
  token: string;
  prompt: string;
  width: number;
  height: number;
  frames: number;
  looks: number;
  cancelled: boolean;
}

export interface FakeVendor {
  url: string;
  /** Every clip that was begun and is paid for, in order. */
  clips: Clip[];
  /** Calls of the create, answered or not. */
  calls: { prompt: string; token: string }[];
  /** Prompts with these words are finished now, whatever they say. */
  finish(words: string): void;
  close(): Promise<void>;
}

/**
 * A vendor that makes grey clips and behaves as the words of a prompt say: `vendor:slow` takes three looks,
 * `vendor:never` does not end, `vendor:stubborn` cannot be cancelled, `vendor:fails`, `vendor:refuses`,
 * `vendor:empty` is completed without a file, `vendor:cut` hangs up after accepting, `vendor:busy` takes only the
 * second call, `vendor:closed` knows no key, `vendor:idempotent` answers a known token with its first clip.
 *
 * @param port of this machine. @default any
 */
export const startFakeVendor = async (port = 0): Promise<FakeVendor> => {
  const clips: Clip[] = [];
  const calls: FakeVendor['calls'] = [];
  const finished = new Set<string>();
  const state: Routes = { clips, calls, isFinished: (clip) => isFinished(clip, finished) };
  const server = createServer((request, response) => {
    answer(state, request, response).catch((error: unknown) => {
      send(response, 500, { error: { message: String(error) } });
    });
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    clips,
    calls,
    finish: (words) => void finished.add(words),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};

interface Routes {
  clips: Clip[];
  calls: FakeVendor['calls'];
  isFinished: (clip: Clip) => boolean;
}

const isFinished = ({ prompt, looks }: Clip, finished: ReadonlySet<string>): boolean => {
  if ([...finished].some((words) => prompt.includes(words))) return true;
  return !prompt.includes('vendor:never') && (!prompt.includes('vendor:slow') || looks > 2);
};

const answer = async (state: Routes, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://vendor');
  const [, , id = '', what] = pathname.split('/');
  if (request.method === 'POST') return create(state, await json(request), response);
  if (id === '') {
    const token = searchParams.get('client_token');
    return send(response, 200, { clips: state.clips.filter((clip) => clip.token === token) });
  }
  const clip = state.clips.find((known) => known.id === id);
  if (clip === undefined) return send(response, 404, { error: { message: 'No such clip' } });
  if (what === 'file') return sendFile(clip, response);
  if (request.method === 'DELETE') {
    if (clip.prompt.includes('vendor:stubborn'))
      return send(response, 409, { error: { message: 'Too late to cancel' } });
    clip.cancelled = true;
    return send(response, 200, {});
  }
  clip.looks += 1;
  send(response, 200, statusOf(clip, state));
};

const statusOf = (clip: Clip, state: Routes) => {
  if (clip.cancelled) return { status: 'failed', error: { code: 'cancelled', message: 'It was cancelled' } };
  if (clip.prompt.includes('vendor:fails'))
    return { status: 'failed', error: { code: 'internal', message: 'The model fell over' }, billed: true };
  if (!state.isFinished(clip)) return { status: 'running', percent: 50 };
  return {
    status: 'completed',
    file: clip.prompt.includes('vendor:empty') ? null : `/clips/${clip.id}/file`,
  };
};

const create = (state: Routes, sent: unknown, response: ServerResponse) => {
  const { client_token: token, prompt, ...size } = sent as Omit<Clip, 'token'> & { client_token: string };
  state.calls.push({ prompt, token });
  if (prompt.includes('vendor:refuses'))
    return send(response, 422, { error: { code: 'content_policy', message: 'Not this content, please' } });
  if (prompt.includes('vendor:closed'))
    return send(response, 401, { error: { code: 'unauthorized', message: 'No such key' } });
  const isFirst = state.calls.filter((call) => call.prompt === prompt).length === 1;
  if (prompt.includes('vendor:busy') && isFirst)
    return send(response, 429, { error: { code: 'busy', message: 'Ten at once is enough' } }, 5);
  const known = state.clips.find((clip) => clip.token === token);
  if (known !== undefined && prompt.includes('vendor:idempotent'))
    return send(response, 200, { id: known.id });
  const clip = { ...size, prompt, token, id: `clip-${state.clips.length + 1}`, looks: 0, cancelled: false };
  state.clips.push(clip);
  if (prompt.includes('vendor:cut') && isFirst) response.destroy();
  else send(response, 201, { id: clip.id });
};

const sendFile = async ({ width, height, frames }: Clip, response: ServerResponse): Promise<void> => {
  const bytes = await plainSegment({ width, height, framesPerSecond: 30 }, frames);
  response.writeHead(200, { 'content-type': 'video/mp4' }).end(bytes);
};

const send = (response: ServerResponse, status: number, body: unknown, retryAfter?: number) => {
  const headers = retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) };
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
};
