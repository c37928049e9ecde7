import { NodeHttpHandler } from '@smithy/node-http-handler';

/** A part of a text takes seconds; what takes longer never comes. */
export const answerMilliseconds = 30_000;
const connectMilliseconds = 3000;

/**
 * How clients make calls that are billed: every call once, for who repeats a call pays for it again; over HTTP/1.1,
 * since one connection of HTTP/2 that hangs would hold up every other call.
 */
export const paidCalls = () => ({
  maxAttempts: 1,
  requestHandler: new NodeHttpHandler({
    connectionTimeout: connectMilliseconds,
    requestTimeout: answerMilliseconds,
    throwOnRequestTimeout: true,
  }),
});
