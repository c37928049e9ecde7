import { createClient, type KinoraClient } from '@kinora/client/client';
import { ApiError } from '@kinora/client/errors';
import { fixedSession } from '@kinora/client/session';
import { type Channel, watchVideo } from '@kinora/client/watch';
import { inspectFilm } from '@kinora/engine/mux/inspect';

export interface MainJobOptions {
  /** Of the HTTP API, without a slash at its end. */
  url: string;
  /** Of the WebSocket; what a ticket names when absent. */
  websocketUrl?: string | undefined;
  email: string;
  password: string;
  /** Opens the account first. */
  register: boolean;
  script: string;
  signal: AbortSignal;
  /** Told each step as it is done. */
  onStep: (step: Step) => void;
}

/** One step of the job, with what it found. */
export interface Step {
  name: string;
  seconds: number;
  found: string;
}

/** What was promised and what was had. */
export interface Figures {
  quotedCredits: number;
  chargedCredits: number;
  /** Of the film, as the quote, the API and the file say. */
  quotedSeconds: number;
  toldSeconds: number;
  filmSeconds: number;
  bytes: number;
  width: number;
  height: number;
  videoCodec: string;
  audioCodec: string;
  /** How progress was followed. */
  channels: readonly Channel[];
  events: number;
  /** From the request to the last event. */
  makingSeconds: number;
}

/** Something is there, and is not what it should be. */
export class SmokeFailure extends Error {
  override readonly name = 'SmokeFailure';
}

const demand = (holds: boolean, otherwise: string): void => {
  if (!holds) throw new SmokeFailure(otherwise);
};

/**
 * A film from a script, as a user would have it made: sign in, quote, generate, follow, download, look at the file,
 * delete. Nothing is left behind but the account and its charge.
 *
 * @throws SmokeFailure when a figure is not what was promised; what the client throws when a call fails
 */
export const runMainJob = async (options: MainJobOptions): Promise<Figures> => {
  const step = async <T>(name: string, work: () => Promise<T>, told: (value: T) => string): Promise<T> => {
    const startedAt = performance.now();
    const value = await work();
    const seconds = (performance.now() - startedAt) / 1000;
    options.onStep({ name, seconds, found: told(value) });
    return value;
  };
  await step('alive', () => alive(options), String);
  const client = await step(
    'sign in',
    () => signedIn(options),
    () => options.email,
  );
  const request = { script: options.script, quality: 'low' as const };
  const quote = await step(
    'quote',
    () => client.plan(request),
    ({ price, duration }) => `${price} credits, ${duration ?? '?'} s`,
  );
  const startedAt = performance.now();
  const accepted = await step(
    'generate',
    () => client.generate(request),
    ({ id }) => id,
  );
  try {
    const followed = await step(
      'follow',
      () => follow(client, accepted.id, options.signal),
      ({ events, channels }) => `${events} events, ${channels.join(', ')}`,
    );
    const makingSeconds = (performance.now() - startedAt) / 1000;
    const video = await client.get(accepted.id);
    demand(
      video.status === 'completed',
      `the video is ${video.status}: ${video.failure?.code ?? ''} ${video.failure?.reason ?? ''}`,
    );
    const bytes = await step(
      'download',
      () => fetchFilm(client, accepted.id),
      ({ length }) => `${length} bytes`,
    );
    const film = await step(
      'look at the file',
      () => inspectFilm(bytes),
      ({ width, height, durationSeconds }) => `${width}x${height}, ${durationSeconds.toFixed(2)} s`,
    );
    const figures: Figures = {
      quotedCredits: quote.price,
      chargedCredits: video.charged ?? 0,
      quotedSeconds: quote.duration ?? 0,
      toldSeconds: video.duration ?? 0,
      filmSeconds: film.durationSeconds,
      bytes: bytes.length,
      width: film.width,
      height: film.height,
      videoCodec: film.videoCodec,
      audioCodec: film.audioCodec,
      makingSeconds,
      ...followed,
    };
    demandFigures(figures, video.file_size ?? undefined, film.fastStart);
    return figures;
  } finally {
    await step(
      'delete',
      () => removed(client, accepted.id),
      () => 'gone',
    );
  }
};

const alive = async ({ url, signal }: MainJobOptions): Promise<string> => {
  const answer = await fetch(`${url}/ready`, { signal });
  demand(answer.ok, `GET ${url}/ready is answered ${answer.status}`);
  const { version } = (await (await fetch(`${url}/info`, { signal })).json()) as { version?: string };
  return `version ${version ?? '?'}`;
};

const signedIn = async (options: MainJobOptions): Promise<KinoraClient> => {
  const { email, password, signal } = options;
  const address = { baseUrl: options.url, websocketUrl: options.websocketUrl, signal };
  const stranger = createClient(address);
  if (options.register) await stranger.register({ email, password });
  const { access_token } = await stranger.login({ email, password });
  return createClient({ ...address, session: fixedSession(access_token) });
};

/** Over the WebSocket, and by asking again and again while it cannot be reached. */
const follow = async (
  client: KinoraClient,
  id: string,
  signal: AbortSignal,
): Promise<Pick<Figures, 'channels' | 'events'>> => {
  const channels = new Set<Channel>();
  let events = 0;
  let last = 0;
  for await (const { seq } of watchVideo(client, id, { signal, onChannel: (one) => channels.add(one) })) {
    demand(seq > last, `event ${seq} came after event ${last}`);
    last = seq;
    events += 1;
  }
  return { channels: [...channels], events };
};

const fetchFilm = async (client: KinoraClient, id: string): Promise<Uint8Array> => {
  const { url } = await client.downloadLink(id, 'video');
  const answer = await fetch(url);
  demand(answer.ok, `the film's address is answered ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
};

const demandFigures = (figures: Figures, toldBytes: number | undefined, fastStart: boolean): void => {
  const { bytes, quotedCredits, chargedCredits, toldSeconds, filmSeconds, videoCodec, audioCodec } = figures;
  demand(toldBytes === undefined || toldBytes === bytes, `${bytes} bytes came, ${toldBytes} were promised`);
  demand(videoCodec === 'avc' && audioCodec === 'aac', `the film is ${videoCodec} and ${audioCodec}`);
  demand(fastStart, 'the film cannot be played before it is whole: moov comes after mdat');
  demand(
    Math.abs(toldSeconds - filmSeconds) < 0.5,
    `the film lasts ${filmSeconds} s, the API says ${toldSeconds} s`,
  );
  demand(
    chargedCredits > 0 && chargedCredits <= quotedCredits,
    `${chargedCredits} credits were charged, ${quotedCredits} quoted`,
  );
};

/** @throws SmokeFailure when it can be read afterwards */
const removed = async (client: KinoraClient, id: string): Promise<void> => {
  await client.remove(id);
  try {
    await client.get(id);
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return;
    throw error;
  }
  throw new SmokeFailure('the video can be read after it was deleted');
};
