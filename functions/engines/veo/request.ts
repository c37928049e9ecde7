import type { SceneRequests } from '../capabilities.ts';
import { clipWish } from '../clip-wish.ts';
import { veoClips } from './models.ts';

/** Source: `@google/genai` 3.3.0, `Image`. */
const jpeg = (imageBytes: string) => ({ imageBytes, mimeType: 'image/jpeg' });

/** What a model of Veo is sent to have a scene filmed, but for the folder that it writes to. */
export const videoOf = (model: string, request: SceneRequests['scene']) => {
  const { prompt, seconds, aspectRatio, shortSide, first, last } = clipWish(request, veoClips);
  return {
    model,
    source: { prompt, ...(first === undefined ? {} : { image: jpeg(first) }) },
    config: {
      numberOfVideos: 1,
      durationSeconds: seconds,
      aspectRatio,
      resolution: shortSide > 720 ? '1080p' : '720p',
      negativePrompt: 'blur, distortion, text, captions, watermark',
      generateAudio: false,
      ...(last === undefined ? {} : { lastFrame: jpeg(last) }),
    },
  };
};
