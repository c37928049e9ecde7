import { http } from '../platform/http/entry.ts';
import { findDeletion, listEvents } from './event-store.ts';
import { eventLink } from './media-links.ts';
import type { VideoEvent } from './model.ts';
import { videoNotFound } from './not-found.ts';
import { presentEvent } from './present.ts';
import { videosRoutes } from './routes.ts';
import type { EventResponse } from './schemas.ts';
import { loadVideo } from './store.ts';

const maxEvents = 1000;

const told = (events: readonly VideoEvent[], now: Date): Promise<EventResponse[]> =>
  Promise.all(events.map(async (event) => presentEvent(event, await eventLink(event, now))));

/** Of a deleted video, the event that tells so is there for a day. */
export const handler = http(videosRoutes.listVideoEvents, async ({ params, query }, { actor, now }) => {
  const limit = Math.min(Math.max(1, query.limit), maxEvents);
  const [video, events] = await Promise.all([
    loadVideo(actor.userId, params.id, { consistent: true }),
    listEvents(params.id, query.after, limit, { consistent: true }),
  ]);
  if (video !== undefined) return { events: await told(events, now), last_seq: video.seq };
  const deletion = await findDeletion(actor.userId, params.id);
  if (deletion === undefined) throw videoNotFound();
  const left = await listEvents(params.id, query.after, limit, { consistent: true });
  return { events: left.map((event) => presentEvent(event)), last_seq: deletion.seq };
});
