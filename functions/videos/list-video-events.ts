import { http } from '../platform/http/entry.ts';
import { videoNotFound } from './not-found.ts';
import { presentEvent } from './present.ts';
import { videosRoutes } from './routes.ts';
import { listEvents, loadVideo } from './store.ts';

const maxEvents = 1000;

export const handler = http(videosRoutes.listVideoEvents, async ({ params, query }, { actor }) => {
  const limit = Math.min(Math.max(1, query.limit), maxEvents);
  const [video, events] = await Promise.all([
    loadVideo(actor.userId, params.id, { consistent: true }),
    listEvents(params.id, query.after, limit),
  ]);
  if (video === undefined) throw videoNotFound();
  return { events: events.map(presentEvent), last_seq: video.seq };
});
