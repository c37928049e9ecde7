import { isTerminal, type Ticket, type Video, type VideoEvent } from './api-types.ts';
import { ApiError, NetworkError, NotSignedInError } from './errors.ts';
import { backoff } from './retry.ts';
import { sleep } from './sleep.ts';
import { eventOf, type ServerMessage, socketMessages } from './socket.ts';

/** `live`: over the WebSocket; `polling`: by asking again and again, until the WebSocket can be reached. */
export type Channel = 'live' | 'polling';

/** What watching a video asks of the API. */
export interface WatchableApi {
  /** Address of the WebSocket; used when a ticket does not name it. */
  websocketUrl?: string | undefined;
  get(id: string): Promise<Video>;
  events(id: string, after: number): Promise<VideoEvent[]>;
  ticket(): Promise<Ticket>;
}

/** All in seconds. */
export interface WatchTiming {
  open: number;
  ping: number;
  silence: number;
  poll: number;
  /** How often the WebSocket is tried again while polling. */
  retrySocket: number;
  /** How long the server may be away before watching ends with its error. */
  patience: number;
}

export interface WatchOptions {
  /** Number of the last event that is known; 0 (the default) tells the whole story. */
  after?: number;
  signal?: AbortSignal;
  onChannel?: (channel: Channel) => void;
  timing?: Partial<WatchTiming>;
}

const defaultTiming: WatchTiming = {
  open: 10,
  ping: 30,
  silence: 75,
  poll: 2.5,
  retrySocket: 30,
  patience: 120,
};

/** So many connections in a row may fail before polling starts. */
const socketTries = 3;

/**
 * Every event of a video, once and in order, until it reaches a terminal state.
 *
 * Events come over the WebSocket; after a broken connection what was missed is fetched, and a new one is
 * opened with a new ticket. While the WebSocket cannot be reached, events are polled.
 *
 * @throws ApiError when the server refuses (no such video, not signed in)
 * @throws NetworkError when the server is away for longer than `timing.patience`
 */
export async function* watchVideo(
  client: WatchableApi,
  videoId: string,
  options: WatchOptions = {},
): AsyncGenerator<VideoEvent, void> {
  const timing = { ...defaultTiming, ...options.timing };
  const story = new Story(client, videoId, options.after ?? 0, timing.patience);
  yield* story.catchUp();
  let failures = 0;
  while (!story.ended) {
    const mayConnect = failures < socketTries || (failures - socketTries) % polls(timing) === 0;
    if (mayConnect) {
      const messages = await connect(client, videoId, story, timing, options.signal);
      for await (const message of messages) {
        if (failures !== 0 || message.type === 'subscribed') options.onChannel?.('live');
        failures = 0;
        yield* story.hear(message);
        if (story.ended) return;
        if (message.type === 'error') break;
      }
    }
    failures += 1;
    if (failures === socketTries) options.onChannel?.('polling');
    yield* story.catchUp();
    if (story.ended) return;
    const pause = failures < socketTries ? backoff(failures) : timing.poll * 1000;
    await sleep(pause, options.signal);
  }
}

const polls = (timing: WatchTiming): number => Math.max(1, Math.round(timing.retrySocket / timing.poll));

/** The messages of one connection; none when it cannot be made. */
const connect = async (
  client: WatchableApi,
  videoId: string,
  story: Story,
  timing: WatchTiming,
  signal: AbortSignal | undefined,
): Promise<AsyncIterable<ServerMessage> | ServerMessage[]> => {
  const url = await socketUrl(client);
  if (url === undefined) return [];
  return socketMessages({
    url,
    topic: `video:${videoId}`,
    after: story.last,
    openSeconds: timing.open,
    pingSeconds: timing.ping,
    silenceSeconds: timing.silence,
    signal,
  });
};

/** The WebSocket's address with a fresh ticket; undefined where the server has none to give. */
export const socketUrl = async (client: WatchableApi): Promise<string | undefined> => {
  try {
    const { ticket, url } = await client.ticket();
    const address = URL.parse(url ?? client.websocketUrl ?? '');
    if (address === null) return undefined;
    address.searchParams.set('ticket', ticket);
    return address.href;
  } catch (error) {
    if (error instanceof ApiError && error.status !== 401) return undefined;
    if (error instanceof NetworkError) return undefined;
    throw error;
  }
};

/** What has been told of a video so far. */
class Story {
  /** Number of the last event told. */
  last: number;
  ended = false;
  readonly #client: WatchableApi;
  readonly #videoId: string;
  readonly #patienceSeconds: number;
  /** Highest number that the video is known to have reached. */
  #reached = 0;
  #lastAnswerAt = performance.now();

  constructor(client: WatchableApi, videoId: string, after: number, patienceSeconds: number) {
    this.#client = client;
    this.#videoId = videoId;
    this.last = after;
    this.#patienceSeconds = patienceSeconds;
  }

  /** Tells what a message adds. */
  async *hear(message: ServerMessage): AsyncGenerator<VideoEvent, void> {
    this.#lastAnswerAt = performance.now();
    if (message.type === 'state' && message.video !== undefined) {
      this.#reached = Math.max(this.#reached, message.video.seq ?? 0);
      if (isTerminal(message.video.status)) yield* this.catchUp();
    }
    const event = message.type === 'event' ? eventOf(message) : undefined;
    if (event === undefined) return;
    this.#reached = Math.max(this.#reached, event.seq);
    // A number was skipped: the missing events are fetched before this one is told.
    if (event.seq > this.last + 1) yield* this.#missed();
    yield* this.#tell([event]);
  }

  /** Asks for the video and what was missed of it; a short absence of the server is no error. */
  async *catchUp(): AsyncGenerator<VideoEvent, void> {
    const video = await this.#patiently(() => this.#client.get(this.#videoId));
    if (video === undefined) return;
    this.#reached = Math.max(this.#reached, video.seq ?? 0);
    if (this.#isNews(video)) yield* this.#missed();
    if (isTerminal(video.status)) this.ended = true;
  }

  #isNews(video: Video): boolean {
    return video.seq === undefined || video.seq === null || video.seq > this.last;
  }

  async *#missed(): AsyncGenerator<VideoEvent, void> {
    for (;;) {
      const before = this.last;
      const page = await this.#patiently(() => this.#client.events(this.#videoId, before));
      yield* this.#tell(page ?? []);
      if (this.last === before || this.last >= this.#reached || this.ended) return;
    }
  }

  *#tell(events: VideoEvent[]): Generator<VideoEvent, void> {
    for (const event of events) {
      if (event.seq <= this.last) continue;
      this.last = event.seq;
      // An attempt that failed may have been followed by another: only the newest change is the end.
      if (isTerminal(event.status) && event.seq >= this.#reached) this.ended = true;
      yield event;
    }
  }

  async #patiently<T>(ask: () => Promise<T>): Promise<T | undefined> {
    try {
      const answer = await ask();
      this.#lastAnswerAt = performance.now();
      return answer;
    } catch (error) {
      const passing =
        error instanceof NetworkError ||
        (error instanceof ApiError && (error.status === 429 || error.status >= 500));
      const awaySeconds = (performance.now() - this.#lastAnswerAt) / 1000;
      if (error instanceof NotSignedInError || !passing || awaySeconds > this.#patienceSeconds) throw error;
      return undefined;
    }
  }
}
