import { getItem } from '../platform/aws/table.ts';
import type { Context } from '../platform/http/context.ts';
import { http } from '../platform/http/entry.ts';
import type { Input, Output } from '../shared/contract.ts';
import { creditsRoutes } from './routes.ts';

type Route = typeof creditsRoutes.getBalance;

const getBalance = async (_input: Input<Route>, { actor }: Context): Promise<Output<Route>> => {
  const account = await getItem({ pk: `user#${actor.userId}`, sk: 'account' }, { consistent: true });
  return {
    balance: Number(account?.balance ?? 0),
    active_videos: Number(account?.activeVideos ?? 0),
  };
};

export const handler = http(creditsRoutes.getBalance, getBalance);
