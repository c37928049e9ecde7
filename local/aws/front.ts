import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { ObservedCall, Service } from '../cloud.ts';
import { readAll } from './forward.ts';
import type { Policies } from './policies.ts';
import type { Principal, Principals } from './principals.ts';
import type { S3 } from './s3.ts';
import { type AwsService, type Call, denial, type Refusal, refuseJson } from './service.ts';
import {
  isSignatureValid,
  readClaim,
  type SignatureClaim,
  type SignedRequest,
  signedAt,
} from './signature.ts';

/** Signatures older than this are refused. Source: IAM user guide, "Elements of an AWS API request signature". */
const clockSkewMilliseconds = 15 * 60 * 1000;
/** Longest life of a presigned URL: seven days. Source: same. */
const longestPresignSeconds = 604_800;

export interface FrontServices {
  principals: Principals;
  policies: Policies;
  s3: S3;
  /** By SigV4 signing name. */
  services: Map<string, AwsService>;
  onCall: ((call: ObservedCall) => void) | undefined;
  log(event: string, fields?: Record<string, unknown>): void;
}

/** The one HTTP endpoint for all AWS services: who calls, may they, and on to the service. */
export class Front implements Service {
  readonly #server: Server;
  readonly endpoint: string;
  #parts: FrontServices | undefined;

  private constructor(server: Server, endpoint: string) {
    this.#server = server;
    this.endpoint = endpoint;
    server.on('request', (request, response) => void this.#serve(request, response));
  }

  /** Listens on a free port of 127.0.0.1; calls are refused until `open`. */
  static async listen(): Promise<Front> {
    const server = createServer({ keepAliveTimeout: 30_000, requestTimeout: 0 });
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(0, '127.0.0.1', resolve);
    });
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('The front endpoint has no port');
    return new Front(server, `http://127.0.0.1:${address.port}`);
  }

  open(parts: FrontServices): void {
    this.#parts = parts;
  }

  /** Adds a service under its signing name. */
  add(signingName: string, service: AwsService): void {
    this.#parts?.services.set(signingName, service);
  }

  async close(): Promise<void> {
    const closed = new Promise((resolve) => this.#server.close(resolve));
    this.#server.closeAllConnections();
    await closed;
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    response.setHeader('x-amzn-requestid', randomUUID());
    try {
      if (this.#parts) await this.#handle(this.#parts, request, response);
      else response.writeHead(503).end();
    } catch (error) {
      const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
      this.#parts?.log('aws-call-failed', { url: request.url, error: text });
      if (response.headersSent) response.destroy();
      else response.writeHead(500).end();
    }
  }

  async #handle(parts: FrontServices, request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method === 'OPTIONS') return parts.s3.preflight(request, response);
    const startedAt = performance.now();
    const method = request.method ?? 'GET';
    const url = request.url ?? '/';
    const claim = readClaim({ method, url, headers: request.headers });
    const service = parts.services.get(claim?.service ?? 's3');
    if (!service) {
      const message = `The embedded cloud has no service ${claim?.service}`;
      return refuseJson({ response }, { status: 501, code: 'UnknownOperationException', message });
    }
    const body = service.streamsBody ? Buffer.alloc(0) : await readAll(request);
    const signed: SignedRequest = { method, url, headers: request.headers, body };
    const caller = identify(parts.principals, signed, claim);
    if ('code' in caller) return service.refuse({ request, response, url }, caller);
    const { principal } = caller;
    const call: Call = {
      ...{ principal, claim: caller.claim, request, response, method, url, body },
      ...{ operation: '', capacityUnits: 0 },
    };
    call.operation = service.operation(call);
    await service.prepare?.(call);
    const denied = await parts.policies.firstDenied(principal, service.needs(call));
    if (denied) {
      const message = denial(principal, denied);
      parts.log('access-denied', { function: principal.functionName, ...denied });
      const isXml = service === parts.s3;
      const [status, code] = isXml ? [403, 'AccessDenied'] : [400, 'AccessDeniedException'];
      service.refuse(call, { status, code, message });
    } else await service.answer(call);
    if (principal.roleName !== undefined) observe(parts, call, startedAt);
  }
}

/** Whose signature this is, or why it counts for nothing. */
const identify = (
  principals: Principals,
  request: SignedRequest,
  claim: SignatureClaim | undefined,
): { principal: Principal; claim: SignatureClaim } | Refusal => {
  if (!claim) return { status: 403, code: 'AccessDenied', message: 'Access Denied' };
  const principal = principals.find(claim.accessKeyId);
  if (!principal) {
    const message = 'The AWS Access Key Id you provided does not exist in our records.';
    return { status: 403, code: 'InvalidAccessKeyId', message };
  }
  if (!isSignatureValid(request, claim, principal.credentials.secretAccessKey)) {
    const message =
      'The request signature we calculated does not match the signature you provided. Check your key and signing method.';
    return { status: 403, code: 'SignatureDoesNotMatch', message };
  }
  const ageMilliseconds = Date.now() - signedAt(claim);
  if (claim.expiresSeconds === undefined) {
    if (Math.abs(ageMilliseconds) <= clockSkewMilliseconds) return { principal, claim };
    const message = 'The difference between the request time and the current time is too large.';
    return { status: 403, code: 'RequestTimeTooSkewed', message };
  }
  if (claim.expiresSeconds > longestPresignSeconds) {
    const message =
      'X-Amz-Expires must be less than a week (in seconds); that is, the given X-Amz-Expires must be less than 604800 seconds';
    return { status: 400, code: 'AuthorizationQueryParametersError', message };
  }
  if (ageMilliseconds <= claim.expiresSeconds * 1000 && ageMilliseconds >= -clockSkewMilliseconds)
    return { principal, claim };
  return { status: 403, code: 'AccessDenied', message: 'Request has expired' };
};

const observe = (parts: FrontServices, call: Call, startedAt: number): void => {
  parts.onCall?.({
    functionName: call.principal.functionName,
    service: call.claim.service,
    operation: call.operation,
    startedAt,
    endedAt: performance.now(),
    status: call.response.statusCode,
    capacityUnits: call.capacityUnits,
  });
};
