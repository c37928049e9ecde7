import * as z from 'zod/mini';
import type { Context } from '../platform/http/context.ts';
import { http } from '../platform/http/entry.ts';
import { nothingMore, OtherReply, reply } from '../platform/http/reply.ts';
import { longestWaitSeconds } from '../shared/prefer.ts';
import { eventsResponse } from './event-schemas.ts';
import { findDeletion, listEvents } from './event-store.ts';
import { eventStreamOf, eventStreamType, wantsStream } from './event-stream.ts';
import { eventLink } from './media-links.ts';
import { isTerminal, type VideoEvent } from './model.ts';
import { videoNotFound } from './not-found.ts';
import { presentEvent } from './present.ts';
import { videosRoutes } from './routes.ts';
import { waitInPlace } from './short-wait.ts';
import { loadVideo } from './store.ts';

const maxEvents = 1000;

/** What there is to tell after a number. */
interface Page {
  events: readonly VideoEvent[];
  lastSeq: number;
  /** Whether nothing more is to come. */
  hasEnded: boolean;
}

interface Asked {
  ownerId: string;
  videoId: string;
  after: number;
  limit: number;
}

/** Of a deleted video, the event that tells so is there for a day. @throws KinoraError 404 `VIDEO_NOT_FOUND` */
const loadPage = async ({ ownerId, videoId, after, limit }: Asked): Promise<Page> => {
  const [video, events] = await Promise.all([
    loadVideo(ownerId, videoId, { consistent: true }),
    listEvents(videoId, after, limit, { consistent: true }),
  ]);
  if (video !== undefined) return { events, lastSeq: video.seq, hasEnded: isTerminal(video.status) };
  const deletion = await findDeletion(ownerId, videoId);
  if (deletion === undefined) throw videoNotFound();
  const left = await listEvents(videoId, after, limit, { consistent: true });
  return { events: left, lastSeq: deletion.seq, hasEnded: true };
};

const isDone = ({ events, hasEnded }: Page): boolean => events.length > 0 || hasEnded;

/** The page once there is something to tell, or the wait is over; `held` where the request had a place to wait in. */
const loadHeldPage = async (
  asked: Asked,
  seconds: number | undefined,
  context: Context,
): Promise<{ page: Page; held: boolean }> => {
  const page = await loadPage(asked);
  if (isDone(page) || seconds === undefined) return { page, held: seconds !== undefined };
  const look = () => loadPage(asked);
  const waited = await waitInPlace({ ownerId: asked.ownerId, seconds, look, isDone }, context);
  return { page: waited?.seen ?? page, held: waited !== undefined };
};

export const handler = http(videosRoutes.listVideoEvents, async ({ params, query, headers }, context) => {
  const { actor } = context;
  const { accept, prefer, 'last-event-id': lastEventId } = headers;
  const isStream = wantsStream(accept);
  const seconds = prefer ?? (isStream ? longestWaitSeconds : undefined);
  const { page, held } = await loadHeldPage(
    {
      ownerId: actor.userId,
      videoId: params.id,
      after: lastEventId ?? query.after,
      limit: Math.min(Math.max(1, query.limit), maxEvents),
    },
    seconds,
    context,
  );
  // Links to films are signed for the moment at which they are told.
  const told = {
    events: await Promise.all(
      page.events.map(async (event) => presentEvent(event, await eventLink(event, new Date()))),
    ),
    last_seq: page.lastSeq,
  };
  const applied = held ? { 'preference-applied': `wait=${seconds}` } : {};
  if (!isStream) return reply(told, { headers: applied });
  if (page.events.length === 0 && page.hasEnded) return nothingMore();
  const { events } = z.parse(eventsResponse, told);
  return new OtherReply(eventStreamType, eventStreamOf(events, held), applied);
});
