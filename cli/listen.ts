import { setTimeout as sleep } from 'node:timers/promises';
import { isTerminal, type VideoEvent } from '@kinora/client/api-types';
import type { KinoraClient } from '@kinora/client/client';
import { backoff } from '@kinora/client/retry';
import { eventOf, type ServerMessage, socketMessages } from '@kinora/client/socket';
import { socketUrl } from '@kinora/client/watch';

/** An event with the video it is of. */
export interface AccountEvent {
  videoId: string;
  event: VideoEvent;
}

export interface ListenOptions {
  signal: AbortSignal;
  /** Told when events come, and when they come again after a break. */
  onConnected?: () => void;
  /** In seconds. */
  timing?: { open: number; ping: number; silence: number };
}

const defaultTiming = { open: 10, ping: 30, silence: 75 };
/** Videos that are looked at after a break; who made more of them meanwhile reads their events. */
const newest = 100;

/**
 * Every event of an account's videos from now on, each once and in the order of its video, until it is told to stop. After a
 * broken connection what was missed is fetched by the last number of each video.
 *
 * @throws what the client throws when the server refuses
 */
export async function* accountEvents(
  client: KinoraClient,
  { signal, onConnected, timing = defaultTiming }: ListenOptions,
): AsyncGenerator<AccountEvent, void> {
  const known = new KnownVideos(client, new Date());
  for (let failures = 0; !signal.aborted; failures += 1) {
    const url = await socketUrl(client);
    const { open: openSeconds, ping: pingSeconds, silence: silenceSeconds } = timing;
    const messages =
      url === undefined
        ? []
        : socketMessages({
            url,
            topic: 'user:me',
            after: 0,
            openSeconds,
            pingSeconds,
            silenceSeconds,
            signal,
          });
    for await (const message of messages) {
      if (message.type === 'error') break;
      if (message.type === 'state') {
        failures = 0;
        onConnected?.();
      }
      yield* known.hear(message);
    }
    if (!signal.aborted) await sleep(backoff(failures + 1), undefined, { signal });
  }
}

/** How far each video has been told. */
class KnownVideos {
  /** Number of the last event of a video that was told, or that was there before we listened. */
  readonly #last = new Map<string, number>();
  readonly #client: KinoraClient;
  readonly #since: Date;
  #hasBegun = false;

  constructor(client: KinoraClient, since: Date) {
    this.#client = client;
    this.#since = since;
  }

  async *hear(message: ServerMessage): AsyncGenerator<AccountEvent, void> {
    if (message.type === 'state') yield* this.#begin(message.videos ?? []);
    if (message.type !== 'event' || message.video_id === undefined) return;
    const { video_id: videoId } = message;
    const event = eventOf(message);
    if (event === undefined) return;
    const last = this.#last.get(videoId);
    if (last !== undefined && event.seq > last + 1) yield* this.#missed(videoId, last);
    yield* this.#tell(videoId, event);
  }

  /** What is in work when we begin was told to others; after a break it is what we missed. */
  async *#begin(
    inWork: readonly { id: string; seq?: number | null | undefined }[],
  ): AsyncGenerator<AccountEvent> {
    if (!this.#hasBegun) {
      this.#hasBegun = true;
      for (const { id, seq } of inWork) this.#last.set(id, seq ?? 0);
      return;
    }
    const { videos } = await this.#client.list({ limit: newest });
    const made = videos.filter(({ created_at: at }) => at != null && new Date(at) >= this.#since);
    const ids = new Set([...this.#last.keys(), ...inWork.map(({ id }) => id), ...made.map(({ id }) => id)]);
    for (const id of ids) yield* this.#missed(id, this.#last.get(id) ?? 0);
  }

  async *#missed(videoId: string, after: number): AsyncGenerator<AccountEvent, void> {
    for (let from = after; ; ) {
      // A video that was deleted meanwhile has no events to ask for.
      const page = await this.#client.events(videoId, from).catch(() => []);
      for (const event of page) yield* this.#tell(videoId, event);
      const last = page.at(-1)?.seq ?? from;
      if (last === from || page.some(({ status }) => isTerminal(status))) return;
      from = last;
    }
  }

  *#tell(videoId: string, event: VideoEvent): Generator<AccountEvent, void> {
    if (event.seq <= (this.#last.get(videoId) ?? 0)) return;
    this.#last.set(videoId, event.seq);
    yield { videoId, event };
  }
}
