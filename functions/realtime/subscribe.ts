import { commit } from '../platform/aws/commit.ts';
import { setting } from '../platform/env.ts';
import { type SocketContext, socketHandler } from '../platform/events/socket.ts';
import { loadAnyProject } from '../projects/store.ts';
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
 * An owner's video or project is addressed by owner and id: another's is simply missing. Clients subscribe within
 * milliseconds of creating, so the read is consistent.
 */
const isHeardBy = async (topic: Topic, userId: string): Promise<boolean> => {
  if (topic.kind === 'account') return true;
  if (topic.kind === 'video')
    return (await loadVideo(userId, topic.videoId, { consistent: true })) !== undefined;
  const project = await loadAnyProject(userId, topic.projectId);
  return project !== undefined && project.deletedAt === undefined;
};

/** Numbers are a video's: a topic of several has none to go on from and begins with the state. */
const afterOf = (topic: Topic, after: number | undefined): number | undefined =>
  topic.kind === 'video' ? after : undefined;

const topicNotFound = (topic: string): KinoraError => problem('TOPIC_NOT_FOUND', { topic });

export const handler = socketHandler(realtimeTriggers.subscribe, clientMessages.subscribe, subscribe);
