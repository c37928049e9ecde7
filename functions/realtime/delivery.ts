import { sendMessage } from '../platform/aws/connections.ts';
import { listEvents } from '../videos/event-store.ts';
import { eventLink } from '../videos/media-links.ts';
import type { VideoEvent } from '../videos/model.ts';
import { presentEvent } from '../videos/present.ts';
import type { ServerMessage, VideoNotice } from './messages.ts';
import { parseTopic } from './model.ts';
import type { Subscriber } from './subscribers.ts';

/** The client's WebSocket is closed. */
export class ConnectionGone extends Error {
  override readonly name = 'ConnectionGone';
}

/**
 * Sends one message to a subscriber.
 *
 * @throws ConnectionGone
 */
export const send = async ({ connectionId }: Subscriber, message: ServerMessage): Promise<void> => {
  const sent = await sendMessage(connectionId, message);
  if (sent === 'gone') throw new ConnectionGone(connectionId);
};

/**
 * What a topic hears of an event: the event itself, in place of a video's last one that it was deleted, and on an
 * account's topic, behind the end of an attempt, the notice.
 */
const messagesOf = async (topic: string, event: VideoEvent): Promise<ServerMessage[]> => {
  const { videoId, seq } = event;
  if (event.type === 'deleted') return [{ type: 'deleted', topic, video_id: videoId, seq }];
  const shown = presentEvent(event, await eventLink(event, new Date()));
  const told: ServerMessage = { type: 'event', topic, video_id: videoId, seq, event: shown };
  const notice = parseTopic(topic)?.kind === 'account' ? noticeOf(event) : undefined;
  return notice === undefined ? [told] : [told, { type: 'notice', topic, notice }];
};

const noticeOf = ({
  type,
  videoId,
  attempt,
  title = '',
  at,
  failure,
}: VideoEvent): VideoNotice | undefined =>
  type === 'completed' || type === 'failed'
    ? {
        type: `video.${type}`,
        video_id: videoId,
        attempt,
        title,
        at,
        ...(failure === undefined ? {} : { failure }),
      }
    : undefined;

/**
 * Sends events one after the other, then notes how far it came: a crash in between repeats, but never loses.
 *
 * @param advance notes the last one that was sent, also where the next could not be
 */
export const sendEvents = async (
  subscriber: Subscriber,
  events: readonly VideoEvent[],
  advance: (last: VideoEvent) => Promise<unknown>,
): Promise<void> => {
  let last: VideoEvent | undefined;
  try {
    for (const event of events) {
      for (const message of await messagesOf(subscriber.topic, event)) await send(subscriber, message);
      last = event;
    }
  } finally {
    if (last !== undefined) await advance(last);
  }
};

const eventsPerPage = 500;

/** Every stored event of a video after a number, in order, with all that was committed before the call. */
export const storedEvents = async (videoId: string, after: number): Promise<VideoEvent[]> => {
  const events: VideoEvent[] = [];
  for (;;) {
    const from = events.at(-1)?.seq ?? after;
    const page = await listEvents(videoId, from, eventsPerPage, { consistent: true });
    events.push(...page);
    if (page.length < eventsPerPage) return events;
  }
};
