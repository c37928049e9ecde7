import { setTimeout as sleep } from 'node:timers/promises';
import { WebSocket } from 'ws';
import * as z from 'zod/mini';
import { serverMessages } from '../../functions/realtime/messages.ts';
import type { TestCloud, TestUser } from './cloud.ts';

const { subscribed, unsubscribed, state, event, deleted, notice, pong, error } = serverMessages;
const serverMessage = z.discriminatedUnion('type', [
  subscribed,
  unsubscribed,
  state,
  event,
  deleted,
  notice,
  pong,
  error,
]);
export type Message = z.output<typeof serverMessage>;
type MessageOf<Type extends Message['type']> = Extract<Message, { type: Type }>;

/** Fails on anything that the protocol does not describe, e.g. a text of the gateway's own. */
const parse = (text: string): Message => {
  const sent: unknown = JSON.parse(text);
  const message = z.parse(serverMessage, sent);
  if (JSON.stringify(sent).length !== JSON.stringify(message).length) throw new Error(`Too much: ${text}`);
  return message;
};

const answers = { subscribe: 'subscribed', unsubscribe: 'unsubscribed', ping: 'pong' } as const;

/** A WebSocket of a test that keeps what it was sent until somebody asks. */
export class SocketClient {
  /** Everything received so far, in order. */
  readonly received: Message[] = [];
  /** Texts that were no message of the protocol. */
  readonly strange: string[] = [];
  /** Close code, once closed. */
  readonly closed: Promise<number>;
  readonly socket: WebSocket;
  #read = 0;
  #wake = Promise.withResolvers<void>();

  private constructor(socket: WebSocket) {
    this.socket = socket;
    socket.on('message', (data) => {
      const text = data.toString();
      try {
        this.received.push(parse(text));
      } catch {
        this.strange.push(text);
      }
      this.#wake.resolve();
    });
    socket.on('error', () => undefined);
    this.closed = new Promise((resolve) => socket.on('close', (code) => resolve(code)));
  }

  /** Opens a connection; a refused handshake answers its HTTP status. */
  static open(url: string, protocols: string[] = []): Promise<SocketClient | number> {
    return new Promise((resolve, reject) => {
      const socket = new WebSocket(url, protocols);
      const client = new SocketClient(socket);
      socket.once('open', () => resolve(client));
      socket.once('unexpected-response', (request, response) => {
        request.destroy();
        resolve(response.statusCode ?? 0);
      });
      socket.once('error', reject);
    });
  }

  send(message: unknown): void {
    this.socket.send(typeof message === 'string' ? message : JSON.stringify(message));
  }

  /** The next message that was not asked for yet. */
  async next(timeoutMilliseconds = 240_000): Promise<Message> {
    const end = Date.now() + timeoutMilliseconds;
    for (;;) {
      if (this.strange.length > 0) throw new Error(`No message of the protocol: ${this.strange.join()}`);
      const message = this.received[this.#read];
      if (message !== undefined) {
        this.#read += 1;
        return message;
      }
      const left = end - Date.now();
      if (left <= 0) throw new Error(`No message; before it came ${JSON.stringify(this.received.slice(-3))}`);
      this.#wake = Promise.withResolvers();
      await Promise.race([this.#wake.promise, sleep(left)]);
    }
  }

  /** Skips messages until one fits. */
  async until(fits: (message: Message) => boolean, timeoutMilliseconds = 480_000): Promise<Message> {
    const end = Date.now() + timeoutMilliseconds;
    for (;;) {
      const message = await this.next(Math.max(1, end - Date.now()));
      if (fits(message)) return message;
    }
  }

  /** Skips messages until one of a type. */
  async untilType<Type extends Message['type']>(type: Type): Promise<MessageOf<Type>> {
    const message = await this.until((one) => one.type === type);
    return message as MessageOf<Type>;
  }

  /** The next messages of one type, so many. */
  async take<Type extends Message['type']>(type: Type, count: number): Promise<MessageOf<Type>[]> {
    const taken: MessageOf<Type>[] = [];
    while (taken.length < count) taken.push(await this.untilType(type));
    return taken;
  }

  /**
   * Sends a message and answers its answer. What comes in between stays to be read: the fan-out may be faster
   * than the answer.
   */
  async ask(message: { action: keyof typeof answers } & Record<string, unknown>): Promise<Message> {
    this.send(message);
    const isAnswer = ({ type }: Message): boolean => type === answers[message.action] || type === 'error';
    const from = this.#read;
    const answer = await this.until(isAnswer);
    const between = this.received.slice(from, this.#read - 1);
    this.received.splice(from, between.length + 1, answer, ...between);
    this.#read = from + 1;
    return answer;
  }

  close(): Promise<number> {
    this.socket.close();
    return this.closed;
  }
}

/** The address with a new ticket of a user. */
export const ticketUrl = async (cloud: TestCloud, user: TestUser): Promise<string> => {
  const { status, body } = await cloud.request('POST', '/api/v1/realtime/tickets', { token: user.token });
  if (status !== 201) throw new Error(`ticket: ${status} ${JSON.stringify(body)}`);
  return String(body.url);
};

/** Opens a connection for a user by a ticket, as a browser does. */
export const connect = async (cloud: TestCloud, user: TestUser): Promise<SocketClient> => {
  const client = await SocketClient.open(await ticketUrl(cloud, user));
  if (typeof client === 'number') throw new Error(`The connection was refused with ${client}`);
  return client;
};
