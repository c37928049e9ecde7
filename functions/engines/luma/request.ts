import type { SceneRequests } from '../capabilities.ts';
import { clipWish } from '../clip-wish.ts';
import { lumaClips } from './provider.ts';

const keyframe = (data: string) => ({
  type: 'image',
  source: { type: 'base64', media_type: 'image/jpeg', data },
});

/** What Luma Ray2 is sent to have a scene filmed. Source: Amazon Bedrock user guide, "Luma AI models". */
export const inputOf = (request: SceneRequests['scene']) => {
  const { prompt, seconds, aspectRatio, shortSide, first, last } = clipWish(request, lumaClips);
  const frame0 = first === undefined ? {} : { frame0: keyframe(first) };
  const frame1 = last === undefined ? {} : { frame1: keyframe(last) };
  return {
    prompt,
    aspect_ratio: aspectRatio,
    duration: `${seconds}s`,
    resolution: shortSide > 540 ? '720p' : '540p',
    loop: false,
    ...(first === undefined && last === undefined ? {} : { keyframes: { ...frame0, ...frame1 } }),
  };
};
