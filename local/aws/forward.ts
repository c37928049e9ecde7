import { Agent, request as httpRequest, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import { pipeline } from 'node:stream/promises';
import type { Call } from './service.ts';

/** Headers that belong to one connection and are not passed on. */
const hopHeaders = new Set([
  'connection',
  'keep-alive',
  'transfer-encoding',
  'expect',
  'host',
  'authorization',
]);

/** An answer up to this length is passed on in one piece, which is cheaper than a stream. */
const bufferedBytes = 1_048_576;

export interface ForwardOptions {
  /** Replaces the call's body, which must have been read. */
  body?: Buffer;
  /** Changes the headers of the answer before they are sent. */
  onHeaders?(status: number, headers: IncomingHttpHeaders): void;
  /** Replaces the answer's body, which is then read whole. */
  onBody?(status: number, body: Buffer): Buffer;
}

/** Passes calls on to the server that stands in for a service. */
export class Backend {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 256 });
  readonly #url: URL;

  /** @param url base URL, e.g. `http://127.0.0.1:8000` */
  constructor(url: string) {
    this.#url = new URL(url);
  }

  /** Forwards a call and sends its answer; the number is the answer's status. */
  async forward(call: Call, options: ForwardOptions = {}): Promise<number> {
    const body = options.body ?? call.body;
    const answer = await this.#send(call, body, body.length === 0 && hasBody(call.request.headers));
    const status = answer.statusCode ?? 502;
    const headers = { ...answer.headers };
    for (const name of hopHeaders) delete headers[name];
    options.onHeaders?.(status, headers);
    if (options.onBody) {
      const body = options.onBody(status, await readAll(answer));
      call.response.writeHead(status, { ...headers, 'content-length': body.length });
      call.response.end(body);
    } else if (Number(headers['content-length'] ?? Infinity) <= bufferedBytes) {
      const body = await readAll(answer);
      call.response.writeHead(status, headers);
      call.response.end(body);
    } else {
      call.response.writeHead(status, headers);
      // The caller may go away in the middle of a download; that is its right.
      await pipeline(answer, call.response).catch(() => undefined);
    }
    return status;
  }

  /** The status that a request without a body gets, in the name of a call. */
  async status(method: string, path: string, call: Call): Promise<number> {
    const probe = { ...call, method, url: path, body: Buffer.alloc(0) };
    const answer = await this.#send(probe, probe.body, false);
    answer.resume();
    return answer.statusCode ?? 502;
  }

  close(): void {
    this.#agent.destroy();
  }

  /** @param streams the call's body is sent on as it comes in */
  #send(call: Call, body: Buffer, streams: boolean): Promise<IncomingMessage> {
    const headers = this.#headers(call);
    if (!streams) headers['content-length'] = String(body.length);
    return new Promise((resolve, reject) => {
      const attempt = (isRetry: boolean): void => {
        const outgoing = httpRequest({
          agent: this.#agent,
          host: this.#url.hostname,
          port: this.#url.port,
          method: call.method,
          path: call.url,
          headers,
        });
        outgoing.once('response', resolve);
        outgoing.once('error', (error) => {
          // A kept connection may close just as it is used again; nothing has been sent then.
          if (!isRetry && !streams && outgoing.reusedSocket) attempt(true);
          else reject(error);
        });
        if (streams) call.request.pipe(outgoing);
        else outgoing.end(body);
      };
      attempt(false);
    });
  }

  #headers(call: Call): Record<string, string | string[]> {
    const headers: Record<string, string | string[]> = {};
    for (const [name, value] of Object.entries(call.request.headers)) {
      if (value !== undefined && !hopHeaders.has(name)) headers[name] = value;
    }
    headers.host = this.#url.host;
    // Whoever called, what lies behind sees one caller: some emulators keep data apart by access key.
    const { timestamp, region, service } = call.claim;
    headers.authorization = `AWS4-HMAC-SHA256 Credential=kinora/${timestamp.slice(0, 8)}/${region}/${service}/aws4_request, SignedHeaders=host, Signature=${'0'.repeat(64)}`;
    return headers;
  }
}

const hasBody = (headers: IncomingHttpHeaders): boolean => {
  const length = headers['content-length'];
  return headers['transfer-encoding'] !== undefined || (length !== undefined && length !== '0');
};

/** The whole body of a message. */
export const readAll = (message: IncomingMessage): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    message.on('data', (chunk: Buffer) => chunks.push(chunk));
    message.once('end', () => resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)));
    message.once('error', reject);
  });
