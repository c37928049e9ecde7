import type { VideoRequest } from './video-request.ts';

export const videoKinds = ['avatar', 'prompt', 'movie'] as const satisfies readonly VideoRequest['kind'][];
