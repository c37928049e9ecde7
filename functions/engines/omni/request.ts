import type { SceneRequests } from '../capabilities.ts';
import { clipWish } from '../clip-wish.ts';
import { omniClips } from './provider.ts';

/** What Gemini Omni is sent to have a scene filmed. */
export const interactionOf = (request: SceneRequests['scene']) => {
  const { prompt, seconds, aspectRatio, shortSide } = clipWish(request, omniClips);
  return {
    model: 'gemini-omni-1.1-flash',
    input: prompt,
    background: true,
    store: true,
    response_format: {
      type: 'video',
      aspect_ratio: aspectRatio,
      duration: `${seconds}s`,
      resolution: shortSide > 720 ? '1080p' : '720p',
      delivery: 'uri',
    },
    generation_config: { video_config: { task: 'text_to_video' } },
  } as const;
};
