import type { SceneRequests } from '../capabilities.ts';
import { clipWish } from '../clip-wish.ts';
import { omniClips } from './provider.ts';

/** What Gemini Omni is sent to have a scene filmed. */
export const interactionOf = (request: SceneRequests['scene']) => {
  const { prompt, seconds, aspectRatio, shortSide, first } = clipWish(request, omniClips);
  const image =
    first === undefined ? undefined : ({ type: 'image', mime_type: 'image/jpeg', data: first } as const);
  return {
    model: 'gemini-omni-1.1-flash',
    input: image === undefined ? prompt : [image, { type: 'text', text: prompt } as const],
    background: true,
    store: true,
    response_format: {
      type: 'video',
      aspect_ratio: aspectRatio,
      duration: `${seconds}s`,
      resolution: shortSide > 720 ? '1080p' : '720p',
      delivery: 'uri',
    },
    generation_config: { video_config: { task: image === undefined ? 'text_to_video' : 'image_to_video' } },
  } as const;
};
