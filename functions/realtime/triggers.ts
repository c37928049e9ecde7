import { budgetUsePart } from '../credits/keys.ts';
import { defineTriggers } from '../shared/contract.ts';
import { startsWith, userPart } from '../shared/keys.ts';
import { eventPart, videoPart } from '../videos/keys.ts';
import { subscriberPart } from './keys.ts';

/** What every function needs that removes a connection with all that hangs on it. */
const removalNeeds = ['table:get', 'table:update', 'table:delete'] as const;

/** The routes of the WebSocket, the one function that sends to it unasked, and its housekeeping. */
export const realtimeTriggers = defineTriggers({
  connectSocket: {
    summary: 'Takes a connection for a one-use ticket or an access token, while there is room.',
    on: 'socket',
    route: '$connect',
    needs: [
      'table:get',
      'table:query',
      'table:put',
      'table:update',
      'table:delete',
      'table:check',
      'signing-keys:read',
    ],
    settings: ['maxConnections', 'maxConnectionsPerAccount', 'rateLimitPerMinute'],
    timeoutSeconds: 10,
  },
  disconnectSocket: {
    summary: 'Removes a closed connection with its subscriptions and gives its place back.',
    on: 'socket',
    route: '$disconnect',
    needs: removalNeeds,
    timeoutSeconds: 15,
  },
  subscribe: {
    summary: 'Subscribes a connection to a topic; state and events follow from fanOut.',
    on: 'socket',
    route: 'subscribe',
    needs: ['table:get', 'table:put', 'table:update', 'connections:send'],
    settings: ['maxSubscriptionsPerConnection', 'socketMessagesPerMinute'],
    timeoutSeconds: 15,
  },
  unsubscribe: {
    summary: 'Ends a subscription; one that is not there is left as it is.',
    on: 'socket',
    route: 'unsubscribe',
    needs: ['table:get', 'table:update', 'table:delete', 'connections:send'],
    settings: ['socketMessagesPerMinute'],
    timeoutSeconds: 15,
  },
  ping: {
    summary: 'Keeps a connection whose account is still welcome, and says the time.',
    on: 'socket',
    route: 'ping',
    needs: ['table:get', 'table:update', 'connections:send'],
    settings: ['socketMessagesPerMinute'],
    timeoutSeconds: 10,
  },
  handleUnknownMessage: {
    summary: 'Answers what names no action.',
    on: 'socket',
    route: '$default',
    needs: [],
    timeoutSeconds: 10,
  },
  fanOut: {
    summary:
      'Delivers to every subscriber what it has not got: state first, then each event once and in order.',
    on: 'stream',
    filters: [
      {
        eventName: ['INSERT'],
        dynamodb: { Keys: { pk: startsWith(videoPart), sk: startsWith(eventPart) } },
      },
      {
        eventName: ['MODIFY'],
        // Only the warning itself: a counter moves with every video.
        dynamodb: {
          Keys: { pk: startsWith(userPart), sk: startsWith(budgetUsePart) },
          OldImage: { warnedAt: { S: [{ exists: false }] } },
          NewImage: { warnedAt: { S: [{ exists: true }] } },
        },
      },
      {
        eventName: ['INSERT', 'MODIFY'],
        // Only what `subscribe` writes: a subscriber's cursor moves with every event.
        dynamodb: { Keys: { sk: startsWith(subscriberPart) }, NewImage: { phase: { S: ['new'] } } },
      },
    ],
    batchSize: 100,
    needs: [
      'table:get',
      'table:batch-get',
      'table:query',
      'table:update',
      'table:delete',
      'connections:send',
      'media:read',
    ],
    timeoutSeconds: 60,
  },
  sweepConnections: {
    summary: 'Drops connections that fell silent and corrects the count of open ones.',
    on: 'schedule',
    everyMinutes: 1,
    needs: [...removalNeeds, 'index:query', 'connections:send'],
    settings: ['connectionSilenceSeconds'],
    timeoutSeconds: 60,
  },
});
