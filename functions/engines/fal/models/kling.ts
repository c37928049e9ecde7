import { filmInVideo } from '../film-in.ts';
import type { FalModel } from '../model.ts';

/** Source: fal.ai, "Kling Video v2.5 Turbo Pro", input and output schemas of text and of image to video. */
export const kling: FalModel = {
  id: 'fal-kling',
  name: 'Kling 2.5 Turbo Pro',
  description: 'Scenes filmed by Kling 2.5 Turbo Pro, served by fal.',
  path: 'fal-ai/kling-video/v2.5-turbo/pro/text-to-video',
  imagePath: 'fal-ai/kling-video/v2.5-turbo/pro/image-to-video',
  clipSeconds: [5, 10],
  qualities: ['low', 'medium', 'high'],
  aspectRatios: ['16:9', '9:16', '1:1'],
  frames: { last: true, leastSide: 300 },
  // A clip that begins with a picture has the shape of that.
  inputOf: ({ prompt, seconds, aspectRatio, first, last }) => ({
    prompt,
    duration: String(seconds),
    ...(first === undefined ? { aspect_ratio: aspectRatio } : { image_url: first }),
    ...(last === undefined ? {} : { tail_image_url: last }),
    negative_prompt: 'blur, distortion, text, captions, watermark',
  }),
  filmIn: filmInVideo,
};
