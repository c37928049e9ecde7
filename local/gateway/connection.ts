import type { Duplex } from 'node:stream';
import { type RawData, WebSocket } from 'ws';
import { FrameMeter } from './frame-meter.ts';
import type { Client } from './socket-event.ts';

/** Quotas of WebSocket APIs: a frame, a message, a silent connection, any connection. */
export const socketLimits = {
  frameBytes: 32 * 1024,
  messageBytes: 128 * 1024,
  idleSeconds: 600,
  totalSeconds: 7200,
};

export interface ConnectionEvents {
  message(body: string): void;
  /** Once, however the connection ends. */
  closed(code: number, reason: string): void;
}

/** One open WebSocket, kept within the limits of API Gateway. */
export class Connection {
  readonly client: Client;
  /** Resolves when the connection has ended and its end was told. */
  readonly ended: Promise<void>;
  readonly #socket: WebSocket;
  readonly #idle: NodeJS.Timeout;
  readonly #total: NodeJS.Timeout;
  #lastActiveAt = Date.now();

  /** @param stream the transport below `socket`; read along to see the size of frames */
  constructor(
    client: Client,
    socket: WebSocket,
    stream: Duplex,
    limits: { idleSeconds: number; totalSeconds: number },
    events: ConnectionEvents,
  ) {
    this.client = client;
    this.#socket = socket;
    this.#idle = setTimeout(() => this.close(1001, 'Going away'), limits.idleSeconds * 1000);
    this.#total = setTimeout(() => this.close(1001, 'Going away'), limits.totalSeconds * 1000);
    const meter = new FrameMeter((bytes) => {
      if (bytes > socketLimits.frameBytes) this.close(1009, 'Frame too large');
    });
    stream.prependListener('data', (chunk: Buffer) => meter.read(chunk));
    socket.on('message', (data, isBinary) => this.#received(data, isBinary, events));
    socket.on('ping', () => this.#active());
    socket.on('pong', () => this.#active());
    socket.on('error', () => undefined);
    const { promise: ended, resolve } = Promise.withResolvers<void>();
    this.ended = ended;
    socket.on('close', (code, reason) => {
      clearTimeout(this.#idle);
      clearTimeout(this.#total);
      events.closed(code, reason.toString());
      resolve();
    });
  }

  get lastActiveAt(): number {
    return this.#lastActiveAt;
  }

  get isOpen(): boolean {
    return this.#socket.readyState === WebSocket.OPEN;
  }

  /** Sends a text message; false when the client is gone. */
  async send(body: string): Promise<boolean> {
    if (!this.isOpen) return false;
    this.#active();
    return new Promise((resolve) => this.#socket.send(body, { binary: false }, (error) => resolve(!error)));
  }

  close(code: number, reason: string): void {
    this.#socket.close(code, reason);
  }

  /** Ends the connection without a closing handshake, as a lost network does. */
  terminate(): void {
    this.#socket.terminate();
  }

  #received(data: RawData, isBinary: boolean, events: ConnectionEvents): void {
    if (!this.isOpen) return;
    this.#active();
    // "If a client app sends a binary frame, API Gateway rejects it and disconnects the client with code 1003."
    if (isBinary) this.close(1003, 'Binary frames are not supported');
    else events.message(data.toString());
  }

  #active(): void {
    this.#lastActiveAt = Date.now();
    this.#idle.refresh();
  }
}
