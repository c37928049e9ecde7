import type { Context } from '../platform/http/context.ts';
import { http } from '../platform/http/entry.ts';
import type { Input, Output } from '../shared/contract.ts';
import { videoNotFound } from './not-found.ts';
import { presentEvent } from './present.ts';
import { videosRoutes } from './routes.ts';
import { listEvents, loadVideo } from './store.ts';

type Route = typeof videosRoutes.listVideoEvents;

const maxEvents = 1000;

const listVideoEvents = async (
  { params, query }: Input<Route>,
  { actor }: Context,
): Promise<Output<Route>> => {
  const limit = Math.min(Math.max(1, query.limit), maxEvents);
  const [video, events] = await Promise.all([
    loadVideo(actor.userId, params.id, { consistent: true }),
    listEvents(params.id, query.after, limit),
  ]);
  if (video === undefined) throw videoNotFound();
  return { events: events.map(presentEvent), last_seq: video.seq };
};

export const handler = http(videosRoutes.listVideoEvents, listVideoEvents);
