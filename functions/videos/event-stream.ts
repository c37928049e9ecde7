import type { EventResponse } from './event-schemas.ts';

export const eventStreamType = 'text/event-stream';

/**
 * What a client waits before it asks on, in milliseconds: after an answer that was held, and after one that was not.
 */
const retryMilliseconds = { held: 1000, atOnce: 5000 } as const;

/** Whether a request wants its events as a stream: `Accept` names the type, however it weighs it. */
export const wantsStream = (accept: string | undefined): boolean =>
  accept?.toLowerCase().includes(eventStreamType) === true;

/**
 * Events as one finite answer of server-sent events, after which an EventSource asks on by itself, with the number of
 * the last as `Last-Event-ID`. They have no names of their own, so that `onmessage` gets all; the data is what JSON
 * shows.
 * Source: WHATWG HTML, "Server-sent events".
 *
 * @param held whether the request may be held until there is something to tell
 */
export const eventStreamOf = (events: readonly EventResponse[], held: boolean): string =>
  [
    `retry: ${held ? retryMilliseconds.held : retryMilliseconds.atOnce}\n`,
    ...(events.length === 0 ? [': nothing yet\n'] : []),
    ...events.map((event) => `id: ${event.seq}\ndata: ${JSON.stringify(event)}\n`),
    '',
  ].join('\n');
