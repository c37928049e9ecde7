import type { SceneRequests } from '../capabilities.ts';
import { clipWish } from '../clip-wish.ts';
import { veoClips } from './models.ts';

/** What is asked for to have a scene filmed. @param folder of this start alone */
export const videoOf = (model: string, request: SceneRequests['scene'], folder: string) => {
  const { prompt, seconds, aspectRatio, shortSide } = clipWish(request, veoClips);
  return {
    model,
    source: { prompt },
    config: {
      numberOfVideos: 1,
      outputGcsUri: folder,
      durationSeconds: seconds,
      aspectRatio,
      resolution: shortSide > 720 ? '1080p' : '720p',
      negativePrompt: 'blur, distortion, text, captions, watermark',
      generateAudio: false,
    },
  };
};
