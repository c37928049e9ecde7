import { http } from '../platform/http/entry.ts';
import { deleteOwnVideo } from '../videos/deletion.ts';
import { heygenRoutes } from './routes.ts';

export const handler = http(heygenRoutes.deleteHeygenVideo, async ({ query }, context) => {
  await deleteOwnVideo(query.video_id, context);
  return { code: 100 as const, data: null, message: 'Success' as const };
});
