import type { SceneRequests } from '../capabilities.ts';
import { clipWish } from '../clip-wish.ts';
import { omniClips } from './provider.ts';

/** What is sent to have a scene filmed. @param token is left as a label, for whoever reads Google's bill */
export const interactionOf = (request: SceneRequests['scene'], token: string) => {
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
    labels: { job: token.toLowerCase().slice(-63) },
  } as const;
};
