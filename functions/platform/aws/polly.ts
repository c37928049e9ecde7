import {
  PollyClient,
  type PollyClientConfig,
  SynthesizeSpeechCommand,
  type SynthesizeSpeechCommandInput,
} from '@aws-sdk/client-polly';
import { NodeHttpHandler } from '@smithy/node-http-handler';

/** A part of a text takes seconds; what takes longer never comes. */
const answerMilliseconds = 30_000;
const connectMilliseconds = 3000;

/**
 * A client that makes every call once: who repeats a call pays for it again. Over HTTP/1.1, since one connection of
 * HTTP/2 that hangs would hold up every scene.
 */
export const newPolly = (options: PollyClientConfig = {}): PollyClient =>
  new PollyClient({
    maxAttempts: 1,
    requestHandler: new NodeHttpHandler({
      connectionTimeout: connectMilliseconds,
      requestTimeout: answerMilliseconds,
      throwOnRequestTimeout: true,
    }),
    ...options,
  });

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
