import type { VideoRequest } from './model.ts';

export const videoKinds = ['avatar', 'prompt'] as const satisfies readonly VideoRequest['kind'][];
