import type { Context } from '../platform/http/context.ts';
import { http } from '../platform/http/entry.ts';
import type { Input, Output } from '../shared/contract.ts';
import { creditsRoutes } from './routes.ts';
import { loadBalance } from './store.ts';

type Route = typeof creditsRoutes.getBalance;

const getBalance = async (_input: Input<Route>, { actor }: Context): Promise<Output<Route>> => {
  const { balance, activeVideos } = await loadBalance(actor.userId);
  return { balance, active_videos: activeVideos };
};

export const handler = http(creditsRoutes.getBalance, getBalance);
