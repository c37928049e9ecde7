import * as z from 'zod/mini';
import { video, videoEvent } from './api-types.ts';

const serverMessage = z.discriminatedUnion('type', [
  z.looseObject({ type: z.literal('subscribed'), topic: z.string() }),
  /** Of one video, or of those in work where the topic is an account or a project. */
  z.looseObject({
    type: z.literal('state'),
    topic: z.string(),
    video: z.optional(video),
    videos: z.optional(z.array(video)),
  }),
  z.looseObject({
    type: z.literal('event'),
    topic: z.string(),
    video_id: z.optional(z.string()),
    seq: z.number(),
    event: z.unknown(),
  }),
  z.looseObject({ type: z.literal('pong') }),
  z.looseObject({ type: z.literal('error'), code: z.string(), message: z.optional(z.string()) }),
]);
export type ServerMessage = z.output<typeof serverMessage>;

export interface SocketOptions {
  /** Address with its ticket. */
  url: string;
  topic: string;
  /** Number of the last event that is known. */
  after: number;
  /** Longest time to connect, and then until the subscription is answered: one that got lost is made anew. */
  openSeconds: number;
  pingSeconds: number;
  /** A connection that says nothing for longer, not even `pong`, is dead. */
  silenceSeconds: number;
  signal?: AbortSignal | undefined;
}

/**
 * Subscribes to one topic over one connection and yields what the server says. Ends when the connection
 * ends, for whatever reason; whoever iterates decides what to do next.
 */
export async function* socketMessages(options: SocketOptions): AsyncGenerator<ServerMessage> {
  options.signal?.throwIfAborted();
  const inbox: ServerMessage[] = [];
  const socket = new WebSocket(options.url);
  let ended = false;
  let isAnswered = false;
  let wake = (): void => undefined;
  const end = (): void => {
    ended = true;
    wake();
  };
  const alarm = silenceAlarm(end, options.openSeconds);
  const pings = setInterval(() => send(socket, { action: 'ping' }), options.pingSeconds * 1000);

  socket.addEventListener('open', () => {
    alarm.restart(options.openSeconds);
    send(socket, { action: 'subscribe', topic: options.topic, after: options.after });
  });
  socket.addEventListener('message', ({ data }) => {
    const message = parseMessage(data);
    // A gateway whose function failed says something else, and pings are answered all the same.
    isAnswered ||= message !== undefined && message.type !== 'pong';
    if (isAnswered) alarm.restart(options.silenceSeconds);
    if (message !== undefined) inbox.push(message);
    wake();
  });
  socket.addEventListener('close', end);
  socket.addEventListener('error', end);
  options.signal?.addEventListener('abort', end);

  try {
    for (;;) {
      const message = inbox.shift();
      if (message !== undefined) yield message;
      else if (ended) return;
      else await new Promise<void>((resolve) => (wake = resolve));
    }
  } finally {
    alarm.stop();
    clearInterval(pings);
    options.signal?.removeEventListener('abort', end);
    socket.close();
  }
}

const send = (socket: WebSocket, message: Record<string, unknown>): void => {
  if (socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify(message));
};

const silenceAlarm = (ring: () => void, firstSeconds: number) => {
  let timer = setTimeout(ring, firstSeconds * 1000);
  return {
    restart: (seconds: number): void => {
      clearTimeout(timer);
      timer = setTimeout(ring, seconds * 1000);
    },
    stop: (): void => clearTimeout(timer),
  };
};

/** Messages that are not understood are skipped: a newer server may say more than we know. */
const parseMessage = (data: unknown): ServerMessage | undefined => {
  if (typeof data !== 'string') return undefined;
  try {
    const result = serverMessage.safeParse(JSON.parse(data));
    return result.success ? result.data : undefined;
  } catch {
    return undefined;
  }
};

/** The event of an `event` message; its number may stand beside or inside it. */
export const eventOf = (message: Extract<ServerMessage, { type: 'event' }>) => {
  const body = typeof message.event === 'object' ? message.event : {};
  const result = videoEvent.safeParse({ ...body, seq: message.seq });
  return result.success ? result.data : undefined;
};
