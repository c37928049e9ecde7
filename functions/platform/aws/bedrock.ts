import { BedrockRuntimeClient, type BedrockRuntimeClientConfig } from '@aws-sdk/client-bedrock-runtime';
import { paidCalls } from './paid-calls.ts';

/** A client whose calls are billed: each is made once. */
export const newBedrock = (options: BedrockRuntimeClientConfig = {}): BedrockRuntimeClient =>
  new BedrockRuntimeClient({ ...paidCalls(), ...options });

let client: BedrockRuntimeClient | undefined;

/** The one client of this instance. */
export const bedrock = (): BedrockRuntimeClient => {
  client ??= newBedrock();
  return client;
};
