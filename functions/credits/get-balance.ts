import { http } from '../platform/http/entry.ts';
import { creditsRoutes } from './routes.ts';
import { loadBalance } from './store.ts';

export const handler = http(creditsRoutes.getBalance, async (_input, { actor }) => {
  const { balance, activeVideos, owedCredits } = await loadBalance(actor.userId);
  return {
    balance,
    active_videos: activeVideos,
    ...(owedCredits === undefined ? {} : { owed: owedCredits }),
  };
});
