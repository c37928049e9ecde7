import type { SceneRequests, Started, VendorFailure } from '../../../functions/engines/capabilities.ts';
import type { VendorAnswer } from './client.ts';

export const clipOf = ({ film, sceneIndex, timing }: SceneRequests['scene'], token: string) => ({
  client_token: token,
  prompt: film.scenes[sceneIndex]?.narration ?? '',
  width: film.width,
  height: film.height,
  frames: timing.frames,
});

export const startedOf = ({ status, body, retryAfterSeconds }: VendorAnswer): Started => {
  if (body.id !== undefined) return { state: 'started', handle: body.id };
  const vendorMessage = body.error?.message ?? `HTTP ${status}`;
  if (status === 429)
    return {
      state: 'busy',
      vendorMessage,
      ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
    };
  if (status >= 500) throw new Error(vendorMessage);
  return { state: 'failed', ...failureOf({ body }) };
};

export const failureOf = ({ body: { error, billed } }: Pick<VendorAnswer, 'body'>): VendorFailure => {
  const isRefusal = error?.code === 'content_policy';
  return {
    code: isRefusal ? 'ENGINE_REFUSED' : 'ENGINE_FAILED',
    vendorMessage: error?.message ?? 'No reason given',
    retryable: !isRefusal,
    charged: billed === true,
  };
};
