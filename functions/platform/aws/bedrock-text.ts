import {
  ApplyGuardrailCommand,
  type ApplyGuardrailCommandOutput,
  type ApplyGuardrailRequest,
  ConverseCommand,
  type ConverseCommandInput,
  type ConverseCommandOutput,
} from '@aws-sdk/client-bedrock-runtime';
import { bedrock } from './bedrock.ts';

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
