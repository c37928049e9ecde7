import type { Video } from '../../functions/videos/model.ts';
import { newVideo } from '../../functions/videos/new-video.ts';
import { type GenerationRequest, quoteVideo } from '../../functions/videos/quote-video.ts';

/** A pending video as a request makes one; nothing is stored. */
export const quotedVideo = (wish: Partial<GenerationRequest> = {}): Video => {
  const now = new Date('2026-11-28T12:00:00.000Z');
  const { request, price, seconds } = quoteVideo(
    {
      kind: 'avatar',
      text: 'Hello from here.',
      language: 'en',
      style: 'professional',
      quality: 'medium',
      aspectRatio: '16:9',
      music: true,
      ...wish,
    },
    now,
  );
  return newVideo(request, {
    id: '019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a',
    ownerId: 'owner',
    price,
    estimatedSeconds: seconds,
    now,
    checkAt: now.toISOString(),
  });
};
