import { getItem } from '../platform/aws/table.ts';
import { http } from '../platform/http/entry.ts';
import { creditsRoutes } from './routes.ts';

export const handler = http(creditsRoutes.getBalance, async (_input, { actor }) => {
  const account = await getItem({ pk: `user#${actor.userId}`, sk: 'account' }, { consistent: true });
  return {
    balance: Number(account?.balance ?? 0),
    active_videos: Number(account?.activeVideos ?? 0),
  };
});
