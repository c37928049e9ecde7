import type { SceneRequests } from '../capabilities.ts';
import { clipWish } from '../clip-wish.ts';
import { veoClips } from './models.ts';

/** What a model of Veo is sent to have a scene filmed, but for the folder that it writes to. */
export const videoOf = (model: string, request: SceneRequests['scene']) => {
  const { prompt, seconds, aspectRatio, shortSide } = clipWish(request, veoClips);
  return {
    model,
    source: { prompt },
    config: {
      numberOfVideos: 1,
      durationSeconds: seconds,
      aspectRatio,
      resolution: shortSide > 720 ? '1080p' : '720p',
      negativePrompt: 'blur, distortion, text, captions, watermark',
      generateAudio: false,
    },
  };
};
