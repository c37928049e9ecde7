/** What is recorded. */
export const auditActions = [
  'auth.registered',
  'auth.login',
  'auth.login_failed',
  'auth.logout',
  'auth.refresh_token_reused',
  'auth.password_changed',
  'auth.password_reset',
  'auth.email_verified',
  'auth.second_factor_on',
  'auth.second_factor_off',
  'auth.second_factor_failed',
  'auth.session_ended',
  'auth.sessions_ended',
  'api_key.created',
  'api_key.deleted',
  'user.updated',
  'user.role_changed',
  'user.deleted',
  'user.suspended',
  'user.unsuspended',
  'credits.adjusted',
  'plan.changed',
  'share.created',
  'share.deleted',
  'webhook.created',
  'webhook.updated',
  'webhook.deleted',
  'webhook.secret_rotated',
  'youtube.connected',
  'youtube.disconnected',
  'publication.created',
  'publication.cancelled',
  'template.created',
  'template.updated',
  'template.deleted',
  'dead_letters.redriven',
] as const;
export type AuditAction = (typeof auditActions)[number];

/** One line of the audit log: who did what to whom, when and from where. */
export interface AuditEvent {
  /** UUID version 7: events sort by time. */
  id: string;
  at: string;
  action: AuditAction;
  /** Absent when nobody was signed in. */
  actorId?: string;
  /** The account, key or session that it was done to. */
  targetId?: string;
  /** Address of the caller; `command line` for who holds the keys of the environment. */
  origin: string;
  requestId: string;
  /** Figures and words of ours, never secrets or addresses. */
  details?: Readonly<Record<string, string | number | boolean>>;
}

/** The day that an event is filed under: `2026-11-22`. */
export const dayOf = (now: Date): string => now.toISOString().slice(0, 10);
