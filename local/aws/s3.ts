import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import type { Faults } from '../cloud.ts';
import { Backend, readAll } from './forward.ts';
import type { Need, Policies } from './policies.ts';
import { announcesDigest, digestRefusal, isInChunks } from './s3-checksums.ts';
import type { BucketCors } from './s3-cors.ts';
import { readTarget, s3Needs, s3Operation } from './s3-needs.ts';
import type { AwsService, Call, Refusal } from './service.ts';

export interface S3Options {
  backendUrl: string;
  cors: BucketCors;
  policies: Policies;
  faults: Faults;
}

/** Query parameters of GetObject that set headers of its answer. Source: S3 API reference, GetObject. */
const responseOverrides: Readonly<Record<string, string>> = {
  'response-content-type': 'content-type',
  'response-content-language': 'content-language',
  'response-expires': 'expires',
  'response-cache-control': 'cache-control',
  'response-content-disposition': 'content-disposition',
  'response-content-encoding': 'content-encoding',
};

/** S3 in path style, passed on to the server that carries it; what that server lacks is added here. */
export class S3 implements AwsService {
  readonly streamsBody = true;
  readonly #options: S3Options;
  readonly #backend: Backend;

  constructor(options: S3Options) {
    this.#options = options;
    this.#backend = new Backend(options.backendUrl);
  }

  operation(call: Call): string {
    return s3Operation(call.method, readTarget(call.url), copySource(call.request) !== undefined) ?? '';
  }

  /** DeleteObjects names its keys in the body, which is read before the policies are asked. */
  async prepare(call: Call): Promise<void> {
    if (call.operation === 'DeleteObjects') call.body = await readAll(call.request);
  }

  needs(call: Call): Need[] {
    if (call.operation === '') return [];
    return s3Needs(call.operation, readTarget(call.url), copySource(call.request), call.body);
  }

  async answer(call: Call): Promise<void> {
    if (call.operation === '') {
      this.refuse(call, {
        status: 501,
        code: 'NotImplemented',
        message: 'A header or query you provided requests functionality that is not implemented.',
      });
      return;
    }
    if (call.principal.roleName !== undefined && this.#options.faults.happens('s3:500')) {
      this.refuse(call, {
        status: 500,
        code: 'InternalError',
        message: 'We encountered an internal error. Please try again.',
      });
      return;
    }
    if (this.#addsToSigned(call)) return;
    if (await this.#hidesAbsence(call)) return;
    if (await this.#isOtherBody(call)) return;
    await this.#backend.forward(call, {
      onHeaders: (status, headers) => this.#finishHeaders(call, status, headers),
    });
  }

  refuse(call: Pick<Call, 'request' | 'response' | 'url'>, refusal: Refusal): void {
    const { bucket } = readTarget(call.url);
    const cors = this.#corsHeaders(call.request, bucket);
    const text = call.request.method === 'HEAD' ? '' : errorXml(refusal, call.url);
    call.response.writeHead(refusal.status, {
      'content-type': 'application/xml',
      'content-length': Buffer.byteLength(text),
      ...cors,
    });
    call.response.end(text);
  }

  /** Answers a browser's preflight request, which carries no signature. */
  preflight(request: IncomingMessage, response: ServerResponse): void {
    const { bucket } = readTarget(request.url ?? '/');
    const method = String(request.headers['access-control-request-method'] ?? '');
    const asked = String(request.headers['access-control-request-headers'] ?? '')
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '');
    const headers = this.#options.cors.headers(bucket, request.headers.origin ?? '', method, asked);
    response.writeHead(headers ? 200 : 403, { ...headers, 'content-length': '0' });
    response.end();
  }

  close(): void {
    this.#backend.close();
  }

  /**
   * Without `s3:ListBucket` S3 does not tell that an object is missing: it answers 403. A role that lacks the
   * permission finds that out here and not in production.
   */
  async #hidesAbsence(call: Call): Promise<boolean> {
    const { roleName } = call.principal;
    if (roleName === undefined || (call.operation !== 'GetObject' && call.operation !== 'HeadObject'))
      return false;
    const { bucket } = readTarget(call.url);
    const need = { action: 's3:ListBucket', resource: `arn:aws:s3:::${bucket}` };
    if (await this.#options.policies.allows(roleName, need)) return false;
    if (await this.#exists(call)) return false;
    this.refuse(call, { status: 403, code: 'AccessDenied', message: 'Access Denied' });
    return true;
  }

  /** S3 takes no `x-amz-` header that the signature does not cover: it might be another request with it. */
  #addsToSigned(call: Call): boolean {
    const { signedHeaders } = call.claim;
    const isAdded = (name: string): boolean => name.startsWith('x-amz-') && !signedHeaders.includes(name);
    if (!Object.keys(call.request.headers).some(isAdded)) return false;
    const message = 'There were headers present in the request which were not signed';
    this.refuse(call, { status: 403, code: 'AccessDenied', message });
    return true;
  }

  /** S3 stores no body that is not what its digest says; the server behind would believe it. */
  async #isOtherBody(call: Call): Promise<boolean> {
    if (call.operation !== 'PutObject' && call.operation !== 'UploadPart') return false;
    const { query } = readTarget(call.url);
    const { headers } = call.request;
    // The server behind would decode a body that is not in chunks.
    if (!isInChunks(headers) && headers['content-encoding']?.includes('aws-chunked'))
      delete headers['content-encoding'];
    if (!announcesDigest(headers, query)) return false;
    call.body = await readAll(call.request);
    const refusal = digestRefusal(headers, query, call.body);
    if (refusal !== undefined) this.refuse(call, refusal);
    return refusal !== undefined;
  }

  async #exists(call: Call): Promise<boolean> {
    const path = call.url.split('?')[0] ?? '/';
    return (await this.#backend.status('HEAD', path, call)) !== 404;
  }

  #finishHeaders(call: Call, status: number, headers: IncomingHttpHeaders): void {
    const { bucket, query } = readTarget(call.url);
    if (call.method === 'GET' && status < 300) {
      for (const [parameter, header] of Object.entries(responseOverrides)) {
        const value = query.get(parameter);
        if (value !== null) headers[header] = value;
      }
    }
    if (status < 300 && call.operation === 'GetObject') headers['accept-ranges'] = 'bytes';
    Object.assign(headers, this.#corsHeaders(call.request, bucket));
  }

  #corsHeaders(request: IncomingMessage, bucket: string): Record<string, string> {
    const { origin } = request.headers;
    if (origin === undefined) return {};
    return this.#options.cors.headers(bucket, origin, request.method ?? '') ?? {};
  }
}

const copySource = (request: IncomingMessage): string | undefined => {
  const source = request.headers['x-amz-copy-source'];
  return typeof source === 'string' ? source : undefined;
};

const errorXml = (refusal: Refusal, url: string): string => {
  const { key } = readTarget(url);
  const escaped = (text: string): string =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${refusal.code}</Code><Message>${escaped(refusal.message)}</Message><Key>${escaped(key)}</Key></Error>`;
};
