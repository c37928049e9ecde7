import { planNameOf } from '../plans/model.ts';
import type { Account } from '../users/model.ts';
import { presentUser } from '../users/schemas.ts';

export const presentAccount = (account: Account) => ({
  ...presentUser(account),
  plan: planNameOf(account),
  balance: account.balance,
  active_videos: account.activeVideos,
  videos_count: Math.max(0, account.videosCount ?? 0),
  last_login_at: account.lastLoginAt ?? null,
  last_login: account.lastLoginAt ?? null,
});
