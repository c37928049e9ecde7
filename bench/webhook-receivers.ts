import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How a receiver behaves. `healthy` answers 204 at once. */
export const kinds = [
  'healthy',
  'silent',
  'reset',
  'error 500',
  'busy 429',
  'gone 410',
  'slow body',
  'huge body',
  'redirect',
] as const;
export type Kind = (typeof kinds)[number];

export interface Receivers {
  urlOf(kind: Kind): string;
  /** When each webhook came first, in `performance.now()`, by its id and the receiver's kind. */
  heard: Map<string, number>;
  /** Webhooks that came again, and those that came behind a later one of their video. */
  repeated: number;
  outOfOrder: number;
  /** Requests for what only a redirect leads to. */
  redirected: number;
  close(): void;
}

/** Receivers of every kind on 127.0.0.1. */
export const startReceivers = async (): Promise<Receivers> => {
  const heard = new Map<string, number>();
  /** The highest number heard of a video, by receiver and video. */
  const lastSeqs = new Map<string, number>();
  let base = '';
  const behave: Readonly<Record<Kind, (request: IncomingMessage, response: ServerResponse) => void>> = {
    healthy: (_request, response) => response.writeHead(204).end(),
    silent: () => {},
    reset: (request) => request.socket.resetAndDestroy(),
    'error 500': (_request, response) => response.writeHead(500).end('no'),
    'busy 429': (_request, response) => response.writeHead(429, { 'retry-after': '600' }).end(),
    'gone 410': (_request, response) => response.writeHead(410).end(),
    'slow body': (_request, response) => void response.writeHead(200).write('wait for it'),
    'huge body': (_request, response) => {
      response.writeHead(200);
      const more = (): void => {
        if (!response.destroyed) response.write('x'.repeat(65_536), () => setImmediate(more));
      };
      more();
    },
    redirect: (_request, response) =>
      response.writeHead(302, { location: `${base}/latest/meta-data/` }).end(),
  };
  const receivers = { redirected: 0, repeated: 0, outOfOrder: 0 };
  const listener: RequestListener = (request, response) => {
    const kind = kinds[Number(request.url?.slice(1))];
    if (kind === undefined) {
      receivers.redirected += 1;
      response.end();
      return;
    }
    const name = `${kind} ${request.headers['webhook-id']}`;
    if (heard.has(name)) receivers.repeated += 1;
    else {
      heard.set(name, performance.now());
      const [video = '', seq = ''] = name.split(/_(?=\d+$)/);
      const last = lastSeqs.get(video) ?? 0;
      if (Number(seq) < last) receivers.outOfOrder += 1;
      lastSeqs.set(video, Math.max(last, Number(seq)));
    }
    request.resume();
    behave[kind](request, response);
  };
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    urlOf: (kind) => `${base}/${kinds.indexOf(kind)}`,
    heard,
    get redirected() {
      return receivers.redirected;
    },
    get repeated() {
      return receivers.repeated;
    },
    get outOfOrder() {
      return receivers.outOfOrder;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
};
