import { BedrockRuntimeClient, type BedrockRuntimeClientConfig } from '@aws-sdk/client-bedrock-runtime';
import { NodeHttpHandler } from '@smithy/node-http-handler';

const connectMilliseconds = 3000;
const answerMilliseconds = 30_000;

/** A client that makes every call once, over HTTP/1.1: who repeats a call pays for it again. */
export const newBedrock = (options: BedrockRuntimeClientConfig = {}): BedrockRuntimeClient =>
  new BedrockRuntimeClient({
    maxAttempts: 1,
    requestHandler: new NodeHttpHandler({
      connectionTimeout: connectMilliseconds,
      requestTimeout: answerMilliseconds,
      throwOnRequestTimeout: true,
    }),
    ...options,
  });

let client: BedrockRuntimeClient | undefined;

/** The one client of this instance. */
export const bedrock = (): BedrockRuntimeClient => {
  client ??= newBedrock();
  return client;
};
