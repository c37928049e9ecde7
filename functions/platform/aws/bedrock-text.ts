import {
  ApplyGuardrailCommand,
  type ApplyGuardrailCommandOutput,
  type ApplyGuardrailRequest,
  BedrockRuntimeClient,
  ConverseCommand,
  type ConverseCommandInput,
  type ConverseCommandOutput,
} from '@aws-sdk/client-bedrock-runtime';
import { NodeHttpHandler } from '@smithy/node-http-handler';

const connectMilliseconds = 3000;

let client: BedrockRuntimeClient | undefined;

/** The one client of this instance. It makes every call once: who repeats a call pays for it again. */
const bedrock = (): BedrockRuntimeClient => {
  client ??= new BedrockRuntimeClient({
    maxAttempts: 1,
    requestHandler: new NodeHttpHandler({ connectionTimeout: connectMilliseconds }),
  });
  return client;
};

/**
 * Asks a language model; the need is `text:bedrock`.
 *
 * @param milliseconds until the answer is read
 * @throws the SDK's error
 */
export const converse = (input: ConverseCommandInput, milliseconds: number): Promise<ConverseCommandOutput> =>
  bedrock().send(new ConverseCommand(input), { abortSignal: AbortSignal.timeout(milliseconds) });

/**
 * Has a guardrail judge a text; the need is `moderation:guardrails`.
 *
 * @param milliseconds until the answer is read
 * @throws the SDK's error
 */
export const applyGuardrail = (
  input: ApplyGuardrailRequest,
  milliseconds: number,
): Promise<ApplyGuardrailCommandOutput> =>
  bedrock().send(new ApplyGuardrailCommand(input), { abortSignal: AbortSignal.timeout(milliseconds) });
