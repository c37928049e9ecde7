import { commit } from '../platform/aws/commit.ts';
import { setting } from '../platform/env.ts';
import { type SocketContext, socketHandler } from '../platform/events/socket.ts';
import { type KinoraError, problem } from '../shared/errors.ts';
import { newId } from '../shared/ids.ts';
import { loadVideo } from '../videos/store.ts';
import { admittedConnection } from './admitted-connection.ts';
import { type ClientMessage, clientMessages, type ServerMessage } from './messages.ts';
import { parseTopic, type Topic } from './model.ts';
import { addTopicWrite } from './store.ts';
import { subscriberWrite } from './subscribers.ts';
import { realtimeTriggers } from './triggers.ts';

/** Calls in sequence: the connection, its admission, the video, one transaction of both items. */
const subscribe = async (
  { topic, after }: ClientMessage<'subscribe'>,
  { connectionId, now }: SocketContext,
): Promise<ServerMessage> => {
  const wanted = parseTopic(topic);
  const connection = await admittedConnection({ connectionId, now });
  if (wanted === undefined) throw topicNotFound(topic);
  if (!(await isHeardBy(wanted, connection.userId))) throw topicNotFound(topic);
  const subscription = { topic, subscriptionId: newId(now.getTime()), after: afterOf(wanted, after) };
  await commit([
    addTopicWrite(connection, topic, setting('maxSubscriptionsPerConnection'), now),
    subscriberWrite(connection, subscription, now),
  ]);
  return { type: 'subscribed', topic };
};

/**
 * An owner's video is addressed by owner and id: another's is simply missing. Clients subscribe within
 * milliseconds of creating, so the read is consistent.
 */
const isHeardBy = async (topic: Topic, userId: string): Promise<boolean> =>
  topic.kind === 'account' || (await loadVideo(userId, topic.videoId, { consistent: true })) !== undefined;

/** Numbers are a video's: an account's topic has none to go on from and begins with the state. */
const afterOf = (topic: Topic, after: number | undefined): number | undefined =>
  topic.kind === 'video' ? after : undefined;

const topicNotFound = (topic: string): KinoraError => problem('TOPIC_NOT_FOUND', { topic });

export const handler = socketHandler(realtimeTriggers.subscribe, clientMessages.subscribe, subscribe);
