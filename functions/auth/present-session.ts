import type { ListedSession } from './store.ts';

/** @param current id of the session that asks */
export const presentSession = (
  { sessionId, createdAt, expiresAt, userAgent, sourceIp }: ListedSession,
  current: string,
) => ({
  id: sessionId,
  current: sessionId === current,
  created_at: createdAt,
  expires_at: new Date(expiresAt * 1000).toISOString(),
  user_agent: userAgent,
  ip: sourceIp,
});
