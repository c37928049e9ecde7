import { http } from '../platform/http/entry.ts';
import { deleteOwnVideo } from './deletion.ts';
import { videosRoutes } from './routes.ts';

export const handler = http(videosRoutes.deleteVideo, async ({ params }, context) => {
  const { id } = await deleteOwnVideo(params.id, context);
  return { message: 'Video generation deleted successfully', video_id: id };
});
