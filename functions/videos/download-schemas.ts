import * as z from 'zod/mini';
import { type VideoFile, videoFiles } from './media-keys.ts';

export const downloadFiles = Object.keys(videoFiles) as VideoFile[];
export const downloadQuery = z.object({
  file: z._default(z.enum(downloadFiles), 'video'),
});
export const downloadNewestQuery = z.extend(downloadQuery, {
  video_id: z.optional(z.string().check(z.minLength(1), z.maxLength(64))),
});
export const downloadHeaders = z.object({ accept: z.optional(z.string()) });

export const downloadResponse = z.object({ url: z.string(), expires_at: z.string() });
