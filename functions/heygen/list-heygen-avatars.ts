import { presentAvatars } from '../catalogues/present.ts';
import { env } from '../platform/env.ts';
import { http } from '../platform/http/entry.ts';
import { heygenRoutes } from './routes.ts';

export const handler = http(heygenRoutes.listHeygenAvatars, async (_input, { now }) => ({
  error: null,
  data: {
    avatars: presentAvatars(now).map(({ id, name, preview_url }) => ({
      avatar_id: id,
      avatar_name: name,
      // They are drawn, and any voice speaks for them.
      gender: 'unknown',
      preview_image_url: preview_url === null ? null : `${env('PUBLIC_URL')}${preview_url}`,
      preview_video_url: null,
      premium: false as const,
    })),
    talking_photos: [],
  },
}));
