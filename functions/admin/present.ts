import type { Account } from '../users/model.ts';
import { presentUser } from '../users/schemas.ts';

export const presentAccount = (account: Account) => ({
  ...presentUser(account),
  balance: account.balance,
  active_videos: account.activeVideos,
  last_login_at: account.lastLoginAt ?? null,
});
