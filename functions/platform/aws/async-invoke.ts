import {
  type BedrockRuntimeClient,
  GetAsyncInvokeCommand,
  type GetAsyncInvokeCommandOutput,
  StartAsyncInvokeCommand,
  type StartAsyncInvokeCommandInput,
} from '@aws-sdk/client-bedrock-runtime';
import { env } from '../env.ts';
import { bedrock } from './bedrock.ts';
import { getObject, listObjects } from './media.ts';

/** What a model makes in its own time, and leaves in the media bucket. */
export interface AsyncInvoke {
  /** Starts it; the need is `luma:start`. @returns its ARN */
  start(
    input: Pick<StartAsyncInvokeCommandInput, 'modelId' | 'modelInput' | 'clientRequestToken'>,
    prefix: string,
  ): Promise<string | undefined>;
  /** How it stands; the need is `luma:look`. */
  look(
    arn: string,
  ): Promise<Pick<GetAsyncInvokeCommandOutput, 'status' | 'failureMessage' | 'outputDataConfig'>>;
  /**
   * The first MP4 that it left under a prefix; the needs are `media:list` and `media:read`. `load` reads it whole: look
   * at `bytes` first.
   */
  film(prefix: string): Promise<LeftFilm | undefined>;
}

/** A film that a model left. */
export interface LeftFilm {
  bytes: number;
  load(): Promise<Uint8Array | undefined>;
}

/** @param client the one of this instance when absent */
export const asyncInvoke = (client?: BedrockRuntimeClient): AsyncInvoke => {
  const sender = (): BedrockRuntimeClient => client ?? bedrock();
  return {
    start: async (input, prefix) => {
      const s3Uri = `s3://${env('MEDIA_BUCKET')}/${prefix}`;
      const outputDataConfig = { s3OutputDataConfig: { s3Uri } };
      return (await sender().send(new StartAsyncInvokeCommand({ ...input, outputDataConfig }))).invocationArn;
    },
    look: (arn) => sender().send(new GetAsyncInvokeCommand({ invocationArn: arn })),
    film: async (prefix) => {
      const { objects } = await listObjects(prefix, undefined);
      const found = objects.find(({ key }) => key.endsWith('.mp4'));
      return found === undefined ? undefined : { bytes: found.bytes, load: () => getObject(found.key) };
    },
  };
};
