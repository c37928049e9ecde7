import {
  PollyClient,
  type PollyClientConfig,
  SynthesizeSpeechCommand,
  type SynthesizeSpeechCommandInput,
} from '@aws-sdk/client-polly';
import { answerMilliseconds, paidCalls } from './paid-calls.ts';

/** A client whose calls are billed: each is made once. */
export const newPolly = (options: PollyClientConfig = {}): PollyClient =>
  new PollyClient({ ...paidCalls(), ...options });

let client: PollyClient | undefined;

/** The one client of this instance. */
export const pollyClient = (): PollyClient => {
  client ??= newPolly();
  return client;
};

/**
 * Has a text spoken or its marks told; the need is `speech:polly`.
 *
 * @param milliseconds until the last byte of the answer
 * @returns all of the answer
 * @throws the SDK's error, also where the answer ends too early or never
 */
export const synthesizeSpeech = async (
  polly: PollyClient,
  input: SynthesizeSpeechCommandInput,
  milliseconds = answerMilliseconds,
): Promise<Uint8Array> => {
  const abortSignal = AbortSignal.timeout(milliseconds);
  const late = new Promise<never>((_, reject) => {
    abortSignal.addEventListener('abort', () => reject(abortSignal.reason), { once: true });
  });
  late.catch(() => {});
  const { AudioStream: stream } = await polly.send(new SynthesizeSpeechCommand(input), { abortSignal });
  if (stream === undefined) return new Uint8Array();
  return Promise.race([stream.transformToByteArray(), late]);
};
