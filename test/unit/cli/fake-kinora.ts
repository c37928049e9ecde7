import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';
import { paymentAnswers } from './fake-payments.ts';
import { projectAnswers } from './fake-projects.ts';
import { templateAnswers } from './fake-templates.ts';
import { webhookAnswers } from './fake-webhooks.ts';

/** A request as it arrived. */
export interface Seen {
  route: string;
  headers: IncomingMessage['headers'];
  body: Record<string, unknown>;
}

/** An answer out of the ordinary. `break` cuts the connection instead. */
export type Oddity =
  | { status: number; headers?: Record<string, string>; body?: unknown }
  | 'break'
  /** Does the work, then cuts the connection before the answer. */
  | 'break-after';

interface FakeEvent {
  seq: number;
  [member: string]: unknown;
}

const videoId = '0198c7a2-0000-7000-8000-000000000001';

/** Speaks HTTP and WebSocket as the API does, with one video, and misbehaves on request. */
export class FakeKinora {
  readonly seen: Seen[] = [];
  readonly videoId = videoId;
  /** Members of the video besides its id. */
  video: Record<string, unknown> = {
    status: 'processing',
    stage: 'rendering',
    progress: 0.5,
    seq: 0,
    price: 4,
  };
  /** Every event so far. */
  events: FakeEvent[] = [];
  /** Videos made, by idempotency key. */
  readonly orders = new Map<string, unknown>();
  files: Record<string, Buffer> = {};
  /** Bytes of the parts that an announced file is sent in. */
  uploads = [9];
  /** What the storage answers next; afterwards it takes everything. */
  storageStatuses: number[] = [];
  /** What comes of a file that was sent. */
  assetStatus = 'ready';
  /** Bytes after which a transfer of a file breaks, one entry for each transfer. */
  breaks: number[] = [];
  etag = '"v1"';
  ranges: (string | undefined)[] = [];
  accessTokens = new Set(['good']);
  refreshToken = 'refresh-1';
  refreshes = 0;
  /** What happens to a new socket; default: subscribed, state, events after the one named. */
  onSubscribe: ((socket: WebSocket, after: number, nth: number) => void) | undefined;
  realtime = true;
  subscriptions: number[] = [];
  tickets = 0;
  readonly #oddities = new Map<string, Oddity[]>();
  readonly #http: Server;
  readonly #sockets: WebSocketServer;
  url = '';
  socketUrl = '';

  constructor() {
    this.#http = createServer((request, response) => void this.#answer(request, response));
    this.#sockets = new WebSocketServer({ noServer: true });
    this.#http.on('upgrade', (request, socket, head) => {
      const ticket = new URL(request.url ?? '', 'http://x').searchParams.get('ticket');
      if (!this.realtime || ticket !== `ticket-${this.tickets}`) {
        socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
        return;
      }
      this.#sockets.handleUpgrade(request, socket, head, (client) => this.#converse(client));
    });
  }

  async start(): Promise<this> {
    await new Promise<void>((done) => this.#http.listen(0, '127.0.0.1', done));
    const { port } = this.#http.address() as AddressInfo;
    this.url = `http://127.0.0.1:${port}`;
    this.socketUrl = `ws://127.0.0.1:${port}/v1`;
    return this;
  }

  async close(): Promise<void> {
    for (const client of this.#sockets.clients) client.terminate();
    this.#http.closeAllConnections();
    await new Promise((done) => this.#http.close(done));
  }

  /** The next answers of a route, e.g. `POST /api/v2/videos/generate`; afterwards it is itself again. */
  next(route: string, ...oddities: Oddity[]): void {
    this.#oddities.set(route, [...(this.#oddities.get(route) ?? []), ...oddities]);
  }

  /** Lets one more thing happen to the video. */
  happen(change: Record<string, unknown>): FakeEvent {
    const seq = this.events.length + 1;
    this.video = { ...this.video, ...change, seq };
    const { status, stage, progress } = this.video;
    const at = new Date(1_800_000_000_000 + seq * 1000).toISOString();
    const event = {
      video_id: videoId,
      attempt: 1,
      type: 'progress',
      status,
      stage,
      progress,
      at,
      ...change,
      seq,
    };
    this.events.push(event);
    return event;
  }

  /** Puts another file in the place of one. */
  replace(name: string, file: Buffer, etag: string): void {
    this.files = { ...this.files, [name]: file };
    this.etag = etag;
  }

  /** Tells all sockets. */
  push(event: FakeEvent): void {
    for (const client of this.#sockets.clients) this.tell(client, event);
  }

  tell(client: WebSocket, event: FakeEvent): void {
    const topic = `video:${videoId}`;
    client.send(JSON.stringify({ type: 'event', topic, video_id: videoId, seq: event.seq, event }));
  }

  greet(client: WebSocket): void {
    const topic = `video:${videoId}`;
    client.send(JSON.stringify({ type: 'subscribed', topic }));
    client.send(JSON.stringify({ type: 'state', topic, video: { id: videoId, ...this.video } }));
  }

  count(route: string): number {
    return this.seen.filter((request) => request.route === route).length;
  }

  #converse(client: WebSocket): void {
    client.on('message', (data) => {
      const message = JSON.parse(String(data)) as { action: string; after?: number };
      if (message.action === 'ping') client.send('{"type":"pong"}');
      if (message.action !== 'subscribe') return;
      const after = message.after ?? 0;
      this.subscriptions.push(after);
      if (this.onSubscribe !== undefined) {
        this.onSubscribe(client, after, this.subscriptions.length);
        return;
      }
      this.greet(client);
      for (const event of this.events) if (event.seq > after) this.tell(client, event);
    });
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '', this.url);
    if (url.pathname.startsWith('/files/')) {
      const name = url.pathname.slice(7);
      if (request.method === 'PUT') return await this.#store(name, request, response);
      return this.#serve(name, request, response);
    }
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString('utf8');
    const route = `${request.method} ${url.pathname}`;
    const body = (text === '' ? {} : JSON.parse(text)) as Record<string, unknown>;
    this.seen.push({ route, headers: request.headers, body });
    const oddity = this.#oddities.get(route)?.shift();
    if (oddity === 'break') return void request.socket.destroy();
    const usual = this.#usual(route, url, request, body);
    if (oddity === 'break-after') return void request.socket.destroy();
    const answer = oddity ?? usual;
    response.writeHead(answer.status, { 'content-type': 'application/json', ...answer.headers });
    response.end(JSON.stringify(answer.body ?? {}));
  }

  #usual(
    route: string,
    url: URL,
    request: IncomingMessage,
    body: Record<string, unknown>,
  ): Exclude<Oddity, string> {
    const open = this.#open(route, body);
    if (open !== undefined) return open;
    const token = request.headers.authorization?.replace('Bearer ', '') ?? '';
    if (!this.accessTokens.has(token))
      return problem(401, 'UNAUTHENTICATED', 'The access token is not valid.');
    const id = /^\w+ \/api\/v\d\/videos\/([^/]+)/.exec(route)?.[1];
    const named = id !== undefined && !['generate', 'plan', 'list', 'batch'].includes(id);
    if (named && id !== videoId) return problem(404, 'VIDEO_NOT_FOUND', 'Video not found');
    const kind = route.replaceAll(videoId, ':id');
    const video = { id: videoId, ...this.video };
    if (/^POST \/api\/v[12]\/videos\/generate$/.test(kind)) return this.#order(request, video);
    if (kind === 'GET /api/v1/videos/:id/events') {
      const after = Number(url.searchParams.get('after'));
      // Pages of three, so that more than one is needed.
      return { status: 200, body: { events: this.events.filter(({ seq }) => seq > after).slice(0, 3) } };
    }
    if (kind === 'POST /api/v1/realtime/tickets') {
      this.tickets += 1;
      return { status: 200, body: { ticket: `ticket-${this.tickets}`, url: this.socketUrl } };
    }
    if (kind === 'GET /api/v2/videos/:id/download') {
      const file = url.searchParams.get('file') ?? 'video';
      return { status: 200, body: { url: `${this.url}/files/${file}`, expires_at: '2030-01-01T00:00:00Z' } };
    }
    const bodies: Record<string, unknown> = {
      'GET /api/v2/videos/:id': video,
      'POST /api/v2/videos/list': { videos: [video], next_cursor: 'more' },
      'PATCH /api/v1/videos/:id': { ...video, ...body },
      'DELETE /api/v2/videos/:id': { message: 'Video deleted', video_id: videoId },
      'POST /api/v1/videos/:id/cancel': { ...video, status: 'cancelled' },
      ...paymentAnswers(),
      ...projectAnswers(this, video, body),
      ...templateAnswers(videoId, video, body),
      ...webhookAnswers(videoId, body),
      'POST /api/v1/auth/logout': { message: 'Signed out' },
      'POST /api/v1/videos/plan': {
        scenes: [{ index: 0, narration: 'Hello.', seconds: 5.25 }],
        price: 2,
        duration: 5.25,
        processing_time: 3,
        problems: body.script === 'bad' ? [{ path: 'script', message: 'Too bad.', code: 'bad' }] : [],
      },
    };
    return kind in bodies ? { status: 200, body: bodies[kind] } : problem(404, 'NOT_FOUND', 'No such route');
  }

  #open(route: string, body: Record<string, unknown>): Exclude<Oddity, string> | undefined {
    if (route === 'POST /api/v1/auth/register') return { status: 201, body: { id: 'u1', email: body.email } };
    if (route === 'POST /api/v1/auth/login') {
      if (body.email === 'careful@kinora.example' && body.code !== '123456')
        return body.code === undefined
          ? problem(401, 'CODE_REQUIRED', 'Please send a code, too.')
          : problem(401, 'CODE_INVALID', 'This code is wrong or was used.');
      if (body.password !== 'correct horse') return problem(401, 'BAD_LOGIN', 'Incorrect email or password');
      return {
        status: 200,
        body: { access_token: 'good', refresh_token: this.refreshToken, expires_in: 900 },
      };
    }
    if (route !== 'POST /api/v1/auth/refresh') return undefined;
    if (body.refresh_token !== this.refreshToken)
      return problem(401, 'REFRESH_REUSED', 'The session has ended.');
    this.refreshes += 1;
    this.refreshToken = `refresh-${this.refreshes + 1}`;
    const access = `access-${this.refreshes}`;
    this.accessTokens = new Set([access]);
    return { status: 200, body: { access_token: access, refresh_token: this.refreshToken, expires_in: 900 } };
  }

  #order(request: IncomingMessage, video: unknown): Exclude<Oddity, string> {
    const key = String(request.headers['idempotency-key']);
    this.orders.set(key, this.orders.get(key) ?? video);
    return { status: 202, body: this.orders.get(key) };
  }

  /** A file store with ranges, as S3 answers. */
  async #store(name: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const status = this.storageStatuses.shift() ?? 200;
    if (status === 200) this.files[name] = Buffer.concat(chunks);
    response.writeHead(status, { etag: `"${name}"` }).end(status === 200 ? '' : '<Code>BadDigest</Code>');
  }

  #serve(name: string, request: IncomingMessage, response: ServerResponse): void {
    const file = this.files[name];
    this.ranges.push(request.headers.range);
    if (file === undefined) return void response.writeHead(404).end();
    const fresh = request.headers['if-range'] !== undefined && request.headers['if-range'] !== this.etag;
    const range = fresh ? '' : (request.headers.range ?? '');
    const from = Number(/^bytes=(\d+)-$/.exec(range)?.[1] ?? 0);
    const rest = file.subarray(from);
    response.writeHead(from > 0 ? 206 : 200, {
      etag: this.etag,
      'content-length': rest.length,
      ...(from > 0 ? { 'content-range': `bytes ${from}-${file.length - 1}/${file.length}` } : {}),
    });
    const stop = this.breaks.shift();
    if (stop === undefined) return void response.end(rest);
    response.write(rest.subarray(0, stop), () => setTimeout(() => request.socket.destroy(), 20));
  }
}

const problem = (status: number, code: string, detail: string): Exclude<Oddity, string> => ({
  status,
  body: { title: code, status, detail, code, request_id: 'req-1' },
});
