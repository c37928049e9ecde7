import type { SceneRequests } from '../capabilities.ts';
import { clipWish } from '../clip-wish.ts';
import { lumaClips } from './provider.ts';

/** What Luma Ray2 is sent to have a scene filmed. Source: Amazon Bedrock user guide, "Luma AI models". */
export const inputOf = (request: SceneRequests['scene']) => {
  const { prompt, seconds, aspectRatio, shortSide } = clipWish(request, lumaClips);
  return {
    prompt,
    aspect_ratio: aspectRatio,
    duration: `${seconds}s`,
    resolution: shortSide > 540 ? '720p' : '540p',
    loop: false,
  };
};
