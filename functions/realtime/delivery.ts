import { sendMessage } from '../platform/aws/connections.ts';
import type { VideoEvent } from '../videos/model.ts';
import { presentEvent } from '../videos/present.ts';
import { listEvents } from '../videos/store.ts';
import type { ServerMessage } from './messages.ts';
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
      const { topic } = subscriber;
      const { videoId, seq } = event;
      await send(subscriber, { type: 'event', topic, video_id: videoId, seq, event: presentEvent(event) });
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
