import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { listenOnLoopback } from './loopback.ts';
import { type Callback, Callbacks, type SentCallback } from './vendor-callbacks.ts';
import { type Job, Jobs, says } from './vendor-jobs.ts';

/** What a double answers. `hang-up`: the line breaks and nobody hears of it; `silence`: it stays open. */
export type Answer =
  | 'hang-up'
  | 'silence'
  | { status: number; headers?: Record<string, string>; body: unknown };

export interface Call {
  method: string;
  path: string;
  query: URLSearchParams;
  header: (name: string) => string | undefined;
  body: Record<string, unknown>;
}

/** A vendor's double while it runs. */
export interface VendorDouble {
  /** e.g. `http://127.0.0.1:4242` */
  url: string;
  jobs: Jobs;
  /** Calls that it made about the ends of jobs. */
  callbacks: readonly SentCallback[];
  close(): Promise<void>;
}

/** How a vendor answers. */
export interface VendorWire {
  answer(call: Call, jobs: Jobs, url: string): Answer;
  /** The job whose film is asked for, where films do not lie at `fileUrl` alone. */
  filmOf?(call: Omit<Call, 'body'>, jobs: Jobs): Job | undefined;
  /** The call about a job that has ended; absent where the vendor makes none. */
  callback?(job: Job, url: string): Callback | undefined;
  /** The film of a job. */
  film(job: Job): Promise<Uint8Array>;
}

/** Where the file of a job is fetched. */
export const fileUrl = (url: string, { id }: Job): string => `${url}/files/${id}.mp4`;

/** Starts a server that speaks a vendor's wire on a free port of this machine. */
export const startVendorDouble = async (wire: VendorWire): Promise<VendorDouble> => {
  const jobs = new Jobs();
  let url = '';
  const callbacks = new Callbacks((job) => wire.callback?.(job, url));
  if (wire.callback !== undefined) jobs.onTaken = (job) => callbacks.watch(job);
  const server = createServer((request, response) => {
    respond(request, response).catch((error: unknown) => {
      send(response, { status: 500, body: { error: { code: 'internal', message: String(error) } } });
    });
  });
  const respond = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname: path, searchParams: query } = new URL(request.url ?? '/', 'http://double');
    const file = /^\/files\/([\w-]+)\.mp4$/.exec(path)?.[1];
    if (file !== undefined) return sendFilm(wire, jobs.find(file), response);
    const header = (name: string): string | undefined => {
      const value = request.headers[name];
      return typeof value === 'string' ? value : undefined;
    };
    const call = { method: request.method ?? 'GET', path, query, header };
    const asked = wire.filmOf?.(call, jobs);
    if (asked !== undefined) return sendFilm(wire, asked, response);
    const sent = await text(request);
    const body = sent === '' ? {} : JSON.parse(sent);
    const answer = wire.answer({ ...call, body }, jobs, url);
    if (answer === 'hang-up') request.socket.destroy();
    else if (answer !== 'silence') send(response, answer);
  };
  const listening = await listenOnLoopback(server);
  url = listening.url;
  return {
    ...listening,
    jobs,
    callbacks: callbacks.sent,
    close: async () => {
      callbacks.close();
      await listening.close();
    },
  };
};

const send = (response: ServerResponse, { status, headers = {}, body }: Exclude<Answer, string>): void => {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
};

const sendFilm = async (wire: VendorWire, job: Job | undefined, response: ServerResponse): Promise<void> => {
  if (job === undefined) return send(response, { status: 404, body: {} });
  job.downloads += 1;
  if (says(job, 'expired') && job.downloads === 1)
    return send(response, { status: 403, body: { message: 'Request has expired' } });
  const film = says(job, 'nonsense') ? Buffer.from('This is no film. '.repeat(100)) : await wire.film(job);
  response.writeHead(200, { 'content-type': 'video/mp4', 'content-length': String(film.length) });
  if (says(job, 'torn') && job.downloads === 1)
    response.write(film.subarray(0, film.length >> 1), () => response.destroy());
  else if (says(job, 'trickles')) await trickle(film, response);
  else response.end(film);
};

const pieces = 20;
const pieceMilliseconds = 300;

const trickle = async (film: Uint8Array, response: ServerResponse): Promise<void> => {
  const size = Math.ceil(film.length / pieces);
  for (let at = 0; at < film.length && !response.destroyed; at += size) {
    response.write(film.subarray(at, at + size));
    await sleep(pieceMilliseconds);
  }
  response.end();
};
