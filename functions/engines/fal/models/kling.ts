import { filmInVideo } from '../film-in.ts';
import type { FalModel } from '../model.ts';

/** Source: fal.ai, "Kling v2.5 Text to Video", input and output schema. */
export const kling: FalModel = {
  id: 'fal-kling',
  name: 'Kling 2.5 Turbo Pro',
  description: 'Scenes filmed by Kling 2.5 Turbo Pro, served by fal.',
  path: 'fal-ai/kling-video/v2.5-turbo/pro/text-to-video',
  clipSeconds: [5, 10],
  qualities: ['low', 'medium', 'high'],
  aspectRatios: ['16:9', '9:16', '1:1'],
  inputOf: ({ prompt, seconds, aspectRatio }) => ({
    prompt,
    duration: String(seconds),
    aspect_ratio: aspectRatio,
    negative_prompt: 'blur, distortion, text, captions, watermark',
  }),
  filmIn: filmInVideo,
};
