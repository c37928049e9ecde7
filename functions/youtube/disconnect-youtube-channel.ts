import { auditWrite } from '../audit/store.ts';
import { commit } from '../platform/aws/commit.ts';
import { http } from '../platform/http/entry.ts';
import { youtubeRoutes } from './routes.ts';
import { deleteChannelWrites, findChannel } from './store.ts';

/** What follows the removal ends the grant at Google: `revokeYoutubeGrant`. */
export const handler = http(youtubeRoutes.disconnectYoutubeChannel, async ({ params }, context) => {
  const { userId } = context.actor;
  const { id } = await findChannel(userId, params.id);
  const event = { action: 'youtube.disconnected', actorId: userId, targetId: id } as const;
  await commit([...deleteChannelWrites(userId, id), auditWrite(event, context)]);
  return { message: 'The channel is disconnected.', channel_id: id };
});
