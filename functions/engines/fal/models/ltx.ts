import { filmInVideo } from '../film-in.ts';
import type { FalModel } from '../model.ts';

/**
 * Source: fal.ai, "LTX 2.3 Video Fast", input and output schemas of text and of image to video. Clips above 10 s are 25
 * pictures a second at 1080p.
 */
export const ltx: FalModel = {
  id: 'fal-ltx',
  name: 'LTX 2.3 Fast',
  description: 'Scenes filmed by LTX 2.3 Fast, served by fal.',
  path: 'fal-ai/ltx-2.3/text-to-video/fast',
  imagePath: 'fal-ai/ltx-2.3/image-to-video/fast',
  clipSeconds: [6, 8, 10, 12, 14, 16, 18, 20],
  qualities: ['low', 'medium', 'high'],
  aspectRatios: ['16:9', '9:16'],
  frames: { last: true, leastSide: 256 },
  inputOf: ({ prompt, seconds, aspectRatio, first, last }) => ({
    prompt,
    duration: seconds,
    resolution: '1080p',
    aspect_ratio: aspectRatio,
    fps: 25,
    generate_audio: false,
    ...(first === undefined ? {} : { image_url: first }),
    ...(last === undefined ? {} : { end_image_url: last }),
  }),
  filmIn: filmInVideo,
};
