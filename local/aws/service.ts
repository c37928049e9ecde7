import type { IncomingMessage, ServerResponse } from 'node:http';
import { isObject, type JsonObject } from '../assembly/json.ts';
import type { Need } from './policies.ts';
import type { Principal } from './principals.ts';
import type { SignatureClaim } from './signature.ts';

/** One call to AWS under way through the front endpoint. */
export interface Call {
  principal: Principal;
  claim: SignatureClaim;
  request: IncomingMessage;
  response: ServerResponse;
  method: string;
  /** Path with query string. */
  url: string;
  /** Empty while the service takes the body as a stream. */
  body: Buffer;
  /** e.g. `GetItem` */
  operation: string;
  /** Filled by the DynamoDB service when the calls are observed. */
  capacityUnits: number;
}

/** One AWS service behind the front endpoint. */
export interface AwsService {
  /** Whether the body reaches the service as a stream instead of being read first. */
  readonly streamsBody: boolean;
  operation(call: Call): string;
  /** Reads what `needs` has to know of a streamed body. */
  prepare?(call: Call): Promise<void>;
  needs(call: Call): Need[];
  /** Answers the call, which is permitted. */
  answer(call: Call): Promise<void>;
  /** Refuses the call in the shape of the service. */
  refuse(call: Pick<Call, 'request' | 'response' | 'url'>, refusal: Refusal): void;
}

export interface Refusal {
  status: number;
  /** e.g. `AccessDeniedException` */
  code: string;
  message: string;
}

/** Sends a JSON body as an AWS JSON protocol does. */
export const sendJson = (
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void => {
  const text = JSON.stringify(body);
  response.writeHead(status, {
    'content-type': 'application/x-amz-json-1.0',
    'content-length': Buffer.byteLength(text),
    ...headers,
  });
  response.end(text);
};

/** A refusal of the AWS JSON protocols 1.0 and 1.1. */
export const refuseJson = (call: Pick<Call, 'response'>, refusal: Refusal): void => {
  sendJson(
    call.response,
    refusal.status,
    {
      __type: `com.amazon.coral.service#${refusal.code}`,
      message: refusal.message,
      Message: refusal.message,
    },
    { 'x-amzn-errortype': refusal.code },
  );
};

/** The operation in `X-Amz-Target: Prefix.Operation`. */
export const targetOperation = (request: IncomingMessage): string => {
  const target = request.headers['x-amz-target'];
  return typeof target === 'string' ? (target.split('.').at(-1) ?? '') : '';
};

/** What access denial says in AWS, so that a message can be recognised. */
export const denial = (principal: Principal, need: Need): string =>
  `User: ${principal.roleName}/${principal.functionName} is not authorized to perform: ${need.action} on resource: ${need.resource} because no identity-based policy allows the ${need.action} action`;

/** The JSON object in a body; an empty one when it holds none. */
export const parseJson = (body: Buffer): JsonObject => {
  try {
    const value: unknown = JSON.parse(body.toString('utf8'));
    return isObject(value) ? value : {};
  } catch {
    return {};
  }
};
